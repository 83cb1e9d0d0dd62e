import type { Node } from "@tiptap/pm/model";
import { type FileChild, HeadingLevel, Paragraph, Tab, TextRun } from "docx";

import { datelineDate, withoutComma } from "../../../shared/export/dateline.ts";
import { voicesOf } from "../../../shared/export/exchange.ts";
import { isBlank } from "../../../shared/export/setting.ts";
import {
  boilerplateHeadingStyle,
  partStyles,
  runStyles,
  standingStyles,
} from "../../../shared/export/word-styles.ts";
import type { NodeName } from "../../../shared/rich-text/schema.ts";
import { renderFigure } from "./figure.ts";
import { inlineRuns, textRuns } from "./inline.ts";
import { renderList } from "./list.ts";
import type { Setting } from "./setting.ts";
import { renderTable } from "./table.ts";

type Render = (block: Node, setting: Setting) => FileChild[];

/** One renderer to every node of the schema: a new node without one does not compile. */
const renderers: Readonly<Record<NodeName, Render>> = {
  doc: (block, setting) => renderBlocks(block.children, setting),

  headline: styled(partStyles.headline),
  subheadline: styled(partStyles.subheadline),
  dateline: renderDateline,
  deliveryCaveat: styled(partStyles.deliveryCaveat),
  speaker: fact("speaker"),
  occasion: fact("occasion"),
  outlet: fact("outlet"),
  interviewer: fact("interviewer"),
  interviewee: fact("interviewee"),

  lead: styled(partStyles.lead),
  salutation: styled(partStyles.salutation),
  paragraph: (block, setting) => [new Paragraph({ children: inlineRuns(block, setting.language) })],
  heading: (block, setting) => [
    new Paragraph({
      heading: block.attrs["level"] === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
      children: inlineRuns(block, setting.language),
    }),
  ],

  exchange: renderExchange,
  question: styled(partStyles.question),
  answer: styled(partStyles.answer),

  quotation: renderQuotation,
  attribution: styled(partStyles.attribution),

  bulletList: (block, setting) => renderList(block, setting),
  orderedList: (block, setting) => renderList(block, setting),
  // Set by their list, which knows how deep they stand.
  listItem: (block, setting) => renderBlocks(block.children, setting),

  table: renderTable,
  // Rows and cells are set by their table, which alone knows head from body.
  tableRow: (block, setting) => renderBlocks(block.children, setting),
  tableHeader: (block, setting) => renderBlocks(block.children, setting),
  tableCell: (block, setting) => renderBlocks(block.children, setting),

  figure: renderFigure,
  caption: styled(partStyles.caption),
  credit: styled(partStyles.credit),

  signOff: styled(partStyles.signOff),
  endMark: (_block, setting) => [
    paragraphOf(partStyles.endMark, setting.wording("template:endMark"), setting),
  ],
  boilerplate: (block, setting) =>
    block.children
      .filter((child) => !isBlank(child))
      .map(
        (child) =>
          new Paragraph({
            style: child.type.name === "heading" ? boilerplateHeadingStyle : partStyles.boilerplate,
            children: inlineRuns(child, setting.language),
          }),
      ),
  mediaContact: styled(partStyles.mediaContact),

  // Set by the block they stand in.
  text: () => [],
  hardBreak: () => [],
};

function isNodeName(name: string): name is NodeName {
  return Object.hasOwn(renderers, name);
}

/** Blocks in their order; blank ones leave no trace, and contacts in a row share one heading. */
export function renderBlocks(blocks: readonly Node[], setting: Setting): FileChild[] {
  let previous = "";
  return blocks.flatMap((block) => {
    const { name } = block.type;
    if (!isNodeName(name) || isBlank(block)) return [];
    const label = setting.wording("template:label.mediaContact");
    const heading =
      name === "mediaContact" && previous !== name
        ? [paragraphOf(standingStyles.contactHeading, label, setting)]
        : [];
    previous = name;
    return [...heading, ...renderers[name](block, setting)];
  });
}

/** A paragraph of plain words. */
export function paragraphOf(style: string, text: string, { language }: Setting): Paragraph {
  return new Paragraph({ style, children: textRuns(text, language) });
}

function styled(style: string): Render {
  return (block, { language }) => [new Paragraph({ style, children: inlineRuns(block, language) })];
}

function fact(name: "speaker" | "occasion" | "outlet" | "interviewer" | "interviewee"): Render {
  return (block, { language, wording }) => [
    new Paragraph({
      style: partStyles[name],
      children: [
        ...textRuns(wording(`template:label.${name}`), language, { style: runStyles.label }),
        new TextRun({ style: runStyles.label, children: [new Tab()] }),
        ...inlineRuns(block, language),
      ],
    }),
  ];
}

function renderDateline(block: Node, { language }: Setting): FileChild[] {
  const place = withoutComma(block.textBetween(0, block.content.size, " ", " "));
  const day = datelineDate(block, language);
  const between = place === "" || day === "" ? "" : ", ";
  return [
    new Paragraph({
      style: partStyles.dateline,
      children: [
        ...textRuns(place + between, language),
        ...textRuns(day, language, { style: runStyles.day }),
      ],
    }),
  ];
}

function renderExchange(exchange: Node, { language, wording }: Setting): FileChild[] {
  return voicesOf(exchange, wording).map(
    ({ part, label }) =>
      new Paragraph({
        style: part.type.name === "question" ? partStyles.question : partStyles.answer,
        children: [
          ...textRuns(label === "" ? "" : `${label} `, language, { style: runStyles.voice }),
          ...inlineRuns(part, language),
        ],
      }),
  );
}

function renderQuotation(block: Node, setting: Setting): FileChild[] {
  return block.children
    .filter((child) => !isBlank(child))
    .map(
      (child) =>
        new Paragraph({
          style: child.type.name === "attribution" ? partStyles.attribution : partStyles.quotation,
          children: inlineRuns(child, setting.language),
        }),
    );
}
