import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import type { Resources } from "../i18n/resources.ts";
import type { TermIndexes } from "../terms/term-index.ts";
import type { Sentence } from "./block-text.ts";
import type { Quantities } from "./quantities.ts";

/** `error`: the reader is told something wrong; `warning`: probably a slip; `hint`: worth a look. */
export type Severity = "error" | "warning" | "hint";

export type Side = "source" | "target";

/** A stretch of a block's text; offsets in UTF-16 units, a line break counts one. */
export interface Place {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
}

/** Of the translation's text only: nothing ever repairs a source by itself. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The name of a check is a key of `checks:name`. */
export type CheckId = keyof Resources["checks"]["name"];

type MessageKey = keyof Resources["checks"]["message"];
/** The sentence that tells what was found: a key of `checks:message`. */
export type MessageName = MessageKey extends infer Key
  ? Key extends `${infer Name}_${"one" | "other"}`
    ? Name
    : Key
  : never;

/** What one check has to say of one place. */
export interface Remark {
  readonly message: MessageName;
  /** null: the block as a whole. */
  readonly place: Place | null;
  /** What fills the sentence, in the texts' own words. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Safe to carry out unseen; in the order of the text, not overlapping. */
  readonly fix: readonly Edit[] | null;
}

/** One side of a pair, with what several checks ask of it worked out once. */
export interface BlockText {
  readonly node: Node;
  readonly language: Language;
  /** Without formatting; a line break is "\n". */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quantities: Quantities;
}

/** A block of the source and its translation, both written. */
export interface BlockPair {
  readonly source: BlockText;
  readonly target: BlockText;
}

/** A check of one block at a time: what it finds follows from the two texts alone. */
export interface BlockCheck {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly run: (pair: BlockPair) => readonly Remark[];
}

/** A remark of a check of the whole translation, and the block it is about. */
export interface PlacedRemark extends Remark {
  readonly block: string;
}

export interface DocumentPair {
  /** By block id, in the order of the source. */
  readonly blocks: ReadonlyMap<string, BlockPair>;
  readonly source: Node;
  readonly target: Node;
  /** The termbase's; null while there is none. */
  readonly terms: TermIndexes | null;
}

/** A check of what only shows when the blocks are seen together. */
export interface DocumentCheck {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly run: (pair: DocumentPair) => readonly PlacedRemark[];
}

export function remark(
  message: MessageName,
  place: Place | null,
  params: Remark["params"] = {},
  fix: Remark["fix"] = null,
): Remark {
  return { message, place, params, fix };
}

export function inTarget(from: number, to: number): Place {
  return { side: "target", from, to };
}

export function inSource(from: number, to: number): Place {
  return { side: "source", from, to };
}
