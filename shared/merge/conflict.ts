import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import type { Touched } from "./touched.ts";

/** What a person answers: the text of this computer, of the other one, or both one after the other. */
export const choices = ["ours", "theirs", "both"] as const;
export type Choice = (typeof choices)[number];

/** Fields of the facts, merged one by one. */
export const factNames = [
  "number",
  "event.ru",
  "event.en",
  "embargo",
  "status",
  "note.ru",
  "note.en",
  "corrects",
] as const;
export type FactName = (typeof factNames)[number];

interface Question {
  /** Names the conflict within its document; the same on every computer. */
  readonly key: string;
}

/** Two wordings of a block, or a wording against its removal (null). */
export interface BlockConflict extends Question {
  readonly kind: "block";
  readonly language: Language;
  readonly blockId: string;
  /** null: the block was not there, or the common past does not tell what it was. */
  readonly base: Node | null;
  readonly ours: Node | null;
  readonly theirs: Node | null;
  readonly touched: readonly Touched[];
}

/** Two orders of the same blocks. `blockId`: the container they stand in, null for the document itself. */
export interface OrderConflict extends Question {
  readonly kind: "order";
  readonly language: Language;
  readonly blockId: string | null;
  readonly ours: readonly Node[];
  readonly theirs: readonly Node[];
}

/** Two whole language versions that cannot be merged block by block. */
export interface VersionConflict extends Question {
  readonly kind: "version";
  readonly language: Language;
  readonly ours: Node | null;
  readonly theirs: Node | null;
}

export interface FactConflict extends Question {
  readonly kind: "fact";
  readonly fact: FactName;
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

/** Two documents of one id without a common past. */
interface DocumentConflict extends Question {
  readonly kind: "document";
}

export type Conflict =
  | BlockConflict
  | OrderConflict
  | VersionConflict
  | FactConflict
  | DocumentConflict;

export type Choices = Readonly<Record<string, Choice>>;

/** Two blocks can stand one after the other; of two orders, versions or facts only one holds. */
export function mayKeepBoth(conflict: Conflict): boolean {
  return conflict.kind === "block" && conflict.ours !== null && conflict.theirs !== null;
}
