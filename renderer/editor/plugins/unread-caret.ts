import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Where a press has put the caret is read a moment later. What is drawn into the sheet meanwhile, a spelling
 * mark or a light, would put it back; a key would act where it was before; and once the focus has gone on it
 * is never read. So it is read before any of them.
 */
function unreadCaret(): Plugin {
  let view: EditorView | null = null;
  let isUnread = false;
  const readByNow = (): void => {
    isUnread = false;
  };
  function readNow(pressed: EditorView): void {
    if (!isUnread) return;
    readByNow();
    const { state } = pressed;
    const selection = selectionShown(pressed, state.doc);
    if (selection !== null && !selection.eq(state.selection))
      pressed.dispatch(state.tr.setSelection(selection));
  }
  return new Plugin({
    view(editorView) {
      view = editorView;
      const { ownerDocument } = editorView.dom;
      ownerDocument.addEventListener("selectionchange", readByNow);
      return {
        destroy() {
          view = null;
          ownerDocument.removeEventListener("selectionchange", readByNow);
        },
      };
    },
    props: {
      handleDOMEvents: {
        mousedown() {
          isUnread = true;
        },
        keydown: readNow,
        blur: readNow,
      },
    },
    appendTransaction(transactions, before, now) {
      if (!isUnread || view === null) return null;
      if (transactions.some(({ selectionSet }) => selectionSet)) {
        readByNow();
        return null;
      }
      let selection = selectionShown(view, before.doc);
      for (const { doc, mapping } of transactions) selection = selection?.map(doc, mapping) ?? null;
      if (selection === null || selection.eq(now.selection)) return null;
      return now.tr.setSelection(selection);
    },
  });
}

/** What the browser has selected; null: nothing in the text of this sheet. */
function selectionShown(view: EditorView, doc: Node): Selection | null {
  const { dom } = view;
  const shown = dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = shown ?? {};
  if (!shown || !anchorNode || !focusNode) return null;
  if (!dom.contains(anchorNode) || !dom.contains(focusNode)) return null;
  const anchor = doc.resolve(view.posAtDOM(anchorNode, shown.anchorOffset));
  const head = doc.resolve(view.posAtDOM(focusNode, shown.focusOffset));
  const isText = anchor.parent.isTextblock && head.parent.isTextblock;
  return isText ? TextSelection.between(anchor, head) : null;
}

export const unreadCaretExtension = Extension.create({
  name: "unreadCaret",
  addProseMirrorPlugins: () => [unreadCaret()],
});
