import {
  convertMillimetersToTwip,
  ExternalHyperlink,
  Header,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
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
const between = " \u00B7 ";
const types = { "image/png": "png", "image/jpeg": "jpg" } as const;

/** The header of the first page: whose paper it is. The text begins below it, however much it holds. */
export function letterheadHeader(letterhead: Letterhead, setting: Setting): Header {
  const text = letterheadText(letterhead, setting.language);
  return new Header({
    children: [
      ...emblemOf(letterhead, setting),
      ...lines(letterheadStyles.parent, text.parent, setting),
      ...lines(letterheadStyles.organization, text.name, setting),
      ...contactsOf(text, setting),
      // The distance to the text below.
      new Paragraph({ style: letterheadStyles.contacts }),
    ],
  });
}

function emblemOf({ emblem }: Letterhead, { wording }: Setting): Paragraph[] {
  if (emblem === null) return [];
  const { mediaType, base64 } = emblem.picture;
  const data = Buffer.from(base64, "base64");
  const scale = Math.min(emblemHeight / emblem.height, (measure * perMillimetre) / emblem.width);
  const transformation = {
    width: Math.round(emblem.width * scale),
    height: Math.round(emblem.height * scale),
  };
  const altText = { name: wording("template:emblem"), description: wording("template:emblem") };
  return [
    new Paragraph({
      style: letterheadStyles.parent,
      spacing: { after: convertMillimetersToTwip(2) },
      children: [imageOf(emblem, data, types[mediaType], { transformation, altText })],
    }),
  ];
}

/** The drawing where there is one, with the picture for what shows none. */
function imageOf(
  { svg }: Emblem,
  data: Buffer,
  type: "png" | "jpg",
  shape: Pick<ConstructorParameters<typeof ImageRun>[0], "transformation" | "altText">,
): ImageRun {
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
