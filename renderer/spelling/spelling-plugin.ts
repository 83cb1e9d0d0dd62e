import { Extension } from "@tiptap/core";
import type { Fragment, Node } from "@tiptap/pm/model";
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

import { eachTextBlock } from "../editor/structure/place.ts";
import { changedRange } from "../translation/changed-range.ts";
import type { SpellingStore } from "./spelling-store.ts";
import { type PlacedWord, wordAt, wordsOfBlock } from "./words-of-block.ts";

interface Marks {
  readonly decorations: DecorationSet;
  /** Where something is being typed: the word there is not finished. */
  readonly typing: number | null;
}

type Change =
  /** Blocks whose words have been judged. */
  | { readonly judged: ReadonlySet<Fragment> }
  /** Whatever is being typed is left for something else. */
  | { readonly left: true };

const spellingKey = new PluginKey<Marks>("spelling");

/** In milliseconds: how long a new word waits for others to be asked for with it. */
const delay = 200;
/** Words taken together; more would hold up the next key. */
const wordsAtOnce = 1500;

type Store = Pick<SpellingStore, "isWrong" | "judge" | "subscribe">;

/** Marks misspelt words of one document's text, all but the one that is being typed. */
export function spellingExtension(store: Store, documentId: string): Extension {
  return Extension.create({
    name: "spelling",
    addProseMirrorPlugins: () => [spellingPlugin(store, documentId)],
  });
}

function spellingPlugin(store: Store, documentId: string): Plugin<Marks> {
  const isWrong = (word: string) => store.isWrong(word, documentId);
  return new Plugin<Marks>({
    key: spellingKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, typing: null }),
      apply(transaction, marks, oldState, { doc }) {
        const change: Change | undefined = transaction.getMeta(spellingKey);
        const typing = change !== undefined && "left" in change ? null : typed(transaction, marks);
        const left = marks.typing === null ? null : transaction.mapping.map(marks.typing);
        const blocks = new Map<number, Node>();
        if (transaction.docChanged) {
          const { from, to } = changedRange(oldState.doc, doc);
          if (to > from)
            doc.nodesBetween(from, to, (node, position) => {
              if (node.isTextblock) blocks.set(position, node);
              return !node.isTextblock;
            });
        }
        if (change !== undefined && "judged" in change)
          eachTextBlock(doc, (block, position) => {
            if (change.judged.has(block.content)) blocks.set(position, block);
          });
        if (left !== null && typing === null) {
          const $left = doc.resolve(left);
          if ($left.parent.isTextblock) blocks.set($left.before(), $left.parent);
        }
        if (blocks.size === 0 && !transaction.docChanged)
          return typing === marks.typing ? marks : { ...marks, typing };
        const mapped = marks.decorations.map(transaction.mapping, doc);
        return { decorations: marked(mapped, doc, blocks, typing, isWrong), typing };
      },
    },
    props: {
      decorations: (state) => spellingKey.getState(state)?.decorations,
      handleDOMEvents: {
        blur(view) {
          if (spellingKey.getState(view.state)?.typing != null) view.dispatch(leave(view.state));
          return false;
        },
      },
    },
    view: (view) => watch(view, store, isWrong),
  });
}

function leave(state: EditorState): Transaction {
  return state.tr.setMeta(spellingKey, { left: true } satisfies Change);
}

/** The caret after a change beside it, and as long as it stays in the word. */
function typed(transaction: Transaction, { typing }: Marks): number | null {
  const { selection, doc } = transaction;
  if (!selection.empty) return null;
  const { head } = selection;
  if (transaction.docChanged) {
    let isHere = false;
    for (const map of transaction.mapping.maps)
      map.forEach((_from, _to, start, end) => {
        isHere ||= start <= head && head <= end;
      });
    if (isHere) return head;
  }
  if (typing === null) return null;
  const before = transaction.mapping.map(typing);
  const word = wordAt(doc, before);
  return word !== null && word.from <= head && head <= word.to ? head : null;
}

function marked(
  before: DecorationSet,
  doc: Node,
  blocks: ReadonlyMap<number, Node>,
  typing: number | null,
  isWrong: (word: string) => boolean | undefined,
): DecorationSet {
  const outdated: Decoration[] = [];
  const added: Decoration[] = [];
  for (const [position, block] of blocks) {
    const start = position + 1;
    outdated.push(...before.find(start, start + block.content.size));
    for (const word of wordsOfBlock(block)) {
      const [from, to] = [start + word.start, start + word.end];
      if (typing !== null && from <= typing && typing <= to) continue;
      if (isWrong(word.text) === true) added.push(mark(from, to, word.text));
    }
  }
  const kept = outdated.length > 0 ? before.remove(outdated) : before;
  return added.length > 0 ? kept.add(doc, added) : kept;
}

function mark(from: number, to: number, text: string): Decoration {
  return Decoration.inline(from, to, { class: "misspelt" }, { text });
}

/** Has the words judged that are not known yet, a few blocks at a time, beside all else. */
function watch(view: EditorView, store: Store, isWrong: (word: string) => boolean | undefined) {
  let settled = new WeakSet<Fragment>();
  let timer: number | undefined;
  let isGone = false;

  function next(): { blocks: Set<Fragment>; words: Set<string> } {
    const blocks = new Set<Fragment>();
    const words = new Set<string>();
    const typing = spellingKey.getState(view.state)?.typing ?? null;
    let seen = 0;
    eachTextBlock(view.state.doc, (block, position) => {
      if (seen > wordsAtOnce || settled.has(block.content)) return;
      blocks.add(block.content);
      for (const { text, start, end } of wordsOfBlock(block)) {
        seen += 1;
        const offset = typing === null ? -1 : typing - position - 1;
        const isTyped = start <= offset && offset <= end;
        if (!isTyped && isWrong(text) === undefined) words.add(text);
      }
    });
    return { blocks, words };
  }

  async function look(): Promise<void> {
    timer = undefined;
    const { blocks, words } = next();
    if (blocks.size === 0) return;
    const asked = settled;
    const isKnown = await store.judge(words);
    // What was asked before everything changed is asked once more by whoever told of the change.
    if (isGone || asked !== settled || !isKnown) return;
    if (view.composing) {
      lookSoon(delay);
      return;
    }
    for (const block of blocks) settled.add(block);
    view.dispatch(view.state.tr.setMeta(spellingKey, { judged: blocks } satisfies Change));
    lookSoon(0);
  }

  function lookSoon(milliseconds: number): void {
    timer ??= window.setTimeout(() => void look(), milliseconds);
  }

  const stop = store.subscribe(() => {
    settled = new WeakSet();
    lookSoon(0);
  });
  lookSoon(0);

  return {
    update(updated: EditorView, before: EditorState) {
      const typing = spellingKey.getState(updated.state)?.typing ?? null;
      const typedBefore = spellingKey.getState(before)?.typing ?? null;
      if (typing !== typedBefore && typedBefore !== null) unsettle(before, typedBefore);
      if (updated.state.doc !== before.doc || typing !== typedBefore) lookSoon(delay);
    },
    destroy() {
      isGone = true;
      window.clearTimeout(timer);
      stop();
    },
  };

  /** The word that was being typed has not been asked for yet. */
  function unsettle({ doc }: EditorState, position: number): void {
    const { parent } = doc.resolve(position);
    if (parent.isTextblock) settled.delete(parent.content);
  }
}

/** Selects the next marked word behind the selection, round the end of the text. */
export const nextMisspelling: Command = (state, dispatch) => {
  const marks = spellingKey.getState(state)?.decorations.find() ?? [];
  const places = marks.map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from - b.from);
  const next = places.find(({ from }) => from >= state.selection.to) ?? places[0];
  if (next === undefined) return false;
  dispatch?.(
    state.tr
      .setSelection(TextSelection.create(state.doc, next.from, next.to))
      .setMeta("addToHistory", false)
      .scrollIntoView(),
  );
  return true;
};

/** Puts another word in the place of one, looking as its first character did; undone as one edit. */
export function correct({ text, from, to }: PlacedWord, correction: string): Command {
  return (state, dispatch) => {
    // The text may have changed under whoever was choosing.
    if (to > state.doc.content.size || wordAt(state.doc, from)?.text !== text) return false;
    if (dispatch) {
      const marks = state.doc.nodeAt(from)?.marks ?? [];
      const transaction = state.tr.replaceWith(from, to, state.schema.text(correction, marks));
      const end = from + correction.length;
      dispatch(
        transaction.setSelection(TextSelection.create(transaction.doc, end)).scrollIntoView(),
      );
    }
    return true;
  };
}
