import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";

import { blockId } from "../../../shared/rich-text/blocks.ts";

const openers = new WeakMap<Editor, Map<string, () => void>>();

/** A figure says how its dialog is opened; returns the function that takes that back. */
export function onPhotoRequest(editor: Editor, id: string, open: () => void): () => void {
  const known = openers.get(editor) ?? new Map<string, () => void>();
  openers.set(editor, known.set(id, open));
  return () => {
    if (known.get(id) === open) known.delete(id);
  };
}

/** Opens the dialog of the photo at the selection, or of the next one: what menu, keyboard and palette ask for. */
export function requestPhoto(editor: Editor): void {
  const known = openers.get(editor);
  const id = figuresFrom(editor.state).find((figure) => known?.has(figure));
  if (id !== undefined) known?.get(id)?.();
}

/** Ids of the figures in the order they are looked for: from the selection on, then from the beginning. */
function figuresFrom({ doc, selection }: EditorState): string[] {
  const after: string[] = [];
  const before: string[] = [];
  doc.forEach((node, offset) => {
    const id = node.type.name === "figure" ? blockId(node) : null;
    if (id !== null) (offset + node.nodeSize > selection.from ? after : before).push(id);
  });
  return [...after, ...before];
}
