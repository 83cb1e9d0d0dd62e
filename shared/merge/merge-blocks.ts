import { Fragment, type Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { blockId } from "../rich-text/blocks.ts";
import { isWritten, recordedSource } from "../rich-text/translation.ts";
import type { BlockConflict, Conflict, OrderConflict } from "./conflict.ts";
import { type MergedOrder, mergeOrder } from "./merge-order.ts";
import { touchable, touchedBy } from "./touched.ts";

/** What became of a block: decided, to be decided by a person, or a container whose parts are either. */
export type Piece = { readonly node: Node } | { readonly conflict: BlockConflict } | ContainerPiece;

export interface ContainerPiece {
  /** Its type and attributes hold; its children are the pieces. */
  readonly container: Node;
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly order: MergedOrder;
  readonly conflict: OrderConflict | null;
}

export interface BlockMerge {
  readonly language: Language;
  /** Keys of what the common past leaves open: people have disagreed on it before. */
  readonly open: ReadonlySet<string>;
}

/** Never taken apart: figures, words and who said them only mean something together. */
const units: ReadonlySet<string> = new Set(["quotation", "tableRow", "figure", "endMark"]);

const blockKey = (language: Language, id: string) => `${language}/${id}`;
const orderKey = (language: Language, id: string | null) => `${language}/order/${id ?? ""}`;

/** How a piece looks before anybody has decided: with the words of this side, or the only ones there are. */
export function provisional(piece: Piece): Node {
  if ("node" in piece) return piece.node;
  if (!("container" in piece)) return somethingOf(piece.conflict);
  const children = piece.order.ours.flatMap((id) => provisionalOf(piece.pieces.get(id)));
  return piece.container.copy(Fragment.from(children));
}

function provisionalOf(piece: Piece | undefined): Node[] {
  return piece === undefined ? [] : [provisional(piece)];
}

function somethingOf({ ours, theirs, blockId }: BlockConflict): Node {
  const node = ours ?? theirs;
  if (node === null) throw new Error(`Neither side has block ${blockId}`);
  return node;
}

export function conflictsOf(piece: Piece): Conflict[] {
  if ("node" in piece) return [];
  if (!("container" in piece)) return [piece.conflict];
  const inside = [...piece.pieces.values()].flatMap(conflictsOf);
  return piece.conflict === null ? inside : [piece.conflict, ...inside];
}

/** Merges what both sides have under one id. @param base what both come from; null where it is not known */
export function mergeBlock(base: Node | null, ours: Node, theirs: Node, merge: BlockMerge): Piece {
  if (ours.eq(theirs)) return { node: ours };
  const isOpen = base !== null && holdsOpen(base, merge);
  if (base !== null && !isOpen) {
    if (base.eq(ours)) return { node: theirs };
    if (base.eq(theirs)) return { node: ours };
  }
  if (base === null) {
    if (isUntouched(ours, theirs)) return { node: theirs };
    if (isUntouched(theirs, ours)) return { node: ours };
  }
  const container = mergeContainer(base, ours, theirs, merge);
  return container ?? { conflict: blockConflict(base, ours, theirs, merge) };
}

/** null: it cannot be taken apart, or its parts would not make a whole. */
function mergeContainer(
  base: Node | null,
  ours: Node,
  theirs: Node,
  merge: BlockMerge,
): ContainerPiece | null {
  const id = blockId(ours);
  const isOpen = id !== null && merge.open.has(blockKey(merge.language, id));
  if (isOpen || !isTakenApart(ours) || !isTakenApart(theirs)) return null;
  const markup = mergeMarkup(base, ours, theirs);
  if (markup === null) return null;
  const pieces = mergeChildren(base?.children ?? [], ours.children, theirs.children, merge);
  const key = orderKey(merge.language, id);
  const order = mergeOrder({
    base: idsOf(base?.children ?? []),
    ours: idsOf(ours.children),
    theirs: idsOf(theirs.children),
    kept: new Set(pieces.keys()),
    isOpen: merge.open.has(key),
  });
  const conflict: OrderConflict | null = order.isConflict
    ? {
        kind: "order",
        key,
        language: merge.language,
        blockId: id,
        ours: ours.children,
        theirs: theirs.children,
      }
    : null;
  const piece: ContainerPiece = { container: markup, pieces, order, conflict };
  return isWhole(piece) ? piece : null;
}

/** Whether the parts fit together as they stand before anybody decides. */
function isWhole({ container, pieces, order }: ContainerPiece): boolean {
  return [order.ours, order.theirs].every((ids) => {
    const children = ids.flatMap((id) => provisionalOf(pieces.get(id)));
    return container.type.validContent(Fragment.from(children));
  });
}

function isTakenApart(node: Node): boolean {
  return !node.isTextblock && !node.isLeaf && !units.has(node.type.name);
}

/** The side whose type and attributes hold; null where both were changed. */
function mergeMarkup(base: Node | null, ours: Node, theirs: Node): Node | null {
  if (ours.sameMarkup(theirs)) return ours;
  if (base?.sameMarkup(ours) === true) return theirs;
  if (base?.sameMarkup(theirs) === true) return ours;
  return null;
}

function mergeChildren(
  base: readonly Node[],
  ours: readonly Node[],
  theirs: readonly Node[],
  merge: BlockMerge,
): Map<string, Piece> {
  const [before, here, there] = [byId(base), byId(ours), byId(theirs)];
  const pieces = new Map<string, Piece>();
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const piece = mergePresence(
      before.get(id) ?? null,
      here.get(id) ?? null,
      there.get(id) ?? null,
      merge,
    );
    if (piece !== null) pieces.set(id, piece);
  }
  return pieces;
}

/** null: removed by one side and as it was on the other. */
function mergePresence(
  base: Node | null,
  ours: Node | null,
  theirs: Node | null,
  merge: BlockMerge,
): Piece | null {
  if (ours !== null && theirs !== null) return mergeBlock(base, ours, theirs, merge);
  const present = ours ?? theirs;
  if (present === null) return null;
  if (base === null) return { node: present };
  if (base.eq(present) && !holdsOpen(base, merge)) return null;
  return { conflict: blockConflict(base, ours, theirs, merge) };
}

function blockConflict(
  base: Node | null,
  ours: Node | null,
  theirs: Node | null,
  { language }: BlockMerge,
): BlockConflict {
  const id = blockId(ours ?? theirs ?? requireBlock(base)) ?? "";
  const found = new Set([ours, theirs].flatMap((side) => touchedBy(base, side, language)));
  return {
    kind: "block",
    key: blockKey(language, id),
    language,
    blockId: id,
    base,
    ours,
    theirs,
    touched: touchable.filter((each) => found.has(each)),
  };
}

function requireBlock(node: Node | null): Node {
  if (node === null) throw new Error("A conflict about no block");
  return node;
}

/** A block made for a translation that nobody has written in yet. */
function isUntouched(block: Node, other: Node): boolean {
  return (
    block.isTextblock &&
    block.type === other.type &&
    !isWritten(block) &&
    recordedSource(block) === null &&
    isWritten(other)
  );
}

/** Whether the past leaves anything of this block open, its order or a part of it included. */
function holdsOpen(node: Node, { language, open }: BlockMerge): boolean {
  if (open.size === 0) return false;
  const isOpen = (each: Node) => {
    const id = blockId(each);
    return id !== null && (open.has(blockKey(language, id)) || open.has(orderKey(language, id)));
  };
  let found = isOpen(node) || (blockId(node) === null && open.has(orderKey(language, null)));
  node.descendants((child) => {
    found ||= isOpen(child);
    return !found && !child.isTextblock;
  });
  return found;
}

function byId(children: readonly Node[]): Map<string, Node> {
  return new Map(children.map((child) => [blockId(child) ?? "", child]));
}

function idsOf(children: readonly Node[]): string[] {
  return children.map((child) => blockId(child) ?? "");
}
