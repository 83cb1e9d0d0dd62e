// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { afterEach, describe, expect, it } from "vitest";

import { editorExtensions } from "../../../renderer/editor/editor-extensions.ts";
import { schemaSpec } from "../../../renderer/editor/schema/schema-extensions.ts";
import type { Kind } from "../../../shared/domain/document.ts";
import type { Language } from "../../../shared/domain/language.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import {
  answer,
  boilerplate,
  bulletList,
  dateline,
  doc,
  exchange,
  heading,
  headline,
  lead,
  listItem,
  paragraph,
  question,
  signOff,
} from "../../../shared/rich-text/build.ts";
import { at } from "./caret-text.ts";

let nextId = 0;
const newId = () => `n${String(nextId++).padStart(9, "0")}`;
let editor: Editor;

function open(written: Node, kind: Kind = "press-release", language: Language = "ru"): void {
  const state = at(written);
  editor = new Editor({
    element: document.createElement("div"),
    schemaSpec,
    extensions: editorExtensions({
      kind,
      language,
      newId,
      paste: {
        addPicture: () => Promise.resolve(null),
        onProblem: () => undefined,
        onImagesDropped: () => undefined,
        onBusy: () => undefined,
      },
    }),
    content: withBlockIds(state.doc, newId).toJSON(),
    injectCSS: false,
    enableCoreExtensions: { keymap: false, delete: false, textDirection: false },
  });
  editor.commands.setTextSelection(state.selection);
}

/** Types as the browser does: each character is offered to the rules first. */
function type(text: string): void {
  const { view } = editor;
  for (const character of text) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(character, from, to);
    const handled = view.someProp("handleTextInput", (handle) =>
      handle(view, from, to, character, insert),
    );
    if (handled !== true) view.dispatch(insert());
  }
}

/** Whether the editor took the key for itself. */
function press(key: string): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}

function placeholders(): (string | null)[] {
  return [...editor.view.dom.querySelectorAll("[data-placeholder]")].map((element) =>
    element.getAttribute("data-placeholder"),
  );
}

afterEach(() => editor.destroy());

describe("empty parts", () => {
  it("speak the language of the version and know the kind of document", () => {
    open(doc(headline(), dateline("", null), lead(), paragraph(), signOff("Centre")));
    expect(placeholders()).toEqual([
      "Что произошло — одной строкой",
      "Место",
      "Сегодня на территории … в рамках совместного учения …",
      "Что было дальше — от главного к подробностям",
    ]);
    editor.destroy();
    open(doc(headline(), exchange(question(), answer())), "interview", "en");
    expect(placeholders()).toEqual(["Title of the interview", "Question", "Answer"]);
  });

  it("name the headings a reader would otherwise find nameless", () => {
    open(doc(headline(), dateline("", null), lead("L"), heading(2), paragraph("Text")));
    const names = [...editor.view.dom.querySelectorAll("[aria-label]")].map((element) => [
      element.tagName,
      element.getAttribute("aria-label"),
    ]);
    expect(names).toEqual([
      ["H1", "Что произошло — одной строкой"],
      ["H2", "Заголовок раздела"],
    ]);
  });

  it("fall silent as soon as something is written, and speak again when it is gone", () => {
    open(doc(headline("|"), lead("Lead"), dateline("Moscow", null)));
    type("H");
    expect(placeholders()).toEqual([]);
    editor.view.dispatch(editor.state.tr.delete(1, 2));
    expect(placeholders()).toEqual(["Что произошло — одной строкой"]);
  });

  it("leave alone a second paragraph, items and what stands among written text", () => {
    open(doc(headline("H"), dateline("M", null), lead("L"), paragraph("Text"), paragraph()));
    expect(placeholders()).toEqual([]);
    editor.destroy();
    open(doc(headline("H"), dateline("M", null), lead("L"), bulletList(listItem(paragraph()))));
    expect(placeholders()).toEqual([]);
    editor.destroy();
    open(
      doc(
        headline("H"),
        dateline("M", null),
        lead("L"),
        boilerplate(heading(2, "About"), paragraph()),
      ),
    );
    expect(placeholders()).toEqual(["Об учении: кто участвует, где и когда оно проходит"]);
  });
});

describe("labels and the end mark", () => {
  it("are in the language of the version; a speaker's own label goes first", () => {
    const talk = exchange(question("Why?"), answer("So"));
    open(doc(headline("H"), talk), "interview", "en");
    const labels = () =>
      [...editor.view.dom.querySelectorAll("[data-label]")].map((node) =>
        node.getAttribute("data-label"),
      );
    expect(labels()).toEqual(["Question:", "Answer:"]);
    editor.view.dispatch(editor.state.tr.setNodeAttribute(4, "label", "TASS:"));
    expect(labels()).toEqual(["TASS:", "Answer:"]);
  });
});

describe("characters the keyboard lacks", () => {
  const typed: readonly [Language, string, string][] = [
    ["ru", 'учения "Центр" начались', "учения «Центр» начались"],
    ["en", 'the "Centre" exercise', "the “Centre” exercise"],
    ["en", "don't say 'no'", "don’t say ‘no’"],
    ["ru", "мир -- труд...", "мир — труд…"],
  ];

  it.each(typed)("%s: %s", (language, keys, text) => {
    open(doc(headline("|")), "note", language);
    type(keys);
    expect(editor.state.doc.firstChild?.textContent).toBe(text);
  });

  it("Backspace gives back what was typed", () => {
    open(doc(headline("|")), "note", "ru");
    type('"');
    expect(press("Backspace")).toBe(true);
    expect(editor.state.doc.firstChild?.textContent).toBe('"');
  });
});

describe("Tab is no trap", () => {
  it("leaves the text after Escape even where it has a meaning", () => {
    open(doc(headline("H|"), dateline("M", null), lead("L")));
    press("Escape");
    expect(press("Tab")).toBe(false);
    expect(press("Tab")).toBe(true);
  });

  it("leaves the running text at once", () => {
    open(doc(headline("H"), dateline("M", null), lead("L"), paragraph("Text|")));
    expect(press("Tab")).toBe(false);
  });
});
