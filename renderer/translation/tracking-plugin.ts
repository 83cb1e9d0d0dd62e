import { isHistoryTransaction } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import { exactText } from "../../shared/rich-text/blocks.ts";
import type { TranslatedFrom } from "../../shared/rich-text/schema.ts";
import { presentSource } from "../../shared/rich-text/present-source.ts";
import {
  type BlockState,
  blockState,
  isWritten,
  recordedSource,
  textBlocksById,
} from "../../shared/rich-text/translation.ts";
import { changedRange, type PlacedBlock, textBlocksBetween } from "./changed-range.ts";

export type SourceDocument = () => Node | null;

interface Tracking {
  readonly sourceDoc: SourceDocument;
  /** What the states shown were judged by. */
  readonly source: Node | null;
  /** The source whose structure the translation was last brought to. */
  readonly followed: Node | null;
  readonly states: DecorationSet;
}

const trackingKey = new PluginKey<Tracking>("translationTracking");

/** The source as it is now, for the editor of its translation; null in any other editor. */
export function sourceOf(state: EditorState): Node | null {
  return trackingKey.getState(state)?.sourceDoc() ?? null;
}

/** The source the states in the editor were judged by last. */
export function judgedSourceOf(state: EditorState): Node | null {
  return trackingKey.getState(state)?.source ?? null;
}

/** The source whose structure the translation was last brought to. */
export function followedSourceOf(state: EditorState): Node | null {
  return trackingKey.getState(state)?.followed ?? null;
}

/** A change the program makes to keep the translation beside its source: not the translator's work. */
export function followingSource(transaction: Transaction): Transaction {
  return transaction.setMeta(trackingKey, true).setMeta("addToHistory", false);
}

/**
 * Keeps what every block of a translation was translated from. Whoever changes a block's text is
 * looking at the source as it is now; whoever undoes the change is back at the old text and the old
 * record, since the record is set in the same step of the history.
 */
export function trackingPlugin(sourceDoc: SourceDocument): Plugin<Tracking> {
  return new Plugin<Tracking>({
    key: trackingKey,
    state: {
      init: (_config, state) => {
        const source = sourceDoc();
        const states = judged(DecorationSet.empty, state.doc, source, all);
        return { sourceDoc, source, followed: null, states };
      },
      apply: (transaction, tracking, oldState, newState) => {
        const source = sourceDoc();
        const follows = transaction.getMeta(trackingKey) === true;
        if (!transaction.docChanged && !follows) return tracking;
        const { doc } = newState;
        let { states } = tracking;
        if (transaction.docChanged) states = states.map(transaction.mapping, doc);
        const isNewSource = source !== tracking.source;
        const range = isNewSource || follows ? all : changedRange(oldState.doc, doc);
        return {
          sourceDoc,
          source,
          followed: follows ? source : tracking.followed,
          states: judged(states, doc, source, range),
        };
      },
    },
    props: { decorations: (state) => trackingKey.getState(state)?.states },
    appendTransaction: (transactions, oldState, newState) => {
      const source = sourceDoc();
      if (source === null || !transactions.some(isWriting)) return null;
      return recordWriting(source, oldState, newState);
    },
  });
}

const all = { from: 0, to: Number.POSITIVE_INFINITY };

function isWriting(transaction: Transaction): boolean {
  if (!transaction.docChanged) return false;
  const appendedTo: unknown = transaction.getMeta("appendedTransaction");
  const first = isTransaction(appendedTo) ? appendedTo : transaction;
  return (
    first.getMeta(trackingKey) === undefined &&
    first.getMeta("addToHistory") !== false &&
    first.getMeta("preventUpdate") !== true &&
    !isHistoryTransaction(first)
  );
}

function isTransaction(value: unknown): value is Transaction {
  return typeof value === "object" && value !== null && "getMeta" in value;
}

function recordWriting(
  source: Node,
  oldState: EditorState,
  newState: EditorState,
): Transaction | null {
  const range = changedRange(oldState.doc, newState.doc);
  const before = new Map(
    textBlocksBetween(oldState.doc, range.oldFrom, range.oldTo).map(({ id, node }) => [id, node]),
  );
  const sources = textBlocksById(source);
  const transaction = newState.tr;
  for (const { id, node, position } of textBlocksBetween(newState.doc, range.from, range.to)) {
    const old = before.get(id);
    if (old === node || (old !== undefined && exactText(old) === exactText(node))) continue;
    const sourceBlock = sources.get(id);
    const record =
      sourceBlock === undefined || !isWritten(node) ? null : presentSource(sourceBlock);
    if (!isSameRecord(recordedSource(node), record)) {
      transaction.setNodeAttribute(position, "translatedFrom", record);
    }
  }
  return transaction.docChanged ? transaction : null;
}

export function isSameRecord(one: TranslatedFrom | null, other: TranslatedFrom | null): boolean {
  return one?.hash === other?.hash;
}

/** The states shown, judged anew where blocks lie in the range; what stays the same stays the same object. */
function judged(
  states: DecorationSet,
  doc: Node,
  source: Node | null,
  range: { readonly from: number; readonly to: number },
): DecorationSet {
  const to = Math.min(range.to, doc.content.size);
  const sources = source === null ? null : textBlocksById(source);
  const blocks = sources === null ? [] : textBlocksBetween(doc, range.from, to);
  const outdated = new Map<number, Decoration>();
  const doubled: Decoration[] = [];
  for (const decoration of states.find(range.from, to)) {
    // A decoration that only touches the range belongs to the block beside it.
    if (decoration.to <= range.from || decoration.from >= to) continue;
    if (outdated.has(decoration.from)) doubled.push(decoration);
    else outdated.set(decoration.from, decoration);
  }
  const added: Decoration[] = [];
  for (const block of blocks) {
    const state = blockState(sources?.get(block.id), block.node);
    const shown = outdated.get(block.position);
    if (shown !== undefined && shows(shown, block, state)) outdated.delete(block.position);
    else added.push(stateDecoration(block, state));
  }
  const removed = [...outdated.values(), ...doubled];
  const kept = removed.length > 0 ? states.remove(removed) : states;
  return added.length > 0 ? kept.add(doc, added) : kept;
}

function shows(decoration: Decoration, { node, position }: PlacedBlock, state: BlockState) {
  const spec: { readonly state?: unknown } = decoration.spec;
  return spec.state === state && decoration.to === position + node.nodeSize;
}

function stateDecoration({ node, position }: PlacedBlock, state: BlockState): Decoration {
  const end = position + node.nodeSize;
  return Decoration.node(position, end, { "data-state": state }, { state });
}
