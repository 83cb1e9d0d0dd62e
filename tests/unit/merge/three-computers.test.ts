import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { ancestorsOf } from "../../../shared/history/ancestry.ts";
import { commonPast } from "../../../shared/merge/common-past.ts";
import type { Choice, Conflict } from "../../../shared/merge/conflict.ts";
import {
  isSame,
  type Mergeable,
  mergeDocuments,
  resolve,
} from "../../../shared/merge/merge-document.ts";
import {
  applyEdits,
  arbitraryState,
  createWriter,
  type Edit,
  edits,
  type Writer,
  wordsIn,
  wordsOf,
} from "./arbitrary-edits.ts";

interface Revision {
  readonly parents: readonly string[];
  readonly state: Mergeable;
}

/** One computer: what it remembers, where it stands, and what its person has taken out by hand. */
class Computer {
  readonly revisions: Map<string, Revision>;
  readonly removed = new Set<string>();
  readonly #name: string;
  readonly #writer: Writer;
  head: string;

  constructor(name: string, first: Mergeable) {
    this.#name = name;
    this.#writer = createWriter(name);
    this.revisions = new Map([["first", { parents: [], state: first }]]);
    this.head = "first";
  }

  get state(): Mergeable {
    return this.#at(this.head);
  }

  write(list: readonly Edit[]): void {
    this.#save([this.head], applyEdits(this.state, list, this.#writer));
  }

  takeIn(other: Computer, choice: Choice): void {
    for (const [id, revision] of other.revisions) this.revisions.set(id, revision);
    if (this.#comesFrom(this.head, other.head)) return;
    if (this.#comesFrom(other.head, this.head)) {
      this.head = other.head;
      return;
    }
    const past = { parentsOf: this.#parentsOf, stateOf: (id: string) => this.#at(id) };
    const base = commonPast(past, this.head, other.head);
    const merge = mergeDocuments(base, this.state, this.#at(other.head));
    const answers = Object.fromEntries(merge.conflicts.map(({ key }) => [key, choice]));
    const joined = resolve(merge, answers);
    const decidedAway = merge.conflicts
      .flatMap(wordsAsked)
      .filter((word) => !wordsOf(joined).has(word));
    for (const word of decidedAway) this.removed.add(word);
    this.#save([this.head, other.head], joined, decidedAway);
  }

  #save(parents: readonly string[], state: Mergeable, decidedAway: readonly string[] = []): void {
    if (parents.length === 1) {
      const present = wordsOf(state);
      for (const word of wordsOf(this.state)) if (!present.has(word)) this.removed.add(word);
    }
    for (const word of decidedAway) this.removed.add(word);
    const id = `${this.#name}:${this.revisions.size}:${this.#writer.words()}`;
    this.revisions.set(id, { parents, state });
    this.head = id;
  }

  #at(id: string): Mergeable {
    const revision = this.revisions.get(id);
    if (revision === undefined) throw new Error(`No revision ${id}`);
    return revision.state;
  }

  readonly #parentsOf = (id: string) => this.revisions.get(id)?.parents ?? [];

  #comesFrom(id: string, ancestor: string): boolean {
    return ancestorsOf([id], this.#parentsOf).has(ancestor);
  }
}

function wordsAsked(conflict: Conflict): string[] {
  switch (conflict.kind) {
    case "block":
    case "version":
      return wordsIn([conflict.ours, conflict.theirs]);
    default:
      return [];
  }
}

vi.setConfig({ testTimeout: 120_000 });

const step = fc.oneof(
  fc.record({ do: fc.constant("write" as const), who: fc.nat(2), edits }),
  fc.record({ do: fc.constant("carry" as const), from: fc.nat(2), to: fc.nat(2) }),
);

describe("three computers that exchange in any order", () => {
  it("end with the same text, and no sentence goes without a person's decision", () => {
    fc.assert(
      fc.property(
        arbitraryState,
        fc.array(step, { minLength: 3, maxLength: 14 }),
        fc.constantFrom<Choice>("ours", "theirs", "both"),
        (first, steps, choice) => {
          const computers = ["a", "b", "c"].map((name) => new Computer(name, first)) as [
            Computer,
            Computer,
            Computer,
          ];
          for (const each of steps) {
            if (each.do === "write") computers[each.who]?.write(each.edits);
            else if (each.from !== each.to)
              computers[each.to]?.takeIn(computers[each.from]!, choice);
          }
          const [a, b, c] = computers;
          b.takeIn(a, choice);
          c.takeIn(b, choice);
          a.takeIn(c, choice);
          b.takeIn(c, choice);

          expect(new Set([a.head, b.head, c.head]).size).toBe(1);
          expect(isSame(a.state, b.state) && isSame(b.state, c.state)).toBe(true);
          const removed = new Set(computers.flatMap((computer) => Array.from(computer.removed)));
          const present = wordsOf(a.state);
          const written = Array.from(a.revisions.values(), ({ state }) => wordsOf(state));
          const lost = written.flatMap((words) =>
            Array.from(words).filter((word) => !removed.has(word) && !present.has(word)),
          );
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
