import { Extension } from "@tiptap/core";
import type { Attrs, Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";

import type { NewBlockId } from "../../../shared/domain/ids.ts";
import { blockId } from "../../../shared/rich-text/blocks.ts";
import { BlockAttributesStep } from "./block-attributes-step.ts";
import { changesTextOnly } from "./text-only.ts";

/**
 * Keeps an id on every block and no id on two. Of two blocks with one id the one that holds the
 * beginning of the old text keeps it: a split leaves it there, a copy gets a new one. What gets a new
 * id is a new block, so it is not a translation of anything yet.
 */
export function blockIds(newId: NewBlockId): Plugin {
  return new Plugin({
    appendTransaction: (transactions, oldState, newState) => {
      if (transactions.every(changesTextOnly)) return null;
      const positions = positionsById(newState.doc);
      const renewed = new Set(positions.missing);
      for (const [id, places] of positions.byId) {
        if (places.length === 1) continue;
        const kept = keeper(id, places, transactions, oldState, newState);
        for (const place of places) if (place !== kept) renewed.add(place);
      }
      if (renewed.size === 0) return null;
      const changed = new Map<number, Attrs>();
      newState.doc.descendants((node, position) => {
        if (renewed.has(position))
          changed.set(position, asNew(node, freshId(positions.byId, newId)));
        return !node.isTextblock;
      });
      return newState.tr.step(new BlockAttributesStep(changed));
    },
  });
}

export function blockIdsExtension(newId: NewBlockId): Extension {
  return Extension.create({
    name: "blockIds",
    // After every other plugin has had its say about the blocks there are.
    priority: 1,
    addProseMirrorPlugins: () => [blockIds(newId)],
  });
}

interface Positions {
  readonly byId: Map<string, number[]>;
  readonly missing: number[];
}

function positionsById(doc: Node): Positions {
  const byId = new Map<string, number[]>();
  const missing: number[] = [];
  doc.descendants((node, position) => {
    if (node.isInline) return false;
    const id = blockId(node);
    const places = id === null ? missing : (byId.get(id) ?? []);
    places.push(position);
    if (id !== null) byId.set(id, places);
    return !node.isTextblock;
  });
  return { byId, missing };
}

function keeper(
  id: string,
  places: readonly number[],
  transactions: readonly Transaction[],
  oldState: EditorState,
  newState: EditorState,
): number | undefined {
  const anchor = beginningOf(id, oldState.doc);
  if (anchor === null) return places[0];
  const mapping = new Mapping(transactions.flatMap((transaction) => transaction.mapping.maps));
  const $anchor = newState.doc.resolve(mapping.map(anchor.position, anchor.isEmpty ? -1 : 1));
  for (let depth = $anchor.depth; depth > 0; depth--) {
    if (blockId($anchor.node(depth)) === id) return $anchor.before(depth);
  }
  return places.find((place) => place === $anchor.pos) ?? places[0];
}

/** Where the block's first text begins; of a block that holds none, its own place. */
function beginningOf(
  id: string,
  doc: Node,
): { readonly position: number; readonly isEmpty: boolean } | null {
  let start: number | null = null;
  let beginning: { position: number; isEmpty: boolean } | null = null;
  doc.descendants((node, position) => {
    if (beginning !== null || node.isInline) return false;
    if (start === null && blockId(node) === id) {
      start = position;
      if (node.isLeaf) beginning = { position, isEmpty: false };
    }
    if (start !== null && node.isTextblock)
      beginning = { position: position + 1, isEmpty: node.content.size === 0 };
    return beginning === null;
  });
  return beginning;
}

function freshId(taken: ReadonlyMap<string, unknown>, newId: NewBlockId): string {
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}

/** The attributes of a block that nothing has been made of or said about. */
function asNew(block: Node, id: string): Attrs {
  const ofItsBlock = ["translatedFrom", "review", "waivers"];
  const said = ofItsBlock.filter((name) => block.attrs[name] != null);
  return { id, ...Object.fromEntries(said.map((name) => [name, null])) };
}
