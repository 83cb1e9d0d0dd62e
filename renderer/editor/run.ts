import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";

/** Does it and gives the text the focus back; false where the command has nothing to do. */
export function runInText(editor: Editor, command: Command): boolean {
  const done = run(editor, command);
  editor.view.focus();
  return done;
}

/** Does it and leaves the focus where it is. */
export function run(editor: Editor, command: Command): boolean {
  return command(editor.state, (transaction) => editor.view.dispatch(transaction), editor.view);
}
