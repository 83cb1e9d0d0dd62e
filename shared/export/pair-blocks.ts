import type { Node } from "@tiptap/pm/model";

import { blockId } from "../rich-text/blocks.ts";
import { groupOf } from "./blocks.ts";

/** Blocks of the one version, and those of the other that stand beside them. */
export interface Pair {
  readonly blocks: readonly [readonly Node[], readonly Node[]];
}

/**
 * The top blocks of two versions by their ids, in the order of the first; a block the other version lacks
 * stands alone, behind the one it stood behind. Neighbours that share an element stay together.
 */
export function pairBlocks(first: readonly Node[], second: readonly Node[]): Pair[] {
  const ids = new Set(first.map(blockId).filter((id) => id !== null));
  const counterparts = new Map<string | null, Node>();
  const alone = new Map<string | null, Node[]>();
  let place: string | null = null;
  for (const block of second) {
    const id = blockId(block);
    if (id !== null && ids.has(id) && !counterparts.has(id)) {
      counterparts.set(id, block);
      place = id;
    } else alone.set(place, [...(alone.get(place) ?? []), block]);
  }
  const standingAlone = (id: string | null): Pair[] =>
    (alone.get(id) ?? []).map((block) => ({ blocks: [[], [block]] }));

  const pairs: Pair[] = standingAlone(null);
  for (const block of first) {
    const id = blockId(block);
    const counterpart = id === null ? undefined : counterparts.get(id);
    counterparts.delete(id);
    pairs.push({ blocks: [[block], counterpart === undefined ? [] : [counterpart]] });
    if (counterpart !== undefined) pairs.push(...standingAlone(id));
  }
  return groupsTogether(pairs);
}

function groupsTogether(pairs: readonly Pair[]): Pair[] {
  const joined: Pair[] = [];
  for (const pair of pairs) {
    const before = joined.at(-1);
    const group = groupIn(pair);
    if (before === undefined || group === undefined || groupIn(before) !== group) {
      joined.push(pair);
      continue;
    }
    const [first, second] = before.blocks;
    joined[joined.length - 1] = {
      blocks: [
        [...first, ...pair.blocks[0]],
        [...second, ...pair.blocks[1]],
      ],
    };
  }
  return joined;
}

function groupIn({ blocks }: Pair) {
  const [block] = blocks.flat();
  return block === undefined ? undefined : groupOf(block);
}
