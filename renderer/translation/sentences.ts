import { type Command, TextSelection } from "@tiptap/pm/state";

import type { Language } from "../../shared/domain/language.ts";
import { exactText, type TextBlock } from "../../shared/rich-text/blocks.ts";
import { textBlocksById } from "../../shared/rich-text/translation.ts";
import { segment } from "../../shared/segmentation/segment.ts";
import { currentBlock } from "./tracking-commands.ts";
import { sourceOf } from "./tracking-plugin.ts";

/** Which sentence of a text a place in it belongs to; behind the last one and a space, the one to come. */
export function sentenceAt(text: string, offset: number, language: Language): number {
  const sentences = segment(text, language);
  const index = sentences.findLastIndex(({ from }) => from <= offset);
  const sentence = sentences[index];
  if (sentence === undefined) return 0;
  const isBehind = offset > sentence.to && index === sentences.length - 1;
  return isBehind ? sentences.length : index;
}

/** Where the sentence stands in the document; null where the block has no such sentence. */
export function sentenceRange(
  { node, position }: TextBlock,
  index: number,
  language: Language,
): { readonly from: number; readonly to: number } | null {
  const sentence = segment(exactText(node), language)[index];
  if (sentence === undefined) return null;
  const start = position + 1;
  // The date of a dateline is no text in it.
  const end = Math.min(sentence.to, node.content.size);
  return sentence.from < end ? { from: start + sentence.from, to: start + end } : null;
}

/**
 * On to the next sentence of the current block as long as its source has one: to the end of one that is
 * written, or behind a space to where it is to be. False at the block's last sentence.
 */
export function nextSentence(source: Language, target: Language): Command {
  return (state, dispatch) => {
    const block = currentBlock(state);
    const sourceDoc = sourceOf(state);
    const sourceBlock = block && sourceDoc && textBlocksById(sourceDoc).get(block.id);
    if (!block || !sourceBlock || block.node.content.size === 0) return false;
    const text = exactText(block.node);
    const index = sentenceAt(text, state.selection.$head.parentOffset, target) + 1;
    if (index >= segment(exactText(sourceBlock), source).length) return false;
    const transaction = state.tr;
    const written = sentenceRange(block, index, target);
    const end = block.position + 1 + block.node.content.size;
    const at = written?.to ?? end;
    if (written === null && !/\s$/.test(text)) transaction.insertText(" ", end);
    transaction.setSelection(TextSelection.create(transaction.doc, transaction.mapping.map(at, 1)));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}
