import type { Node } from "@tiptap/pm/model";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";

import { caretAfter, caretBefore } from "./caret.ts";
import { depthOf, is, nodeType } from "./place.ts";

/** Paragraphs become quoted words with a place for who said them; a quotation, paragraphs again. */
export const toggleQuotation: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = depthOf($from, "quotation");
  if (depth !== null) {
    dispatch?.(unwrapQuotation(state, $from.before(depth)));
    return true;
  }
  const range = $from.blockRange($to);
  if (range === null || range.depth !== 0) return false;
  const paragraphs = state.doc.children.slice(range.startIndex, range.endIndex);
  if (!paragraphs.every((node) => is(node, "paragraph"))) return false;
  if (dispatch) {
    const attribution = nodeType(state.schema, "attribution").create();
    const quotation = nodeType(state.schema, "quotation").create(null, [
      ...paragraphs,
      attribution,
    ]);
    const transaction = state.tr.replaceWith(range.start, range.end, quotation);
    dispatch(caretAfter(transaction, $from.pos + 1));
  }
  return true;
};

/** Its paragraphs stand on their own; who said it stays as one more. */
export function unwrapQuotation(state: EditorState, start: number): Transaction {
  const quotation = state.doc.nodeAt(start);
  if (quotation === null) return state.tr;
  const blocks: Node[] = [];
  for (const child of quotation.children) {
    if (!is(child, "attribution")) blocks.push(child);
    else if (child.content.size > 0)
      blocks.push(nodeType(state.schema, "paragraph").create(child.attrs, child.content));
  }
  const offset = Math.max(state.selection.from - start - 1, 0);
  const transaction = state.tr.replaceWith(start, start + quotation.nodeSize, blocks);
  // The caret may have stood in an attribution that says nothing and is gone.
  const end = start + blocks.reduce((size, { nodeSize }) => size + nodeSize, 0);
  return start + offset < end
    ? caretAfter(transaction, start + offset)
    : caretBefore(transaction, end);
}
