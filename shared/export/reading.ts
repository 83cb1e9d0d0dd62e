import type { Node } from "@tiptap/pm/model";

import { type Translate, wording } from "../i18n/translator.ts";
import { emptyLetterhead } from "../letterhead/letterhead.ts";
import { type NodeName, schema } from "../rich-text/schema.ts";
import { letterheadText } from "./letterhead/letterhead-text.ts";
import { voicesOf } from "./exchange.ts";
import { markLines } from "./marks.ts";
import { hasHeadline, masthead, type Publication } from "./publication.ts";
import { isBlank } from "./setting.ts";

/**
 * One thing a reader meets on the way down the page. Formats without a page of their own (plain text,
 * Markdown) set these one after the other. A `text` is a block of running text, never a blank one.
 */
export type Item =
  /** Who sends it, line by line. */
  | { readonly is: "letterhead"; readonly lines: readonly string[] }
  | {
      readonly is: "masthead";
      /** What has to be known before it is read: "DRAFT", "EMBARGOED UNTIL …". */
      readonly marks: readonly string[];
      readonly kind: string;
      readonly event: string;
    }
  | { readonly is: "headline"; readonly text: Node }
  | { readonly is: "heading"; readonly level: number; readonly text: Node }
  | { readonly is: "dateline"; readonly block: Node }
  | { readonly is: "paragraph"; readonly text: Node }
  | { readonly is: "facts"; readonly facts: readonly Labelled[] }
  /** What someone says, with who it is. */
  | { readonly is: "voice"; readonly voice: Labelled }
  | {
      readonly is: "quotation";
      readonly paragraphs: readonly Node[];
      readonly attribution: Node | null;
    }
  /** `start`: the first number; null where there are none. */
  | { readonly is: "list"; readonly start: number | null; readonly items: readonly Item[][] }
  | { readonly is: "table"; readonly table: Node }
  | {
      readonly is: "figure";
      readonly figure: Node;
      readonly caption: Node | null;
      readonly credit: Node | null;
    }
  | { readonly is: "contacts"; readonly label: string; readonly contacts: readonly Node[] }
  | { readonly is: "endMark"; readonly mark: string };

/** `label` ends in a colon. */
export interface Labelled {
  readonly label: string;
  readonly text: Node;
}

type Read = (block: Node, t: Translate) => Item[];

const paragraph: Read = (text) => [{ is: "paragraph", text }];
const children: Read = (block, t) => readBlocks(block.children, t);

/** One reader to every node of the schema: a new node without one does not compile. */
const readers: Readonly<Record<NodeName, Read>> = {
  doc: children,

  headline: (text) => [{ is: "headline", text }],
  subheadline: paragraph,
  dateline: (block) => [{ is: "dateline", block }],
  deliveryCaveat: paragraph,
  speaker: fact("speaker"),
  occasion: fact("occasion"),
  outlet: fact("outlet"),
  interviewer: fact("interviewer"),
  interviewee: fact("interviewee"),

  lead: paragraph,
  salutation: paragraph,
  paragraph,
  heading: (text) => [{ is: "heading", level: Number(text.attrs["level"]), text }],

  exchange: (block, t) =>
    voicesOf(block, t).map(({ label, part }) =>
      label === ""
        ? { is: "paragraph", text: part }
        : { is: "voice", voice: { label, text: part } },
    ),
  question: paragraph,
  answer: paragraph,

  quotation: (block) => {
    const written = block.children.filter((child) => !isBlank(child));
    return [
      {
        is: "quotation",
        paragraphs: written.filter((child) => child.type.name === "paragraph"),
        attribution: written.find((child) => child.type.name === "attribution") ?? null,
      },
    ];
  },
  attribution: paragraph,

  bulletList: (block, t) => [{ is: "list", start: null, items: itemsOf(block, t) }],
  orderedList: (block, t) => [
    { is: "list", start: Number(block.attrs["start"]), items: itemsOf(block, t) },
  ],
  listItem: children,

  table: (table) => [{ is: "table", table }],
  // Set by their table, which alone knows what stands under what.
  tableRow: children,
  tableHeader: children,
  tableCell: children,

  figure: (figure) => {
    const written = figure.children.filter((child) => !isBlank(child));
    const part = (name: NodeName) => written.find((child) => child.type.name === name) ?? null;
    return [{ is: "figure", figure, caption: part("caption"), credit: part("credit") }];
  },
  caption: paragraph,
  credit: paragraph,

  signOff: paragraph,
  endMark: (_block, t) => [{ is: "endMark", mark: t("template:endMark") }],
  boilerplate: children,
  mediaContact: (block, t) => [
    { is: "contacts", label: t("template:label.mediaContact"), contacts: [block] },
  ],

  text: () => [],
  hardBreak: () => [],
};

function isNodeName(name: string): name is NodeName {
  return Object.hasOwn(readers, name);
}

/** The whole publication in reading order; blank blocks leave no trace. */
export function readPublication(publication: Publication): Item[] {
  const { language, content, letterhead } = publication;
  const t = wording(language);
  const { kind, number, event } = masthead(publication);
  const head: Item = {
    is: "masthead",
    marks: markLines(publication),
    kind: number === "" ? kind : `${kind} ${number}`,
    event,
  };
  const { parent, name } = letterheadText(letterhead ?? emptyLetterhead, language);
  const lines = [...parent, ...name];
  const above: Item[] = lines.length === 0 ? [head] : [{ is: "letterhead", lines }, head];
  const untitled: Item = {
    is: "headline",
    text: schema.node("headline", null, schema.text(kind)),
  };
  const body = readBlocks(content.children, t);
  return hasHeadline(content) ? [...above, ...body] : [...above, untitled, ...body];
}

/** The blocks in reading order; facts that follow each other stand together, contacts under one label. */
function readBlocks(blocks: readonly Node[], t: Translate): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    const { name } = block.type;
    if (!isNodeName(name) || isBlank(block)) continue;
    for (const item of readers[name](block, t)) {
      const joined = join(items.at(-1), item);
      if (joined === null) items.push(item);
      else items.splice(-1, 1, joined);
    }
  }
  return items;
}

function join(last: Item | undefined, item: Item): Item | null {
  if (last?.is === "facts" && item.is === "facts")
    return { ...last, facts: [...last.facts, ...item.facts] };
  if (last?.is === "contacts" && item.is === "contacts")
    return { ...last, contacts: [...last.contacts, ...item.contacts] };
  return null;
}

function fact(name: "speaker" | "occasion" | "outlet" | "interviewer" | "interviewee"): Read {
  return (text, t) => [
    { is: "facts", facts: [{ label: `${t(`template:label.${name}`)}:`, text }] },
  ];
}

function itemsOf(list: Node, t: Translate): Item[][] {
  return list.children.filter((item) => !isBlank(item)).map((item) => readBlocks(item.children, t));
}
