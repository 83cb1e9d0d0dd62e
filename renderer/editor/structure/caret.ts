import type { Node } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";

/** The caret's text block when nothing is selected. */
export interface Caret {
  readonly $at: TextSelection["$from"];
  readonly block: Node;
  /** Position before the block. */
  readonly before: number;
  readonly after: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

export function caretOf(state: EditorState): Caret | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const $at = selection.$from;
  const block = $at.parent;
  if (!block.isTextblock) return null;
  return {
    $at,
    block,
    before: $at.before(),
    after: $at.after(),
    atStart: $at.parentOffset === 0,
    atEnd: $at.parentOffset === block.content.size,
  };
}

/** The first text position at or after `position`. */
export function caretAfter(transaction: Transaction, position: number): Transaction {
  return transaction
    .setSelection(Selection.near(transaction.doc.resolve(position), 1))
    .scrollIntoView();
}

/** The last text position at or before `position`. */
export function caretBefore(transaction: Transaction, position: number): Transaction {
  return transaction
    .setSelection(Selection.near(transaction.doc.resolve(position), -1))
    .scrollIntoView();
}
