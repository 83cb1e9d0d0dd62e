import { distance } from "fastest-levenshtein";

import { type Language, languages } from "../domain/language.ts";
import { comparisonKey } from "./comparison-key.ts";
import { compareMatches, leastScore, type Match, matchOf, type Sought } from "./match.ts";
import { createTrigramIndex, type TrigramIndex } from "./trigram-index.ts";
import type { Origin, TranslationUnit } from "./unit.ts";

/** A unit with where it comes from. */
export interface RememberedUnit {
  readonly unit: TranslationUnit;
  readonly origin: Origin;
}

interface Wanted extends Sought {
  readonly language: Language;
  readonly most: number;
  /** In per cent; {@link leastScore} where nothing else is said. */
  readonly least?: number;
  /** What must not answer: the block that asks. */
  readonly isOwn?: (remembered: RememberedUnit) => boolean;
}

/** Every text and translation there is, found from either side. */
export interface TranslationMemory {
  readonly size: number;
  /** What an origin has, instead of what it had. */
  put(origin: Origin, units: readonly TranslationUnit[]): void;
  remove(origin: string): void;
  /** Says that a wording is the same as another as far as its translation goes. */
  equate(language: Language, wordings: readonly [string, string]): void;
  /** Makes the next search in the language as fast as all others. */
  prepare(language: Language): void;
  /** The best first, one for each translation. */
  matches(wanted: Wanted): Match[];
  units(): Iterable<RememberedUnit>;
}

/** Texts compared one by one. */
const mostCompared = 60;

export function createTranslationMemory(): TranslationMemory {
  const origins = new Map<string, readonly RememberedUnit[]>();
  const sides = { ru: createSide("ru"), en: createSide("en") };

  function remove(id: string): void {
    const known = origins.get(id);
    if (known === undefined) return;
    origins.delete(id);
    for (const language of languages) sides[language].remove(known);
  }

  return {
    get size() {
      return [...origins.values()].reduce((sum, units) => sum + units.length, 0);
    },
    put(origin, units) {
      remove(origin.id);
      const remembered = units.map((unit) => ({ unit, origin }));
      origins.set(origin.id, remembered);
      for (const language of languages) sides[language].add(remembered);
    },
    remove,
    equate: (language, wordings) => sides[language].equate(wordings),
    prepare: (language) => sides[language].prepare(),
    matches(wanted) {
      const found = sides[wanted.language].find(wanted).toSorted(compareMatches);
      const proposed = new Set<string>();
      return found
        .filter(({ target }) => !proposed.has(target) && proposed.add(target) !== undefined)
        .slice(0, wanted.most);
    },
    *units() {
      for (const units of origins.values()) yield* units;
    },
  };
}

/** The texts of one language. They are indexed when they are first asked for: most libraries have one source. */
function createSide(language: Language) {
  const waiting = new Set<readonly RememberedUnit[]>();
  const numbers = new Map<string, number>();
  /** By number of the compared text: all that have it. */
  let holders: RememberedUnit[][] = [];
  let keys: string[] = [];
  let index: TrigramIndex = createTrigramIndex();
  let deserted = 0;
  const same = new Map<string, Set<string>>();

  const keyOf = (text: string): string => comparisonKey(text, language);

  function prepare(): void {
    if (deserted > 1000 && deserted > keys.length / 2) rebuild();
    for (const units of waiting)
      for (const remembered of units) place(remembered, keyOf(remembered.unit[language]));
    waiting.clear();
  }

  function place(remembered: RememberedUnit, key: string): void {
    const known = numbers.get(key);
    if (known === undefined) {
      numbers.set(key, keys.push(key) - 1);
      holders.push([remembered]);
      index.add(key);
    } else holders[known]?.push(remembered);
  }

  /** The index only grows: texts nobody has any more go when they are the greater part. */
  function rebuild(): void {
    const held = holders.flatMap((units, number) =>
      units.map((unit) => [unit, keys[number] ?? ""] as const),
    );
    numbers.clear();
    [holders, keys, index, deserted] = [[], [], createTrigramIndex(), 0];
    for (const [unit, key] of held) place(unit, key);
  }

  return {
    prepare,
    add(units: readonly RememberedUnit[]): void {
      waiting.add(units);
    },
    remove(units: readonly RememberedUnit[]): void {
      if (waiting.delete(units)) return;
      for (const remembered of units) {
        const number = numbers.get(keyOf(remembered.unit[language]));
        const held = number === undefined ? undefined : holders[number];
        if (number === undefined || held === undefined) continue;
        holders[number] = held.filter((other) => other !== remembered);
        if (holders[number].length === 0) deserted += 1;
      }
    },
    equate(wordings: readonly [string, string]): void {
      const joined = new Set(wordings.flatMap((text) => [text, ...(same.get(text) ?? [])]));
      for (const text of joined) same.set(text, joined);
    },
    find(wanted: Wanted): Match[] {
      prepare();
      const { text, least = leastScore, most, isOwn } = wanted;
      const key = keyOf(text);
      const equal = same.get(text) ?? new Set([text]);
      const exact = [...equal].flatMap((wording) => numbers.get(keyOf(wording)) ?? []);
      const share = least / 100;
      const scored = index.candidates(key, mostCompared, share).flatMap((number) => {
        const other = keys[number] ?? "";
        const longer = Math.max(key.length, other.length);
        const likeness = longer === 0 ? 1 : 1 - distance(key, other) / longer;
        return likeness >= share && !exact.includes(number) ? [{ number, likeness }] : [];
      });
      const likest = scored.toSorted((a, b) => b.likeness - a.likeness).slice(0, most * 2);
      return [...exact.map((number) => ({ number, likeness: 1 })), ...likest].flatMap(
        ({ number, likeness }) =>
          (holders[number] ?? [])
            .filter((remembered) => isOwn?.(remembered) !== true)
            .slice(-mostCompared)
            .map(({ unit, origin }) =>
              matchOf(wanted, {
                unit,
                origin,
                language,
                likeness,
                isSame: equal.has(unit[language]),
              }),
            ),
      );
    },
  };
}
