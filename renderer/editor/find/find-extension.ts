import { Extension } from "@tiptap/core";
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import { type Match, Search, type SearchQuery } from "./search.ts";

export interface FindState {
  readonly query: SearchQuery;
  readonly matches: readonly Match[];
  /** Index of the match that is shown; -1 while there is none. */
  readonly current: number;
}

interface PluginState {
  readonly find: FindState;
  readonly search: Search;
  readonly decorations: DecorationSet;
}

type Change = { readonly query: SearchQuery } | { readonly current: number };

const nothing: SearchQuery = { text: "", matchCase: false };
const findKey = new PluginKey<PluginState>("find");

const plugin = new Plugin<PluginState>({
  key: findKey,
  state: {
    init: (_config, state) => searched(nothing, new Search(nothing), state.doc, 0),
    apply: (transaction, value) => {
      const change = changeOf(transaction);
      if (change === undefined && !transaction.docChanged) return value;
      if (change !== undefined && "query" in change)
        return searched(
          change.query,
          new Search(change.query),
          transaction.doc,
          transaction.selection.from,
        );
      if (change !== undefined) return shown(value, change.current, transaction.doc);
      if (value.find.query.text === "") return value;
      const place = transaction.mapping.map(value.find.matches[value.find.current]?.from ?? 0);
      return searched(value.find.query, value.search, transaction.doc, place);
    },
  },
  props: { decorations: (state) => findKey.getState(state)?.decorations },
});

export const findExtension = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [plugin],
});

export function findState(state: EditorState): FindState | null {
  return findKey.getState(state)?.find ?? null;
}

function changeOf(transaction: Transaction): Change | undefined {
  const change: Change | undefined = transaction.getMeta(findKey);
  return change;
}

/** The first match at or after `place` is the current one. */
function searched(
  query: SearchQuery,
  search: Search,
  doc: EditorState["doc"],
  place: number,
): PluginState {
  const matches = search.matches(doc);
  const next = matches.findIndex((match) => match.from >= place);
  const current = next === -1 ? (matches.length > 0 ? 0 : -1) : next;
  return { search, ...decorated({ query, matches, current }, doc) };
}

function shown(value: PluginState, current: number, doc: EditorState["doc"]): PluginState {
  return { search: value.search, ...decorated({ ...value.find, current }, doc) };
}

function decorated(find: FindState, doc: EditorState["doc"]): Omit<PluginState, "search"> {
  const decorations = find.matches.map(({ from, to }, index) =>
    Decoration.inline(from, to, {
      class: index === find.current ? "found found-current" : "found",
    }),
  );
  return { find, decorations: DecorationSet.create(doc, decorations) };
}

export function find(query: SearchQuery): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(findKey, { query } satisfies Change));
    return true;
  };
}

export const stopFinding: Command = find(nothing);

/** Selects the next or the previous match, round the end of the document. */
export function findNext(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const found = findState(state);
    if (found === null || found.matches.length === 0) return false;
    const current = (found.current + direction + found.matches.length) % found.matches.length;
    dispatch?.(select(state.tr, found, current));
    return true;
  };
}

/** Selects the current match without going on. */
export const showCurrent: Command = (state, dispatch) => {
  const found = findState(state);
  if (found === null || found.current === -1) return false;
  dispatch?.(select(state.tr, found, found.current));
  return true;
};

function select(transaction: Transaction, { matches }: FindState, current: number): Transaction {
  const match = matches[current];
  if (match === undefined) return transaction;
  return transaction
    .setSelection(TextSelection.create(transaction.doc, match.from, match.to))
    .setMeta(findKey, { current } satisfies Change)
    .scrollIntoView();
}

/** Replaces the current match and goes to the next one. */
export function replaceCurrent(replacement: string): Command {
  return (state, dispatch) => {
    const found = findState(state);
    const match = found?.matches[found.current];
    if (found == null || match === undefined) return false;
    if (dispatch) {
      const transaction = replace(state.tr, match, replacement);
      dispatch(
        transaction
          .setSelection(TextSelection.create(transaction.doc, match.from + replacement.length))
          .setMeta(findKey, { query: found.query } satisfies Change)
          .scrollIntoView(),
      );
    }
    return true;
  };
}

/** All at once, undone at once. */
export function replaceAll(replacement: string): Command {
  return (state, dispatch) => {
    const found = findState(state);
    if (found === null || found.matches.length === 0) return false;
    if (dispatch) {
      const transaction = state.tr;
      for (const match of found.matches.toReversed()) replace(transaction, match, replacement);
      dispatch(transaction);
    }
    return true;
  };
}

/** The new words look as the first character of the old ones did. */
function replace(transaction: Transaction, { from, to }: Match, replacement: string): Transaction {
  if (replacement === "") return transaction.delete(from, to);
  const marks = transaction.doc.nodeAt(from)?.marks ?? [];
  return transaction.replaceWith(from, to, transaction.doc.type.schema.text(replacement, marks));
}
