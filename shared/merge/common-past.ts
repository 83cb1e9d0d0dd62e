import { commonAncestors, type ParentsOf } from "../history/ancestry.ts";
import {
  joinedBase,
  knownBase,
  type Mergeable,
  type MergeBase,
  mergeDocuments,
} from "./merge-document.ts";

/** Everything two computers remember of one document. */
export interface Past {
  readonly parentsOf: ParentsOf;
  /** null where the revision cannot be read any more. */
  stateOf(id: string): Mergeable | null;
}

/**
 * What two revisions are merged against: their last common state. Where there are several, those are
 * merged first, and what was in conflict among them stays open. null: there is none, or it is damaged.
 */
export function commonPast(past: Past, ours: string, theirs: string): MergeBase | null {
  const known = new Map<string, MergeBase | null>();

  function between(one: readonly string[], other: readonly string[]): MergeBase | null {
    const ancestors = commonAncestors(one, other, past.parentsOf);
    const key = ancestors.join(" ");
    const found = known.get(key);
    if (found !== undefined) return found;
    const base = joined(ancestors);
    known.set(key, base);
    return base;
  }

  function joined(ancestors: readonly string[]): MergeBase | null {
    let base: MergeBase | null = null;
    for (const [count, id] of ancestors.entries()) {
      const state = past.stateOf(id);
      if (state === null) return null;
      if (base === null) {
        base = knownBase(state);
        continue;
      }
      const merge = mergeDocuments(between(ancestors.slice(0, count), [id]), base.state, state);
      const next = joinedBase(merge);
      base = { state: next.state, open: new Set([...base.open, ...next.open]) };
    }
    return base;
  }

  return between([ours], [theirs]);
}
