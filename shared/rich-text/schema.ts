import { type AttributeSpec, type MarkSpec, type NodeSpec, Schema } from "@tiptap/pm/model";

import { blockIdSchema } from "../domain/ids.ts";
import { reviewSchema } from "../domain/review.ts";
import { waiversSchema } from "../domain/waiver.ts";
import { cropSchema } from "../pictures/crop.ts";
import { extentSchema } from "../pictures/picture-use.ts";

/** What a block of a translation was translated from: the exact source text and its hash. */
export interface TranslatedFrom {
  readonly hash: string;
  readonly text: string;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const sha256 = /^[0-9a-f]{64}$/;
const safeLink = /^(https?:|mailto:|tel:)/i;

function attribute(initial: unknown, accepts: (value: unknown) => boolean): AttributeSpec {
  return {
    default: initial,
    validate(value: unknown) {
      if (!accepts(value))
        throw new RangeError(`Invalid attribute value: ${JSON.stringify(value)}`);
    },
  };
}

const isString = (value: unknown) => typeof value === "string";
const isNullOr = (pattern: RegExp) => (value: unknown) =>
  value === null || (typeof value === "string" && pattern.test(value));
const isCount = (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= 1;
const isSize = (value: unknown) => value === null || isCount(value);

function isTranslatedFrom(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== "object") return false;
  const { hash, text } = value as Partial<TranslatedFrom>;
  return isString(hash) && isString(text);
}

/** On every block: survives editing, splitting, pasting and reload; its translation carries the same one. */
const identity = {
  id: attribute(null, (value) => value === null || blockIdSchema.safeParse(value).success),
};

/** On every block that holds text itself: where it was translated from, and what was said of it and let be. */
const textAttributes = {
  ...identity,
  translatedFrom: attribute(null, isTranslatedFrom),
  review: attribute(null, (value) => value === null || reviewSchema.safeParse(value).success),
  waivers: attribute(null, (value) => value === null || waiversSchema.safeParse(value).success),
};

/** A block of running text: marks and line breaks allowed. */
function textBlock(spec: NodeSpec = {}): NodeSpec {
  return { content: "inline*", ...spec, attrs: { ...textAttributes, ...spec.attrs } };
}

/** A part of the template set in one style of its own: text and line breaks, no marks. */
function plainPart(spec: NodeSpec = {}): NodeSpec {
  return textBlock({ group: "block", marks: "", defining: true, ...spec });
}

function container(content: string, spec: NodeSpec = {}): NodeSpec {
  return { content, ...spec, attrs: { ...identity, ...spec.attrs } };
}

const cellAttributes = {
  colspan: attribute(1, isCount),
  rowspan: attribute(1, isCount),
  colwidth: attribute(
    null,
    (value) => value === null || (Array.isArray(value) && value.every(Number.isFinite)),
  ),
};

/**
 * The one schema of the editor, the exports and the tests. A document is a run of blocks; which
 * blocks a kind of document starts with, needs and offers is said by its template, not here.
 */
export const nodeSpecs = {
  doc: { content: "block+" },

  // paragraph stands first: it is what ProseMirror makes where a block is missing
  paragraph: textBlock({ group: "block" }),
  heading: textBlock({
    group: "block",
    defining: true,
    attrs: { level: attribute(2, (value) => value === 2 || value === 3) },
  }),

  headline: plainPart(),
  subheadline: plainPart(),
  /** Place as text, date as an attribute: written out in each language's own form. */
  dateline: plainPart({ attrs: { date: attribute(null, isNullOr(isoDate)) } }),
  lead: textBlock({ group: "block", defining: true }),
  signOff: plainPart(),
  mediaContact: textBlock({ group: "block", defining: true }),
  /** The standing "about" block: a heading and its paragraphs. */
  boilerplate: container("heading paragraph+", { group: "block", defining: true, isolating: true }),
  /** Its mark is wording of the version's language, so the node holds nothing. */
  endMark: container("", { group: "block", atom: true, selectable: true }),

  speaker: plainPart(),
  occasion: plainPart(),
  salutation: plainPart(),
  deliveryCaveat: plainPart(),

  outlet: plainPart(),
  interviewer: plainPart(),
  interviewee: plainPart(),
  /** A question and its answer; an answer runs over as many paragraphs as it needs. */
  exchange: container("question answer+", { group: "block", defining: true }),
  /** `label`: who speaks, where the standing wording ("Question:") does not tell. */
  question: textBlock({ defining: true, attrs: { label: attribute("", isString) } }),
  answer: textBlock({ defining: true, attrs: { label: attribute("", isString) } }),

  quotation: container("paragraph+ attribution", { group: "block", defining: true }),
  attribution: textBlock({ defining: true }),

  bulletList: container("listItem+", { group: "block list" }),
  orderedList: container("listItem+", {
    group: "block list",
    attrs: { start: attribute(1, Number.isInteger) },
  }),
  listItem: container("paragraph (paragraph | list)*", { defining: true }),

  table: container("tableRow+", { group: "block", isolating: true, tableRole: "table" }),
  tableRow: container("(tableCell | tableHeader)+", { tableRole: "row" }),
  tableHeader: container("(paragraph | list)+", {
    isolating: true,
    tableRole: "header_cell",
    attrs: cellAttributes,
  }),
  tableCell: container("(paragraph | list)+", {
    isolating: true,
    tableRole: "cell",
    attrs: cellAttributes,
  }),

  /**
   * `blob`: sha256 of the picture in the library; null while none is chosen. `crop`: the part that is shown;
   * null: all of it. `extent`: how much of the text's width it takes.
   */
  figure: container("caption credit", {
    group: "block",
    isolating: true,
    draggable: true,
    attrs: {
      blob: attribute(null, isNullOr(sha256)),
      mediaType: attribute(null, isNullOr(/^image\/[a-z+.-]+$/)),
      width: attribute(null, isSize),
      height: attribute(null, isSize),
      alt: attribute("", isString),
      crop: attribute(null, (value) => value === null || cropSchema.safeParse(value).success),
      extent: attribute("full", (value) => extentSchema.safeParse(value).success),
    },
  }),
  caption: textBlock({ defining: true }),
  credit: plainPart({ group: "" }),

  text: { group: "inline" },
  hardBreak: { inline: true, group: "inline", selectable: false, linebreakReplacement: true },
} as const satisfies Record<string, NodeSpec>;

export const markSpecs = {
  link: {
    inclusive: false,
    attrs: {
      href: {
        validate(value: unknown) {
          if (!isSafeLink(value)) throw new RangeError("A link leads to https, mailto or tel");
        },
      },
    },
  },
  bold: {},
  italic: {},
  underline: {},
} as const satisfies Record<string, MarkSpec>;

export type NodeName = keyof typeof nodeSpecs;
export type MarkName = keyof typeof markSpecs;

/** The only addresses a text may lead to; anything else (javascript:, file:, data:) is refused. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === "string" && safeLink.test(href.trim());
}

export const schema: Schema<NodeName, MarkName> = new Schema<NodeName, MarkName>({
  nodes: nodeSpecs,
  marks: markSpecs,
});
