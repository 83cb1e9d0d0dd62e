import type { SearchedBlock } from "./searched-document.ts";
import { termsOf } from "./terms.ts";
import { type Word, wordsOf } from "./words.ts";

/** A stretch of an excerpt; marked where it is a word that was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** About what two lines of the list have room for. */
const longest = 96;
const before = 20;
const ellipsis = "…";

interface TermedWord {
  readonly word: Word;
  readonly terms: readonly string[];
}

/**
 * The place that shows most of what was found, some words of its block around it; null where nothing
 * was. Of equal places the first in running text: the headline is read anyway.
 * @param terms as the index knows them
 */
export function excerptOf(
  blocks: readonly SearchedBlock[],
  terms: ReadonlySet<string>,
): ExcerptPart[] | null {
  let best: { block: SearchedBlock; found: TermedWord[]; first: number; worth: number } | null =
    null;
  for (const block of blocks) {
    const found = findIn(block, terms);
    const bonus = block.part === "headline" ? 0 : 0.5;
    for (const first of found.keys()) {
      const worth = termsFrom(found, first) + bonus;
      if (best === null || worth > best.worth) best = { block, found, first, worth };
    }
  }
  return best === null ? null : cut(best.block.text, best.found, best.first);
}

function findIn(block: SearchedBlock, terms: ReadonlySet<string>): TermedWord[] {
  const found: TermedWord[] = [];
  for (const { word, terms: known } of wordsIn(block)) {
    const wanted = known.filter((term) => terms.has(term));
    if (wanted.length > 0) found.push({ word, terms: wanted });
  }
  return found;
}

const known = new WeakMap<SearchedBlock, readonly TermedWord[]>();

/** Kept as long as the block is: from key to key the same texts are looked through. */
function wordsIn(block: SearchedBlock): readonly TermedWord[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const words = wordsOf(block.text).map((word) => ({ word, terms: termsOf(word) }));
  known.set(block, words);
  return words;
}

/** How many different terms an excerpt shows that begins with this one. */
function termsFrom(found: readonly TermedWord[], first: number): number {
  const shown = new Set<string>();
  const limit = (found[first]?.word.start ?? 0) + longest - before;
  for (let index = first; index < found.length; index++) {
    const { word, terms } = found[index] ?? {};
    if (word === undefined || word.end > limit) break;
    if (terms?.[0] !== undefined) shown.add(terms[0]);
  }
  return shown.size;
}

function cut(text: string, found: readonly TermedWord[], first: number): ExcerptPart[] {
  const isShort = text.length <= longest;
  const start = isShort ? 0 : beginningOfWord(text, (found[first]?.word.start ?? 0) - before);
  const end = endOfWord(text, start + longest);
  const parts: ExcerptPart[] = [];
  const add = (piece: string, marked: boolean) => {
    const line = piece.replaceAll(/\s+/g, " ");
    if (line !== "") parts.push({ text: line, marked });
  };
  let at = start;
  if (start > 0) add(ellipsis, false);
  for (const { word } of found) {
    if (word.start < start || word.end > end) continue;
    add(text.slice(at, word.start), false);
    add(text.slice(word.start, word.end), true);
    at = word.end;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(ellipsis, false);
  return parts;
}

function beginningOfWord(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.slice(near).search(/\s/);
  return space === -1 ? near : near + space + 1;
}

function endOfWord(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.slice(0, near).search(/\s\S*$/);
  return space === -1 ? near : space;
}
