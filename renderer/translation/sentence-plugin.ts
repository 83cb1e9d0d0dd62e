import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import type { Language } from "../../shared/domain/language.ts";
import { textBlocks } from "../../shared/rich-text/blocks.ts";
import { sentenceRange } from "./sentences.ts";

/** A sentence of a pair of blocks, by their id and its place among the sentences. */
export interface SentencePlace {
  readonly id: string;
  readonly index: number;
}

interface Shown {
  readonly place: SentencePlace | null;
  readonly decorations: DecorationSet;
}

const sentenceKey = new PluginKey<Shown>("litSentence");

/** Lights the sentence both sheets are at. */
export function sentencePlugin(language: Language): Plugin<Shown> {
  return new Plugin<Shown>({
    key: sentenceKey,
    state: {
      init: () => ({ place: null, decorations: DecorationSet.empty }),
      apply: (transaction, shown) => {
        const asked: unknown = transaction.getMeta(sentenceKey);
        if (asked === undefined && !transaction.docChanged) return shown;
        const place = asked === undefined ? shown.place : isPlace(asked) ? asked : null;
        return { place, decorations: light(transaction.doc, place, language) };
      },
    },
    props: { decorations: (state) => sentenceKey.getState(state)?.decorations },
  });
}

export function lightSentence(transaction: Transaction, place: SentencePlace | null): Transaction {
  return transaction.setMeta(sentenceKey, place).setMeta("addToHistory", false);
}

export function litSentenceOf(state: EditorState): SentencePlace | null {
  return sentenceKey.getState(state)?.place ?? null;
}

function isPlace(value: unknown): value is SentencePlace {
  return typeof value === "object" && value !== null && "index" in value;
}

function light(doc: Node, place: SentencePlace | null, language: Language): DecorationSet {
  const block = place && textBlocks(doc).find(({ id }) => id === place.id);
  const range = block && sentenceRange(block, place.index, language);
  return range === null || range === undefined
    ? DecorationSet.empty
    : DecorationSet.create(doc, [Decoration.inline(range.from, range.to, { "data-sentence": "" })]);
}
