import {
  type Command,
  EditorState,
  Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";

/** The command as it would work had the selected text been deleted first; both make one step. */
export function afterDeletion(command: Command): Command {
  return (state, dispatch, view) => {
    if (!(state.selection instanceof TextSelection) || state.selection.empty)
      return command(state, dispatch, view);
    const transaction = state.tr.deleteSelection();
    const { doc, selection } = transaction;
    const follows = (next: Transaction): void => {
      for (const step of next.steps) transaction.step(step);
      transaction.setSelection(Selection.fromJSON(transaction.doc, next.selection.toJSON()));
      dispatch?.(transaction.scrollIntoView());
    };
    return command(EditorState.create({ doc, selection }), dispatch && follows);
  };
}
