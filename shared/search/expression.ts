import { nameKey } from "./name-key.ts";
import { stem } from "./stem.ts";
import { isLatin, nameMarks } from "./terms.ts";

/** How much a term counts in the headline, number or event, and in the text. */
interface Weights {
  readonly heading: number;
  readonly text: number;
}

/** A term of the index: as it is, begun with, or with at most so many letters that differ. */
export interface TermPattern {
  readonly term: string;
  readonly match: "whole" | "prefix" | 1 | 2;
  readonly weights: Weights;
}

/** What one word of a query stands for: any of the patterns. */
export interface Expression {
  /** Only where it names someone who speaks. */
  readonly byPerson: boolean;
  readonly patterns: readonly TermPattern[];
}

/** Words of these fields are what a query means; how much a word there counts. */
const asWord: Weights = { heading: 3, text: 1 };
const asName: Weights = { heading: 1.2, text: 0.4 };

const isNumber = /^\d/;

/** A word as it is, in other forms, begun, and as a name in either script. */
export function exactly(word: string): Expression {
  const form = stem(word);
  const isBegun = !isNumber.test(word) && word.length >= 3;
  const patterns: TermPattern[] = [
    { term: form, match: isBegun && form.length >= 4 ? "prefix" : "whole", weights: asWord },
  ];
  // A short stem begins too many words: «рот» of «рота» also «ротный».
  if (isBegun && form.length < 4) patterns.push({ term: word, match: "prefix", weights: asName });
  for (const name of namesLike(word))
    patterns.push({ term: name, match: name.length > 4 ? "prefix" : "whole", weights: asName });
  return { byPerson: false, patterns };
}

/** A word with a slip in it, or with more letters to come than {@link exactly} takes. */
export function nearly(word: string): Expression {
  const form = stem(word);
  if (isNumber.test(word) || form.length < 4)
    return { byPerson: false, patterns: [{ term: word, match: "prefix", weights: asWord }] };
  // Of a short word two slips would make any other.
  const slips = form.length < 7 ? 1 : 2;
  const names = namesLike(word).filter((name) => name.length > 5);
  return {
    byPerson: false,
    patterns: [
      { term: form, match: slips, weights: asWord },
      ...names.map((term): TermPattern => ({ term, match: 1, weights: asName })),
    ],
  };
}

/**
 * The same name in the other script; in Latin letters also otherwise spelled. That Russian forms of a
 * name are the same is known from their stem.
 */
function namesLike(word: string): string[] {
  const key = nameKey(word);
  if (key === null) return [];
  const inLatin = nameMarks.latin + key;
  return isLatin(word) ? [nameMarks.cyrillic + key, inLatin] : [inLatin];
}

/** A word in its forms only: what a phrase is made of, and what is excluded. */
export function inAnyForm(word: string): Expression {
  return { byPerson: false, patterns: [{ term: stem(word), match: "whole", weights: asWord }] };
}

/** A person named in either script. */
export function personNamed(word: string): Expression {
  return {
    byPerson: true,
    patterns: [stem(word), ...namesLike(word)].map((term) => ({
      term,
      match: "whole",
      weights: asWord,
    })),
  };
}
