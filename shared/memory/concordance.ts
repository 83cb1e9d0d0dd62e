import { type Language, languages } from "../domain/language.ts";
import type { ExcerptPart } from "../search/excerpt.ts";
import { stem } from "../search/stem.ts";
import { wordsOf } from "../search/words.ts";
import { foldTypography } from "./comparison-key.ts";
import type { RememberedUnit } from "./memory.ts";
import type { Origin } from "./unit.ts";

interface ConcordanceLine {
  readonly texts: Readonly<Record<Language, readonly ExcerptPart[]>>;
  /** The side the words were found on. */
  readonly language: Language;
  readonly origin: Origin;
}

export interface Concordance {
  readonly lines: readonly ConcordanceLine[];
  /** How many were found; the lines are the first of them. */
  readonly total: number;
}

/**
 * Where in the memory the words occur together, in whichever language they are written and in any of
 * their forms; those that have them just as they are written first, shorter ones before longer ones.
 */
export function concordanceOf(
  units: Iterable<RememberedUnit>,
  query: string,
  most: number,
): Concordance {
  const stems = new Set(wordsOf(query).map(({ text }) => stem(text)));
  if (stems.size === 0) return { lines: [], total: 0 };
  const phrase = foldTypography(query);
  const found = new Map<string, { line: () => ConcordanceLine; worth: number }>();
  for (const { unit, origin } of units) {
    for (const language of languages) {
      const text = unit[language];
      const folded = text.toLowerCase();
      // Cheap first: a stem is where its forms begin.
      if (![...stems].every((wanted) => mayHold(folded, wanted))) continue;
      const parts = marked(text, stems);
      if (parts === null) continue;
      const other = language === "ru" ? "en" : "ru";
      const pair = `${unit.ru}\n${unit.en}`;
      if (found.has(pair)) continue;
      const isPhrase = foldTypography(text).includes(phrase);
      const line = (): ConcordanceLine => ({
        texts: inBoth(language, parts, [{ text: unit[other], marked: false }]),
        language,
        origin,
      });
      found.set(pair, { line, worth: (isPhrase ? 0 : 100_000) + text.length });
    }
  }
  const lines = [...found.values()]
    .toSorted((a, b) => a.worth - b.worth)
    .slice(0, most)
    .map(({ line }) => line());
  return { lines, total: found.size };
}

function inBoth<Value>(language: Language, own: Value, others: Value): Record<Language, Value> {
  return language === "ru" ? { ru: own, en: others } : { ru: others, en: own };
}

/** The rules for stems change the end of a word: two letters less is there whatever the form. */
function mayHold(folded: string, wanted: string): boolean {
  const beginning = wanted.length > 5 ? wanted.slice(0, -2) : wanted.slice(0, 3);
  return /\d/.test(wanted) || /[её]/.test(beginning) || folded.includes(beginning);
}

/** null where not all of the words are there. */
function marked(text: string, stems: ReadonlySet<string>): ExcerptPart[] | null {
  const seen = new Set<string>();
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { text: word, start, end } of wordsOf(text)) {
    const found = stem(word);
    if (!stems.has(found)) continue;
    seen.add(found);
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return seen.size === stems.size ? parts : null;
}
