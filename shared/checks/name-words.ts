import { nameKey } from "../search/name-key.ts";
import { wordsOf } from "../search/words.ts";
import type { BlockText } from "./check.ts";
import { remembered } from "./remembered.ts";

/** A word with a capital, as names have it. */
export interface NameWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The same for a name's spellings in both scripts. */
  readonly key: string;
  /** Romanised letter by letter, as surnames are, and hardly anything but one. */
  readonly isSurname: boolean;
}

export const nameWords = remembered(readNameWords);

function readNameWords({ text }: BlockText): readonly NameWord[] {
  return wordsOf(text).flatMap(({ text: folded, start: from, end: to, isCapital }) => {
    const written = text.slice(from, to);
    const key = isCapital && /\p{Ll}/u.test(written) ? nameKey(folded) : null;
    if (key === null) return [];
    const isAfterName = /(?:\p{Lu}\.|\p{Lu}\p{Ll}+)[ \u00a0]$/u.test(
      text.slice(Math.max(0, from - 24), from),
    );
    const isFirst = /(?:^|[.!?…:«“„"(]|— )\s*$/u.test(text.slice(Math.max(0, from - 4), from));
    return [
      { text: written, from, to, key, isSurname: looksLikeSurname(written, isAfterName, isFirst) },
    ];
  });
}

const strong =
  /^\p{Lu}\p{Ll}+(?:(?:[оеё]в)(?:а|у|ым|е|ой|ых|ыми)?|енко|швили|дзе|джян|[oe]va?|enko|shvili|dze)$/u;
const weak =
  /^\p{Lu}\p{Ll}+(?:(?:ин|ын|ян|ук|юк|ич)(?:а|у|ым|ом|е|ой)?|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)|ina?|yan|uk|ich|sk(?:iy|y|aya))$/u;
/** Towns that English calls something else, and words that only look like a name. */
const others = new Set(
  "Киев Киева Киеве Харьков Харькова Львов Львова Чернигов Кишинёв Кишинев Королев Основа Слова Снова Перова Готова Здорова Kiev Nova Over".split(
    " ",
  ),
);

function looksLikeSurname(written: string, isAfterName: boolean, isFirst: boolean): boolean {
  if (others.has(written)) return false;
  return (
    (strong.test(written) && !isFirst) ||
    (isAfterName && (strong.test(written) || weak.test(written)))
  );
}

/** Letters that have to be changed, put in or taken out to make one of the other; no more than `most` + 1. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [at, candidate] of Array.from(other).entries())
      next.push(
        Math.min(
          (row[at] ?? 0) + (letter === candidate ? 0 : 1),
          (row[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row[other.length] ?? most + 1;
}
