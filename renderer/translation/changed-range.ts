import type { Node } from "@tiptap/pm/model";

import { blockId } from "../../shared/rich-text/blocks.ts";

/** Positions of the blocks of a document that differ from those of an earlier one. */
export interface ChangedRange {
  readonly from: number;
  readonly to: number;
  /** The same stretch in the earlier document. */
  readonly oldFrom: number;
  readonly oldTo: number;
}

/** The top-level blocks that are not the same objects any more; blocks never change, they are replaced. */
export function changedRange(before: Node, after: Node): ChangedRange {
  const shorter = Math.min(before.childCount, after.childCount);
  let first = 0;
  let from = 0;
  while (first < shorter && before.child(first) === after.child(first)) {
    from += after.child(first).nodeSize;
    first += 1;
  }
  let tail = 0;
  let tailSize = 0;
  while (
    tail < shorter - first &&
    before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail)
  ) {
    tail += 1;
    tailSize += after.child(after.childCount - tail).nodeSize;
  }
  return {
    from,
    to: after.content.size - tailSize,
    oldFrom: from,
    oldTo: before.content.size - tailSize,
  };
}

/** A text block with its place, among those that lie in a stretch of whole top-level blocks. */
export interface PlacedBlock {
  readonly id: string;
  readonly node: Node;
  readonly position: number;
}

export function textBlocksBetween(doc: Node, from: number, to: number): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  if (to <= from) return blocks;
  doc.nodesBetween(from, to, (node, position) => {
    const id = node.isTextblock ? blockId(node) : null;
    if (id !== null) blocks.push({ id, node, position });
    return !node.isTextblock;
  });
  return blocks;
}

/** The same blocks of the same types in the same order, with the same attributes: only text may differ. */
export function hasSameStructure(before: Node, after: Node): boolean {
  if (before === after) return true;
  if (!before.hasMarkup(after.type, after.attrs, after.marks)) return false;
  if (before.isTextblock || before.isLeaf) return true;
  if (before.childCount !== after.childCount) return false;
  return before.children.every((child, index) => hasSameStructure(child, after.child(index)));
}
