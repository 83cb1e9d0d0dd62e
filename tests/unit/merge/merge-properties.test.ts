import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import type { Conflict } from "../../../shared/merge/conflict.ts";
import {
  isSame,
  knownBase,
  type Mergeable,
  mergeDocuments,
  resolve,
} from "../../../shared/merge/merge-document.ts";
import {
  applyEdits,
  arbitraryState,
  createWriter,
  edits,
  wordsIn,
  wordsOf,
} from "./arbitrary-edits.ts";

vi.setConfig({ testTimeout: 120_000 });

const options = { numRuns: 1000 };
const three = fc.tuple(arbitraryState, edits, edits).map(([base, forOurs, forTheirs]) => ({
  base,
  ours: applyEdits(base, forOurs, createWriter("a")),
  theirs: applyEdits(base, forTheirs, createWriter("b")),
}));

const json = ({ texts, ...state }: Mergeable) => ({
  ...state,
  ru: texts.ru?.toJSON() as unknown,
  en: texts.en?.toJSON() as unknown,
});
const keys = (conflicts: readonly Conflict[]) => conflicts.map(({ key }) => key).toSorted();
const answered = (conflicts: readonly Conflict[], choice: "ours" | "theirs" | "both") =>
  Object.fromEntries(conflicts.map(({ key }) => [key, choice]));

describe("whatever two people did, a merge", () => {
  it("asks the same whoever's side it is made from, and without a question makes the same", () => {
    fc.assert(
      fc.property(three, ({ base, ours, theirs }) => {
        const one = mergeDocuments(knownBase(base), ours, theirs);
        const other = mergeDocuments(knownBase(base), theirs, ours);
        expect(keys(one.conflicts)).toEqual(keys(other.conflicts));
        const isAgreed = one.conflicts.length === 0;
        expect(isAgreed && json(one.merged)).toEqual(isAgreed && json(other.merged));
        expect(json(resolve(one, answered(one.conflicts, "ours")))).toEqual(
          json(resolve(other, answered(other.conflicts, "theirs"))),
        );
      }),
      options,
    );
  });

  it("loses no word that nobody removed", () => {
    fc.assert(
      fc.property(three, ({ base, ours, theirs }) => {
        const merge = mergeDocuments(knownBase(base), ours, theirs);
        const kept = new Set([
          ...wordsOf(merge.merged),
          ...merge.conflicts.flatMap(wordsInConflict),
        ]);
        const [old, here, there] = [wordsOf(base), wordsOf(ours), wordsOf(theirs)];
        const wasRemoved = (word: string) => old.has(word) && !(here.has(word) && there.has(word));
        const lost = [...here, ...there].filter((word) => !wasRemoved(word) && !kept.has(word));
        expect(lost).toEqual([]);
      }),
      options,
    );
  });

  it("makes documents that fit the schema, each block once, whatever is chosen", () => {
    const choice = fc.constantFrom("ours" as const, "theirs" as const, "both" as const);
    fc.assert(
      fc.property(three, fc.infiniteStream(choice), ({ base, ours, theirs }, answers) => {
        const merge = mergeDocuments(knownBase(base), ours, theirs);
        const chosen = Object.fromEntries(
          merge.conflicts.map(({ key }) => [key, answers.next().value ?? "ours"]),
        );
        const resolved = resolve(merge, chosen);
        for (const text of Object.values(resolved.texts)) {
          const ids: unknown[] = [];
          text.descendants(({ attrs }) => {
            if (typeof attrs["id"] === "string") ids.push(attrs["id"]);
          });
          expect(() => text.check()).not.toThrow();
          expect(ids).toEqual([...new Set(ids)]);
        }
      }),
      options,
    );
  });

  it("keeps every word of both sides where both are kept", () => {
    fc.assert(
      fc.property(three, ({ base, ours, theirs }) => {
        const merge = mergeDocuments(knownBase(base), ours, theirs);
        const blocks = merge.conflicts.filter(({ kind }) => kind === "block");
        const kept = wordsOf(resolve(merge, answered(merge.conflicts, "both")));
        for (const word of blocks.flatMap(wordsInConflict)) expect(kept).toContain(word);
      }),
      options,
    );
  });

  it("with an ancestor, a descendant or itself changes nothing", () => {
    fc.assert(
      fc.property(three, ({ base, ours }) => {
        for (const [one, other] of [
          [base, ours],
          [ours, base],
          [ours, ours],
        ] as const) {
          const merge = mergeDocuments(knownBase(base), one, other);
          expect(merge.conflicts).toEqual([]);
          expect(isSame(merge.merged, ours)).toBe(true);
        }
        const forgotten = mergeDocuments(null, ours, ours);
        expect(forgotten.conflicts).toEqual([]);
        expect(isSame(forgotten.merged, ours)).toBe(true);
      }),
      options,
    );
  });
});

function wordsInConflict(conflict: Conflict): string[] {
  switch (conflict.kind) {
    case "block":
    case "version":
      return wordsIn([conflict.ours, conflict.theirs]);
    case "order":
      return wordsIn([...conflict.ours, ...conflict.theirs]);
    default:
      return [];
  }
}
