import type { Expression, TermPattern } from "./expression.ts";
import type { Postings } from "./postings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** BM25+; how much shorter texts are preferred (b) is little, so that a release loses to no note. */
const bm25 = { k: 1.2, b: 0.4, d: 0.5 };
/** What a word counts that is only begun, or has a slip in it, if all of it were to come or wrong. */
const begunWorth = 0.375;
const begunLoss = 0.3;
const nearWorth = 0.45;
const mostKept = 8;

/** How many words the parts of the indexed texts have. */
export interface Lengths {
  /** By text. */
  readonly heading: readonly number[];
  readonly text: readonly number[];
  /** Texts that are there, and the means over them. */
  readonly count: number;
  readonly meanHeading: number;
  readonly meanText: number;
}

/** What one word finds. */
export interface WordResult {
  /** By text; 0: not found there. */
  readonly scores: Float32Array;
  readonly isEmpty: boolean;
  /** Terms of the index it was found by. */
  readonly terms: readonly string[];
}

export interface Indexed {
  readonly terms: Vocabulary;
  readonly postings: Postings;
  lengths(): Lengths;
  isThere(text: number): boolean;
}

/** Of the words typed, only the last changes from key to key: what the others find is kept. */
export class WordResults {
  readonly #index: Indexed;
  readonly #kept = new Map<string, WordResult>();

  constructor(index: Indexed) {
    this.#index = index;
  }

  of(expression: Expression): WordResult {
    const key = JSON.stringify(expression);
    const result = this.#kept.get(key) ?? resultOf(this.#index, expression);
    this.#kept.delete(key);
    this.#kept.set(key, result);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return result;
  }

  /** The index has changed. */
  forget(): void {
    this.#kept.clear();
  }
}

function resultOf(index: Indexed, { byPerson: wanted, patterns }: Expression): WordResult {
  const lengths = index.lengths();
  const scores = new Float32Array(lengths.text.length);
  const found = new Set<string>();
  let isEmpty = true;
  for (const pattern of patterns)
    for (const { term, worth } of termsLike(index.terms, pattern)) {
      const number = index.terms.numberOf(term);
      if (number === null) continue;
      const { heading, text } = weighed(
        pattern,
        worth * rarity(index.postings.countOf(number), lengths),
      );
      index.postings.each(number, (at, inHeading, inText, byPerson) => {
        if ((wanted && !byPerson) || !index.isThere(at)) return;
        const score =
          heading * frequency(inHeading, lengths.heading[at] ?? 0, lengths.meanHeading) +
          text * frequency(inText, lengths.text[at] ?? 0, lengths.meanText);
        scores[at] = (scores[at] ?? 0) + score;
        isEmpty = false;
        found.add(term);
      });
    }
  return { scores, isEmpty, terms: [...found] };
}

function weighed({ weights }: TermPattern, worth: number) {
  return { heading: weights.heading * worth, text: weights.text * worth };
}

/** Terms a pattern stands for, and what each is worth beside the very one. */
function termsLike(
  terms: Vocabulary,
  { term, match }: TermPattern,
): readonly { term: string; worth: number }[] {
  if (match === "whole") return [{ term, worth: 1 }];
  if (match === "prefix")
    return terms.beginningWith(term).map((whole) => {
      const more = whole.length - term.length;
      const worth = (begunWorth * whole.length) / (whole.length + begunLoss * more);
      return { term: whole, worth: more === 0 ? 1 : worth };
    });
  return terms.near(term, match).map(({ term: other, slips }) => ({
    term: other,
    worth: slips === 0 ? 1 : (nearWorth * other.length) / (other.length + slips),
  }));
}

function rarity(count: number, lengths: Lengths): number {
  return Math.log(1 + (lengths.count - Math.min(count, lengths.count) + 0.5) / (count + 0.5));
}

function frequency(times: number, length: number, mean: number): number {
  if (times === 0) return 0;
  const { k, b, d } = bm25;
  return d + (times * (k + 1)) / (times + k * (1 - b + (b * length) / (mean || 1)));
}
