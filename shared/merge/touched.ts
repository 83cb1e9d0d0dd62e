import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { wordDifference } from "../rich-text/difference.ts";
import { readableText } from "./readable-text.ts";

/** What nobody but a person may decide on: the reason why a conflict deserves a second look. */
export const touchable = ["numbers", "quotations", "names", "attributions"] as const;
export type Touched = (typeof touchable)[number];

const quotationMark = /[«»“”„"]/u;
const quoted = /[«“„"][^«»“”„"]*[»”“"]/gu;
/** A capital letter that no sentence begins with. */
const name = /(?<=[\p{L}\p{N},;:)»”—–-]\s+[«“„(]?)\p{Lu}\p{L}/gu;

/** What the change from one wording of a block to another touches; null: the block is not there. */
export function touchedBy(
  before: Node | null,
  after: Node | null,
  language: Language,
): readonly Touched[] {
  const [old, present] = [before, after].map((node) => (node === null ? "" : readableText(node)));
  if (old === undefined || present === undefined || old === present) return [];
  const found = new Set<Touched>();
  const type = (after ?? before)?.type.name;
  if (type === "attribution") found.add("attributions");
  if (type === "quotation") {
    found.add("quotations");
    if (attributionOf(before) !== attributionOf(after)) found.add("attributions");
  }
  const changed = wordDifference(old, present, language).filter(({ kind }) => kind !== "same");
  if (changed.some(({ text }) => /\p{N}/u.test(text))) found.add("numbers");
  if (changed.some(({ text }) => quotationMark.test(text)) || differ(old, present, quoted))
    found.add("quotations");
  if (differ(old, present, name) || changed.some(({ text }) => text.search(name) > 0))
    found.add("names");
  return touchable.filter((each) => found.has(each));
}

function attributionOf(node: Node | null): string {
  return node?.lastChild?.textContent ?? "";
}

/** Whether the stretches a pattern finds, with the words they begin, are others. */
function differ(one: string, other: string, pattern: RegExp): boolean {
  return stretches(one, pattern) !== stretches(other, pattern);
}

function stretches(text: string, pattern: RegExp): string {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const rest = /^\p{L}*/u.exec(text.slice(index + found.length))?.[0] ?? "";
    return found + rest;
  })
    .toSorted()
    .join("\n");
}
