import { closeHistory } from "@tiptap/pm/history";
import { type Command, TextSelection } from "@tiptap/pm/state";

import { textBlocks } from "../../../shared/rich-text/blocks.ts";

const letter = /[\p{L}\p{N}.,;:!?»”)]$/u;

/**
 * Writes a term at the caret, with a space where it would run into the word before it; where the caret is
 * in another block, at the end of the block with the id. One step to undo.
 * @param wordingBehind the term as it is to stand behind a text
 */
export function insertTerm(wordingBehind: (before: string) => string, blockId: string): Command {
  return (state, dispatch) => {
    const block = textBlocks(state.doc).find(({ id }) => id === blockId);
    if (block === undefined) return false;
    const start = block.position + 1;
    const end = start + block.node.content.size;
    const { from, to } = state.selection;
    const isHere = from >= start && to <= end;
    const place = isHere ? { from, to } : { from: end, to: end };
    const before = block.node.textBetween(0, place.from - start, "\n", "\n");
    const space = letter.test(before) ? " " : "";
    const text = space + wordingBehind(before + space);
    const transaction = state.tr.insertText(text, place.from, place.to);
    const caret = TextSelection.create(transaction.doc, place.from + text.length);
    dispatch?.(closeHistory(transaction).setSelection(caret).scrollIntoView());
    return true;
  };
}
