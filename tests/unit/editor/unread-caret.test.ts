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
/** Where it was put: behind the third letter of the second paragraph. */
const pressed = () => view.state.doc.child(0).nodeSize + 1 + 3;

describe("a caret that was put somewhere with the mouse", () => {
  it("is there for what comes before the browser tells of it", () => {
    press(1, 3);
    drawSomething();
    expect(caret()).toBe(pressed());
  });

  it("is where it was put although the text before it changes", () => {
    press(1, 3);
    change((transaction) => transaction.insertText("Вчера ", 1));
    expect(caret()).toBe(pressed());
  });

  it("gives way to a place that is gone to since", () => {
    press(1, 3);
    change((transaction) => transaction.setSelection(TextSelection.create(transaction.doc, 2)));
    drawSomething();
    expect(caret()).toBe(2);
  });

  it.each([
    ["a key is pressed", new KeyboardEvent("keydown", { key: "Shift" })],
    ["the focus goes elsewhere", new FocusEvent("blur")],
  ])("is there when %s", (_what, event) => {
    press(1, 3);
    view.dom.dispatchEvent(event);
    expect(caret()).toBe(pressed());
  });

  it("is the browser's affair once it has told of it", () => {
    const before = caret();
    press(1, 3);
    document.dispatchEvent(new Event("selectionchange"));
    drawSomething();
    expect(caret()).toBe(before);
  });
});
