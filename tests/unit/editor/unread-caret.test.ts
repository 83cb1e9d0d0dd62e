// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { unreadCaretExtension } from "../../../renderer/editor/plugins/unread-caret.ts";
import { schemaExtensions, schemaSpec } from "../../../renderer/editor/schema/schema-extensions.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { doc, paragraph } from "../../../shared/rich-text/build.ts";

let view: Editor["view"];
let editor: Editor;
beforeEach(() => {
  // Nothing is laid out here: there is nothing at any point.
  Object.assign(document, { elementFromPoint: () => null });
  let id = 0;
  const newId = () => `n${String(id++).padStart(9, "0")}`;
  editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    schemaSpec,
    extensions: [...schemaExtensions({ language: "ru" }), unreadCaretExtension],
    content: withBlockIds(
      doc(paragraph("Учения начались."), paragraph("Прибыли гости.")),
      newId,
    ).toJSON(),
  });
  ({ view } = editor);
});
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

/** The browser puts the caret where the mouse is, and tells of it later than what happens next. */
function press(number: number, offset: number): void {
  const text = view.dom.children[number]?.firstChild;
  if (!text) throw new Error(`No paragraph ${number}`);
  view.dom.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  document.getSelection()?.collapse(text, offset);
}

const change = (make: (transaction: Transaction) => Transaction) =>
  view.dispatch(make(view.state.tr));
const drawSomething = () => change((transaction) => transaction.setMeta("light", true));
const caret = () => view.state.selection.anchor;

describe("a caret that was put somewhere with the mouse", () => {
  it("is there for what comes before the browser tells of it", () => {
    press(1, 3);
    drawSomething();
    expect(caret()).toBe(view.state.doc.child(0).nodeSize + 1 + 3);
  });

  it("is where it was put although the text before it changes", () => {
    press(1, 3);
    change((transaction) => transaction.insertText("Вчера ", 1));
    expect(caret()).toBe(view.state.doc.child(0).nodeSize + 1 + 3);
  });

  it("gives way to a place that is gone to since", () => {
    press(1, 3);
    change((transaction) => transaction.setSelection(TextSelection.create(transaction.doc, 2)));
    drawSomething();
    expect(caret()).toBe(2);
  });

  it("is left to the browser once it has told of it, and to the keyboard", () => {
    for (const event of ["selectionchange", "keydown"]) {
      press(1, 3);
      (event === "keydown" ? view.dom : document).dispatchEvent(new Event(event));
      const told = caret();
      drawSomething();
      expect(caret()).toBe(told);
    }
  });
});
