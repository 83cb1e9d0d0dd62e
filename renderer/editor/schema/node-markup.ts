import type { DOMOutputSpec, Node, TagParseRule } from "@tiptap/pm/model";

import type { Language } from "../../../shared/domain/language.ts";
import { wording } from "../../../shared/i18n/translator.ts";
import type { NodeName } from "../../../shared/rich-text/schema.ts";
import { speakerLabel, standingLabel } from "../template-wording.ts";

/** How a node stands in the page and on the clipboard, and what foreign HTML becomes it. */
export interface NodeMarkup {
  readonly render: (node: Node, language: Language) => DOMOutputSpec;
  readonly parse?: readonly TagParseRule[];
  /** What a node without text says when it is copied as plain text. */
  readonly plainText?: (language: Language) => string;
}

type RenderedAttributes = Record<string, string>;

function identity(node: Node): RenderedAttributes {
  const id: unknown = node.attrs["id"];
  return {
    "data-part": node.type.name,
    ...(typeof id === "string" && { "data-id": id }),
  };
}

/** Attributes that carry a value of the node, left out where it is the initial one. */
function values(node: Node, names: Readonly<Record<string, string>>): RenderedAttributes {
  return Object.fromEntries(
    Object.entries(names).flatMap(([attribute, name]) => {
      const value: unknown = node.attrs[attribute];
      const initial: unknown = node.type.spec.attrs?.[attribute]?.default;
      const isWritten = typeof value === "string" || typeof value === "number";
      return isWritten && value !== initial ? [[name, `${value}`]] : [];
    }),
  );
}

const element =
  (tag: string, names: Readonly<Record<string, string>> = {}) =>
  (node: Node): DOMOutputSpec => [tag, { ...identity(node), ...values(node, names) }, 0];

const labelled =
  (tag: string) =>
  (node: Node, language: Language): DOMOutputSpec => {
    const label = standingLabel(node.type.name, language);
    return [tag, { ...identity(node), ...(label !== null && { "data-label": label }) }, 0];
  };

const spoken = (node: Node, language: Language): DOMOutputSpec => [
  "p",
  {
    ...identity(node),
    ...values(node, { label: "data-speaker" }),
    "data-label": speakerLabel(node, language),
  },
  0,
];

const endMark = (language: Language): string => wording(language)("template:endMark");

const cellValues = { colspan: "colspan", rowspan: "rowspan" };
const figureValues = {
  blob: "data-blob",
  mediaType: "data-media-type",
  width: "data-width",
  height: "data-height",
  alt: "data-alt",
  extent: "data-extent",
};

const figure = (node: Node): DOMOutputSpec => {
  const crop: unknown = node.attrs["crop"];
  return [
    "figure",
    {
      ...identity(node),
      ...values(node, figureValues),
      ...(crop !== null && { "data-crop": JSON.stringify(crop) }),
    },
    0,
  ];
};

export const nodeMarkup: Readonly<Record<Exclude<NodeName, "doc" | "text">, NodeMarkup>> = {
  paragraph: { render: element("p"), parse: [{ tag: "p" }] },
  heading: {
    render: (node) => [node.attrs["level"] === 3 ? "h3" : "h2", identity(node), 0],
    parse: ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
  },
  headline: { render: element("h1") },
  subheadline: { render: element("p") },
  dateline: { render: element("p", { date: "data-date" }) },
  lead: { render: element("p") },
  signOff: { render: element("p") },
  mediaContact: { render: labelled("p") },
  boilerplate: { render: element("section") },
  endMark: {
    render: (node, language) => ["p", identity(node), endMark(language)],
    plainText: endMark,
  },
  speaker: { render: labelled("p") },
  occasion: { render: labelled("p") },
  salutation: { render: element("p") },
  deliveryCaveat: { render: element("p") },
  outlet: { render: labelled("p") },
  interviewer: { render: labelled("p") },
  interviewee: { render: labelled("p") },
  exchange: { render: element("div") },
  question: { render: spoken },
  answer: { render: spoken },
  quotation: { render: element("blockquote"), parse: [{ tag: "blockquote" }] },
  attribution: {
    render: element("p"),
    parse: [{ tag: "footer", context: "quotation/" }],
  },
  bulletList: { render: element("ul"), parse: [{ tag: "ul" }] },
  orderedList: { render: element("ol", { start: "start" }), parse: [{ tag: "ol" }] },
  listItem: { render: element("li"), parse: [{ tag: "li" }] },
  table: {
    render: (node) => ["table", identity(node), ["tbody", 0]],
    parse: [{ tag: "table" }],
  },
  tableRow: { render: element("tr"), parse: [{ tag: "tr" }] },
  tableHeader: { render: element("th", cellValues), parse: [{ tag: "th" }] },
  tableCell: { render: element("td", cellValues), parse: [{ tag: "td" }] },
  figure: { render: figure },
  caption: { render: element("p") },
  credit: { render: element("p") },
  hardBreak: { render: () => ["br"], parse: [{ tag: "br" }], plainText: () => "\n" },
};

/** What is copied out of the program comes back as what it was. */
export function ownRule(name: NodeName): TagParseRule {
  return { tag: `[data-part="${name}"]`, priority: 60 };
}
