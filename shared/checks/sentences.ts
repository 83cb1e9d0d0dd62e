import type { Language } from "../domain/language.ts";
import type { Sentence } from "./block-text.ts";
import { type BlockCheck, type BlockPair, inSource, inTarget, remark } from "./check.ts";

/** Characters of English for one of Russian; measured on the clean pairs of the tests. */
const englishForRussian = 1.06;
/** Spread of that ratio for a sentence, as Gale and Church have it: variance grows with length. */
const variance = 6.8;

/** How much longer a translation is than its source, on the average. */
function usualRatio(language: Language): number {
  return language === "en" ? englishForRussian : 1 / englishForRussian;
}

/** Below it a phrase or two makes all the difference. */
const shortest = 80;
const leastRatio = 0.6;
const mostRatio = 1.65;

export const length: BlockCheck = {
  id: "length",
  severity: "hint",
  run(pair) {
    const { source, target } = pair;
    if (source.text.length < shortest && target.text.length < shortest) return [];
    const ratio = relativeLength(pair);
    if (ratio >= leastRatio && ratio <= mostRatio) return [];
    // A sentence left out says the same, and says it better.
    if (sentences.run(pair).length > 0) return [];
    return [remark(ratio < 1 ? "too-short" : "too-long", null)];
  },
};

function relativeLength({ source, target }: BlockPair): number {
  return target.text.length / Math.max(1, source.text.length) / usualRatio(target.language);
}

/** Beyond it the text may well have been told in other sentences. */
const lengthOfWhole = { missing: 0.88, added: 1.14 };

/** A sentence nothing answers, in a text that is shorter or longer by about as much. */
export const sentences: BlockCheck = {
  id: "sentences",
  severity: "warning",
  run(pair) {
    const { source, target } = pair;
    if (source.sentences.length === target.sentences.length) return [];
    const ratio = relativeLength(pair);
    if (source.sentences.length > target.sentences.length) {
      if (ratio > lengthOfWhole.missing) return [];
      return alone(pair).source.map(({ from, to }) =>
        remark("sentence-missing", inSource(from, to)),
      );
    }
    if (ratio < lengthOfWhole.added) return [];
    return alone(pair).target.map(({ from, to }) => remark("sentence-added", inTarget(from, to)));
  },
};

interface Alone {
  readonly source: Sentence[];
  readonly target: Sentence[];
}

/** Sentences a step takes from each side, and the cost of such a step (Gale and Church 1993, table 5). */
const steps = [
  { source: 1, target: 1, cost: 0 },
  { source: 1, target: 0, cost: 4.5 },
  { source: 0, target: 1, cost: 4.5 },
  { source: 2, target: 1, cost: 2.3 },
  { source: 1, target: 2, cost: 2.3 },
  { source: 2, target: 2, cost: 4.4 },
] as const;

/** The sentences of each side that the cheapest alignment by length leaves alone. */
function alone({ source, target }: BlockPair): Alone {
  const ratio = usualRatio(target.language);
  const columns = target.sentences.length + 1;
  const costs: number[] = [0];
  const taken: (typeof steps)[number][] = [];
  for (let row = 0; row <= source.sentences.length; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (at === 0) continue;
      costs[at] = Number.POSITIVE_INFINITY;
      for (const step of steps) {
        if (step.source > row || step.target > column) continue;
        const before = costs[(row - step.source) * columns + column - step.target] ?? 0;
        const one = sum(source.sentences.slice(row - step.source, row));
        const other = sum(target.sentences.slice(column - step.target, column));
        const cost = before + step.cost + distance(one * ratio, other);
        if (cost < (costs[at] ?? 0)) {
          costs[at] = cost;
          taken[at] = step;
        }
      }
    }
  const found: Alone = { source: [], target: [] };
  let [row, column] = [source.sentences.length, target.sentences.length];
  while (row > 0 || column > 0) {
    const step = taken[row * columns + column];
    if (step === undefined) break;
    if (step.target === 0) found.source.unshift(...source.sentences.slice(row - 1, row));
    if (step.source === 0) found.target.unshift(...target.sentences.slice(column - 1, column));
    row -= step.source;
    column -= step.target;
  }
  return found;
}

const sum = (sentences: readonly Sentence[]): number =>
  sentences.reduce((length, { text }) => length + text.length, 0);

/** −log of how likely two sentences of such lengths are each other's translation; nothing to say of one alone. */
function distance(expected: number, length: number): number {
  if (expected === 0 || length === 0) return 0;
  const deviation = (length - expected) / Math.sqrt(((expected + length) / 2) * variance);
  return deviation * deviation;
}
