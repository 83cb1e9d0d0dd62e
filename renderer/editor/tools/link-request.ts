import type { Editor } from "@tiptap/core";

const openers = new WeakMap<Editor, () => void>();

/** The toolbar says how its link field is opened; returns the function that takes that back. */
export function onLinkRequest(editor: Editor, open: () => void): () => void {
  openers.set(editor, open);
  return () => {
    if (openers.get(editor) === open) openers.delete(editor);
  };
}

/** Opens the link field of the editor's toolbar: what the menu and the palette ask for. */
export function requestLink(editor: Editor): void {
  openers.get(editor)?.();
}
