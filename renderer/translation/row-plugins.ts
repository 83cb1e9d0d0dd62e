import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import { eachLine, type Row } from "./rows.ts";

const placementKey = new PluginKey<DecorationSet>("rowPlacement");
const litKey = new PluginKey<Lit>("litRow");

/** Puts every block of a sheet on its row of the grid that both sheets share. */
export function placementPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: placementKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, placed) => {
        const rows: unknown = transaction.getMeta(placementKey);
        if (isRows(rows)) return placement(transaction.doc, rows);
        return placed.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => placementKey.getState(state) },
  });
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value);
}

export function placeRows(transaction: Transaction, rows: readonly Row[]): Transaction {
  return transaction.setMeta(placementKey, rows).setMeta("addToHistory", false);
}

function placement(doc: Node, rows: readonly Row[]): DecorationSet {
  const lines = new Map(rows.map(({ id }, index) => [id, index + 1]));
  const decorations: Decoration[] = [];
  eachLine(doc, (id, node, position) => {
    const line = lines.get(id);
    if (line === undefined) return;
    // ProseMirror sets it through the style object, which the content policy lets it do.
    const style = `grid-row: ${line}; --characters: ${node.textContent.length}`;
    decorations.push(Decoration.node(position, position + node.nodeSize, { style }));
  });
  return DecorationSet.create(doc, decorations);
}

interface Lit {
  readonly row: string | null;
  readonly decorations: DecorationSet;
}

/** Lights the row both sheets are at. */
export function litPlugin(): Plugin<Lit> {
  return new Plugin<Lit>({
    key: litKey,
    state: {
      init: () => ({ row: null, decorations: DecorationSet.empty }),
      apply: (transaction, lit) => {
        const asked: unknown = transaction.getMeta(litKey);
        if (asked === undefined && !transaction.docChanged) return lit;
        const row = asked === undefined ? lit.row : typeof asked === "string" ? asked : null;
        return { row, decorations: light(transaction.doc, row) };
      },
    },
    props: { decorations: (state) => litKey.getState(state)?.decorations },
  });
}

export function lightRow(transaction: Transaction, row: string | null): Transaction {
  return transaction.setMeta(litKey, row).setMeta("addToHistory", false);
}

export function litRowOf(state: EditorState): string | null {
  return litKey.getState(state)?.row ?? null;
}

function light(doc: Node, row: string | null): DecorationSet {
  if (row === null) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  eachLine(doc, (id, node, position) => {
    if (id === row)
      decorations.push(Decoration.node(position, position + node.nodeSize, { "data-lit": "" }));
  });
  return DecorationSet.create(doc, decorations);
}
