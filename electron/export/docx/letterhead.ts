import {
  convertMillimetersToTwip,
  ExternalHyperlink,
  Header,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";

import {
  letterheadText,
  type LetterheadText,
} from "../../../shared/export/letterhead/letterhead-text.ts";
import { letterheadStyles } from "../../../shared/export/word-styles.ts";
import type { Emblem, Letterhead } from "../../../shared/letterhead/letterhead.ts";
import { textRuns } from "./inline.ts";
import { measure, perMillimetre } from "./look.ts";
import type { Setting } from "./setting.ts";

const emblemHeight = 17 * perMillimetre;
/** Room for the names is left beside it. */
const widestEmblem = (measure * perMillimetre) / 3;
/** Between emblem and names, in millimetres. */
const gap = 5;
const between = " \u00B7 ";
const types = { "image/png": "png", "image/jpeg": "jpg" } as const;

/** The header of the first page: whose paper it is. The text begins below it, however much it holds. */
export function letterheadHeader(letterhead: Letterhead, setting: Setting): Header {
  const text = letterheadText(letterhead, setting.language);
  return new Header({
    children: [
      ...besideEmblem(letterhead, setting, [
        ...lines(letterheadStyles.parent, text.parent, setting),
        ...lines(letterheadStyles.organization, text.name, setting),
        ...contactsOf(text, setting),
      ]),
      // The distance to the text below.
      new Paragraph({ style: letterheadStyles.contacts }),
    ],
  });
}

/** The emblem on the left and who it is on the right, in the middle of its height, as on paper. */
function besideEmblem(
  { emblem }: Letterhead,
  setting: Setting,
  names: readonly Paragraph[],
): (Paragraph | Table)[] {
  if (emblem === null) return [...names];
  const { width, height } = sizeOf(emblem);
  const left = convertMillimetersToTwip(width / perMillimetre + gap);
  const columns = [left, convertMillimetersToTwip(measure) - left] as const;
  const picture = new Paragraph({
    style: letterheadStyles.parent,
    children: [imageOf(emblem, { width, height }, setting)],
  });
  return [
    new Table({
      rows: [
        new TableRow({ children: [cellOf(columns[0], [picture]), cellOf(columns[1], names)] }),
      ],
      columnWidths: [...columns],
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
    }),
  ];
}

/** @param size its width in twips */
function cellOf(size: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    children: [...children],
  });
}

function sizeOf({ width, height }: Emblem): { width: number; height: number } {
  const scale = Math.min(emblemHeight / height, widestEmblem / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The drawing where there is one, with the picture for what shows none. */
function imageOf(
  { svg, picture: { mediaType, base64 } }: Emblem,
  transformation: { width: number; height: number },
  { wording }: Setting,
): ImageRun {
  const data = Buffer.from(base64, "base64");
  const type = types[mediaType];
  const altText = { name: wording("template:emblem"), description: wording("template:emblem") };
  const shape = { transformation, altText };
  return svg === null
    ? new ImageRun({ ...shape, type, data })
    : new ImageRun({ ...shape, type: "svg", data: Buffer.from(svg), fallback: { type, data } });
}

/** One paragraph, its lines as they were written. */
function lines(style: string, text: readonly string[], { language }: Setting): Paragraph[] {
  if (text.length === 0) return [];
  const children = text.flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...textRuns(line, language),
  ]);
  return [new Paragraph({ style, children })];
}

function contactsOf({ address, reach }: LetterheadText, setting: Setting): Paragraph[] {
  const { language } = setting;
  const ways: ParagraphChild[] = reach.flatMap(({ text, href }, index) => {
    const runs = textRuns(text, language);
    return [
      ...(index === 0 ? [] : textRuns(between, language)),
      ...(href === null ? runs : [new ExternalHyperlink({ link: href, children: runs })]),
    ];
  });
  return [
    ...lines(letterheadStyles.contacts, address.length === 0 ? [] : [address.join(" ")], setting),
    ...(ways.length === 0
      ? []
      : [new Paragraph({ style: letterheadStyles.contacts, children: ways })]),
  ];
}
