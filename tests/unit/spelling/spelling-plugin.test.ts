// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { editorExtensions } from "../../../renderer/editor/editor-extensions.ts";
import { schemaSpec } from "../../../renderer/editor/schema/schema-extensions.ts";
import {
  correct,
  nextMisspelling,
  spellingExtension,
} from "../../../renderer/spelling/spelling-plugin.ts";
import { createSpellingStore } from "../../../renderer/spelling/spelling-store.ts";
import { wordAt } from "../../../renderer/spelling/words-of-block.ts";
import type { EventChannel } from "../../../shared/ipc/channels.ts";
import { success } from "../../../shared/result.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { doc, headline, paragraph } from "../../../shared/rich-text/build.ts";

let nextId = 0;
const newId = () => `n${String(nextId++).padStart(9, "0")}`;
const id = "document";

let misspelt: Set<string>;
let asked: string[];
let events: Map<EventChannel, (payload: never) => void>;
let store: ReturnType<typeof createSpellingStore>;
let editor: Editor;

function open(...texts: string[]): void {
  store = createSpellingStore({
    request: ((_channel: string, { words }: { words: string[] }) => {
      asked.push(...words);
      return Promise.resolve(success(words.filter((word) => misspelt.has(word))));
    }) as never,
    listen: (channel: EventChannel, listener: (payload: never) => void) => {
      events.set(channel, listener);
      return () => undefined;
    },
    isOn: true,
    onProblem: () => undefined,
  });
  const [title = "", ...others] = texts;
  editor = new Editor({
    element: document.createElement("div"),
    schemaSpec,
    extensions: [
      ...editorExtensions({
        kind: "note",
        language: "ru",
        newId,
        paste: {
          addPicture: () => Promise.resolve(null),
          onProblem: () => undefined,
          onImagesDropped: () => undefined,
          onBusy: () => undefined,
        },
      }),
      spellingExtension(store, id),
    ],
    content: withBlockIds(
      doc(headline(title), ...others.map((text) => paragraph(text))),
      newId,
    ).toJSON(),
    injectCSS: false,
    enableCoreExtensions: { keymap: false, delete: false, textDirection: false },
  });
}

const marked = () =>
  [...editor.view.dom.querySelectorAll(".misspelt")].map(({ textContent }) => textContent);
const aWhile = () => vi.advanceTimersByTimeAsync(1000);
const caretTo = (position: number) =>
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.create(editor.state.doc, position)),
  );
const write = (text: string) => {
  for (const letter of text) editor.view.dispatch(editor.state.tr.insertText(letter));
};

beforeEach(() => {
  vi.useFakeTimers();
  misspelt = new Set(["превет", "тренеровка"]);
  asked = [];
  events = new Map();
});
afterEach(() => {
  editor.destroy();
  vi.useRealTimers();
});

describe("misspelt words", () => {
  it("are marked in every block, each word asked for once", async () => {
    open("Слово превет", "Снова превет и тренеровка", "Слово");
    await aWhile();
    expect(marked()).toEqual(["превет", "превет", "тренеровка"]);
    expect(asked.toSorted()).toEqual(["Слово", "Снова", "превет", "тренеровка"].toSorted());
  });

  it("are not marked before the caret has left them", async () => {
    open("Слово");
    caretTo(6);
    write(" превет");
    await aWhile();
    expect(marked()).toEqual([]);
    write(" ");
    await aWhile();
    expect(marked()).toEqual(["превет"]);
    caretTo(editor.state.selection.head - 1);
    write("т");
    expect(marked()).toEqual([]);
    caretTo(2);
    await aWhile();
    expect(marked()).toEqual([]);
    expect(asked).toContain("преветт");
  });

  it("are let pass in this document, and everywhere once they are known", async () => {
    open("превет тренеровка");
    await aWhile();
    store.ignore("Превет", id);
    await aWhile();
    expect(marked()).toEqual(["тренеровка"]);
    misspelt.clear();
    events.get("spelling.changed")?.(undefined as never);
    await aWhile();
    expect(marked()).toEqual([]);
  });

  it("are not marked while that is switched off", async () => {
    open("превет");
    await aWhile();
    events.get("settings.changed")?.({ spelling: false } as never);
    await aWhile();
    expect(marked()).toEqual([]);
    events.get("settings.changed")?.({ spelling: true } as never);
    await aWhile();
    expect(marked()).toEqual(["превет"]);
  });

  it("are gone to one after the other, and round", async () => {
    open("превет и", "тренеровка");
    await aWhile();
    const selected = () => {
      const { from, to } = editor.state.selection;
      return editor.state.doc.textBetween(from, to);
    };
    const seen = [1, 2, 3].map(() => {
      nextMisspelling(editor.state, editor.view.dispatch);
      return selected();
    });
    expect(seen).toEqual(["превет", "тренеровка", "превет"]);
  });

  it("are corrected in one edit that is undone at once, if they are still there", async () => {
    open("Слово превет здесь");
    await aWhile();
    const word = wordAt(editor.state.doc, 9);
    if (word === null) throw new Error("There is no word");
    expect(word.text).toBe("превет");
    correct(word, "привет")(editor.state, editor.view.dispatch);
    await aWhile();
    expect(editor.state.doc.textContent).toBe("Слово привет здесь");
    expect(marked()).toEqual([]);
    expect(correct(word, "ответ")(editor.state, editor.view.dispatch)).toBe(false);
    editor.commands.undo();
    expect(editor.state.doc.textContent).toBe("Слово превет здесь");
  });
});
