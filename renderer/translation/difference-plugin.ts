import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";

import type { Language } from "../../shared/domain/language.ts";
import { textBlocks } from "../../shared/rich-text/blocks.ts";
import { wordDecorations } from "../difference/word-decorations.ts";

/** A block of the source, and what its text was when it was translated. */
export interface ShownDifference {
  readonly id: string;
  readonly before: string;
}

interface Shown {
  readonly difference: ShownDifference | null;
  readonly decorations: DecorationSet;
}

const differenceKey = new PluginKey<Shown>("sourceDifference");

/** Shows in the source's own sheet what has changed since a block was translated. */
export function differencePlugin(language: Language): Plugin<Shown> {
  return new Plugin<Shown>({
    key: differenceKey,
    state: {
      init: () => ({ difference: null, decorations: DecorationSet.empty }),
      apply: (transaction, shown) => {
        const asked: unknown = transaction.getMeta(differenceKey);
        if (asked === undefined && !transaction.docChanged) return shown;
        const difference =
          asked === undefined ? shown.difference : isDifference(asked) ? asked : null;
        return { difference, decorations: marked(transaction.doc, difference, language) };
      },
    },
    props: { decorations: (state) => differenceKey.getState(state)?.decorations },
  });
}

export function showDifference(
  transaction: Transaction,
  difference: ShownDifference | null,
): Transaction {
  return transaction.setMeta(differenceKey, difference).setMeta("addToHistory", false);
}

export function shownDifferenceOf(state: EditorState): ShownDifference | null {
  return differenceKey.getState(state)?.difference ?? null;
}

function isDifference(value: unknown): value is ShownDifference {
  return typeof value === "object" && value !== null && "before" in value;
}

function marked(doc: Node, difference: ShownDifference | null, language: Language): DecorationSet {
  const block =
    difference === null ? undefined : textBlocks(doc).find(({ id }) => id === difference.id);
  if (difference === null || block === undefined) return DecorationSet.empty;
  return DecorationSet.create(doc, wordDecorations(block, difference.before, language));
}
