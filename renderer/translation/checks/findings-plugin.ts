import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import type { Finding } from "../../../shared/checks/check-translation.ts";
import type { Side } from "../../../shared/checks/check.ts";
import { textBlocksById } from "../../../shared/rich-text/translation.ts";
import { textBlocks } from "../../../shared/rich-text/blocks.ts";
import styles from "./findings.module.css";

const findingsKey = new PluginKey<DecorationSet>("findings");

/** A finding with its sentence in the reader's language. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly sentence: string;
}

/** Underlines what the checks have found in a sheet. What is written since moves the lines along. */
export function findingsPlugin(side: Side): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: findingsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => {
        const told: unknown = transaction.getMeta(findingsKey);
        if (isTold(told)) return underlined(transaction.doc, told, side);
        return shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => findingsKey.getState(state) },
  });
}

export function showFindings(transaction: Transaction, told: readonly ToldFinding[]): Transaction {
  return transaction.setMeta(findingsKey, told).setMeta("addToHistory", false);
}

function isTold(value: unknown): value is readonly ToldFinding[] {
  return Array.isArray(value);
}

function underlined(doc: Node, told: readonly ToldFinding[], side: Side): DecorationSet {
  if (told.length === 0) return DecorationSet.empty;
  const positions = new Map(textBlocks(doc).map(({ id, position }) => [id, position + 1]));
  const blocks = textBlocksById(doc);
  const decorations = told.flatMap(({ finding: { block, place, severity }, sentence }) => {
    const start = positions.get(block);
    const size = blocks.get(block)?.content.size ?? 0;
    if (start === undefined || place?.side !== side || place.to > size) return [];
    return Decoration.inline(start + place.from, start + place.to, {
      nodeName: "mark",
      class: styles["finding"] ?? "",
      title: sentence,
      "data-severity": severity,
      "data-side": side,
    });
  });
  return DecorationSet.create(doc, decorations);
}
