import type { Editor } from "@tiptap/core";

const openers = new WeakMap<Editor, () => void>();

/** The menu of a text says how it is opened at the selection; returns the function that takes that back. */
export function onTextMenuRequest(editor: Editor, open: () => void): () => void {
  openers.set(editor, open);
  return () => {
    if (openers.get(editor) === open) openers.delete(editor);
  };
}

/** Opens the menu of the text at the selection. */
export function requestTextMenu(editor: Editor): void {
  openers.get(editor)?.();
}
