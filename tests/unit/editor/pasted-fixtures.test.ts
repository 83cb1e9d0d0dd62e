// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { Editor } from "@tiptap/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { editorExtensions } from "../../../renderer/editor/editor-extensions.ts";
import { schemaSpec } from "../../../renderer/editor/schema/schema-extensions.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { doc, paragraph } from "../../../shared/rich-text/build.ts";
import { counter } from "../../fixtures/counter.ts";
import { outlineOf } from "../../fixtures/outline.ts";
import { at } from "./caret-text.ts";

const folder = path.resolve(import.meta.dirname, "../../fixtures/clipboard");
const copied = readdirSync(folder).filter((name) => /\.(?:html|txt)$/.test(name));
const noEvent = Object.assign(new Event("paste"), {
  clipboardData: null,
}) as unknown as ClipboardEvent;

let editor: Editor;

beforeEach(() => {
  const newId = counter();
  const empty = at(doc(paragraph("|")));
  editor = new Editor({
    element: document.createElement("div"),
    schemaSpec,
    extensions: editorExtensions({
      kind: "note",
      language: "en",
      newId,
      paste: {
        addPicture: () => Promise.resolve(null),
        onProblem: () => undefined,
        onImagesDropped: () => undefined,
        onBusy: () => undefined,
      },
    }),
    content: withBlockIds(empty.doc, newId).toJSON(),
    injectCSS: false,
    enableCoreExtensions: { keymap: false, delete: false, textDirection: false },
  });
  editor.commands.setTextSelection(empty.selection);
});

afterEach(() => {
  editor.destroy();
});

describe("what other programs put on the clipboard", () => {
  it.each(copied)("%s comes in as its outline says", (name) => {
    const content = readFileSync(path.join(folder, name), "utf8");
    if (name.endsWith(".html")) editor.view.pasteHTML(content, noEvent);
    else editor.view.pasteText(content, noEvent);
    editor.state.doc.check();
    const expected = readFileSync(path.join(folder, name.replace(/\.\w+$/, ".outline")), "utf8");
    expect(outlineOf(editor.state.doc)).toBe(expected);
  });
});
