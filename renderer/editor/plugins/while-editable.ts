import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** A text that is only shown takes no change, whichever tool, key or menu it comes from. */
export const whileEditable = Extension.create({
  name: "whileEditable",
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged || editor.isEditable,
      }),
    ];
  },
});
