import type { Language } from "../domain/language.ts";
import { type Abbreviations, abbreviations } from "./abbreviations.ts";

/** A sentence of a text; `from` and `to` are offsets in it, in UTF-16 units. Spaces around belong to none. */
export interface Segment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What may end a sentence, with the quotes and brackets that close behind it, before a space. */
const ending = /([.!?…]+)[»”“’"')\]]*(\s+)|\n/gu;
const opening = String.raw`[«„“‘"'(\[]*`;
/** The first letter or figure of what follows; a dash of direct speech may stand before it. */
const start = new RegExp(String.raw`^(?:[–—-]\s*)?${opening}(?:([\p{L}\p{N}+])|$)`, "u");
const firstWord = new RegExp(String.raw`^(?:[–—-]\s*)?${opening}(\p{L}[\p{L}\p{M}'’-]*)(\.?)`, "u");
/** The word that a stop belongs to, inner stops included: "т.е", "U.S", "ген.-лейт". */
const lastWord = /(?:^|[\s(«„“"'‘/–—])((?:\p{L}\.\s?(?=\p{L}))*[\p{L}\d][\p{L}\p{M}\d'’.-]*)$/u;
const small = /^\p{Ll}/u;
const initials = /^(?:\p{Lu}\.\s?)*\p{Lu}$/u;
/** What numbers an item of a list. */
const listMark = /^\d{1,3}$/;

/**
 * The sentences of a block's text. Decided by rules of our own rather than by `Intl.Segmenter`: it knows
 * no abbreviations, ends no sentence before a figure, and its answers change with every version of ICU,
 * where pairs once remembered should be found again.
 */
export function segment(text: string, language: Language): Segment[] {
  const segments: Segment[] = [];
  let from = skipSpaces(text, 0);
  const add = (end: number): void => {
    const piece = text.slice(from, end).trimEnd();
    if (piece !== "") segments.push({ text: piece, from, to: from + piece.length });
    from = skipSpaces(text, end);
  };
  for (const { 0: found, 1: marks, 2: spaces = "", index } of text.matchAll(ending)) {
    if (index < from) continue;
    const end = index + found.length - spaces.length;
    const isEnd =
      marks === undefined ||
      spaces.includes("\n") ||
      endsSentence(
        { before: text.slice(from, index), marks, after: text.slice(index + found.length) },
        abbreviations[language],
      );
    if (isEnd) add(end);
  }
  add(text.length);
  return segments;
}

function skipSpaces(text: string, at: number): number {
  let place = at;
  while (place < text.length && /\s/.test(text.charAt(place))) place += 1;
  return place;
}

interface Candidate {
  /** The sentence so far, without the marks that may end it. */
  readonly before: string;
  readonly marks: string;
  readonly after: string;
}

function endsSentence({ before, marks, after }: Candidate, known: Abbreviations): boolean {
  const next = start.exec(after)?.[1] ?? "";
  if (small.test(next)) return false;
  if (marks !== ".") return true;
  const word = lastWord.exec(before)?.[1] ?? "";
  if (word === "") return true;
  if (word === before && listMark.test(word)) return false;
  return next === "" || !/\p{L}/u.test(next)
    ? !takesNumber(word, known)
    : endsBeforeWord(word, before, after, known);
}

function takesNumber(word: string, known: Abbreviations): boolean {
  const folded = folding(word);
  return (
    initials.test(word) ||
    known.open.has(word) ||
    known.numbered.has(folded) ||
    known.leading.has(folded)
  );
}

function endsBeforeWord(
  word: string,
  before: string,
  after: string,
  known: Abbreviations,
): boolean {
  const folded = folding(word);
  const [, following = "", stop] = firstWord.exec(after) ?? [];
  const next = following.toLocaleLowerCase();
  // "В. Г. Зайцев": a letter with a stop is an initial, not a preposition.
  const isBeginning = known.beginnings.has(next) && !(following.length === 1 && stop === ".");
  if (known.open.has(word) || initials.test(word)) return isBeginning;
  const rest = before.slice(0, before.length - word.length).trimEnd();
  if (known.trailing.has(folded) && mayEnd(folded, rest, known))
    return !known.belonging.has(next) && !isCircumstance(before, known);
  return isBeginning || !(known.leading.has(folded) || spans.has(folded));
}

/** Whether an abbreviation that can also lead ("г. Алматы", "St. Petersburg", "ст. лейтенант") stands at an end. */
function mayEnd(folded: string, rest: string, known: Abbreviations): boolean {
  if (!known.leading.has(folded) && !spans.has(folded)) return true;
  return afterFigure.test(rest) || (streets.has(folded) && afterName.test(rest));
}

/** Years and centuries; without a figure before them they are something else. */
const spans = new Set(["г", "гг", "в", "вв"]);
const streets = new Set(["st", "ft"]);
const afterFigure = /(?:\d|[IVXL]|\/|(?:тыс|млн|млрд|трлн)\.?)$/u;
const afterName = /\p{Lu}[\p{L}'’-]*$/u;

/** "В 2023 г. Казахстан …": no sentence ends with its opening circumstance. */
function isCircumstance(before: string, known: Abbreviations): boolean {
  const [first = "", ...others] = before.split(/\s+/);
  return others.length <= 3 && known.prepositions.has(first.toLocaleLowerCase());
}

/** "ген.-лейт" and "т. е" as they are listed. */
function folding(word: string): string {
  return word.toLocaleLowerCase().replaceAll(/\s/g, "").replaceAll(".-", "-");
}
