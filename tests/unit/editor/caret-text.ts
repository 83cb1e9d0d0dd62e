import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, type Plugin, TextSelection } from "@tiptap/pm/state";

/** A state whose caret stands where the document's text has "|"; two of them are a selection. */
export function at(doc: Node, plugins: readonly Plugin[] = []): EditorState {
  const marks: number[] = [];
  doc.descendants((node, position) => {
    for (let index = 0; index < (node.text?.length ?? 0); index++) {
      if (node.text?.[index] === "|") marks.push(position + index);
    }
  });
  const state = EditorState.create({ doc, plugins: [...plugins] });
  const transaction = state.tr;
  for (const mark of marks.toReversed()) transaction.delete(mark, mark + 1);
  const [from, to] = marks;
  const end = to === undefined ? from : to - 1;
  if (from !== undefined)
    transaction.setSelection(TextSelection.create(transaction.doc, from, end));
  return EditorState.create({
    doc: transaction.doc,
    selection: transaction.selection,
    plugins: [...plugins],
  });
}

/** The document as the builders write it, with "|" where the caret or the selection's ends are. */
export function shown(state: EditorState): string {
  const { from, to, empty } = state.selection;
  const transaction = state.tr;
  if (!(state.selection instanceof TextSelection))
    return `${state.doc.toString()} selected ${from}–${to}`;
  if (!empty) transaction.insertText("|", to);
  return transaction.insertText("|", from).doc.toString();
}

/** What the command makes of it; the same state where it has nothing to do. */
export function after(command: Command, state: EditorState): EditorState {
  let result = state;
  command(state, (transaction) => {
    result = result.apply(transaction);
    result.doc.check();
  });
  return result;
}
