import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";

import {
  nextSentence,
  sentenceAt,
  sentenceRange,
} from "../../../renderer/translation/sentences.ts";
import { trackingPlugin } from "../../../renderer/translation/tracking-plugin.ts";
import { textBlocks } from "../../../shared/rich-text/blocks.ts";
import { dateline, doc, paragraph } from "../../../shared/rich-text/build.ts";

const id = "0000000000";
const block = (text: string) => {
  const node = paragraph(text);
  return node.type.create({ ...node.attrs, id }, node.content);
};

describe("the sentence at a place", () => {
  const text = "Учения начались. Прибыли гости.";

  it.each([
    [0, 0],
    [15, 0],
    [16, 0],
    [17, 1],
    [text.length, 1],
  ])("%i is sentence %i", (offset, sentence) => {
    expect(sentenceAt(text, offset, "ru")).toBe(sentence);
  });

  it("behind the last one and a space is the one to come", () => {
    expect(sentenceAt("Учения начались. ", 17, "ru")).toBe(1);
    expect(sentenceAt("", 0, "ru")).toBe(0);
  });

  it("has its place in the document", () => {
    const [first] = textBlocks(doc(block(text)));
    if (first === undefined) throw new Error("No block");
    expect(sentenceRange(first, 0, "ru")).toEqual({ from: 1, to: 17 });
    expect(sentenceRange(first, 1, "ru")).toEqual({ from: 18, to: 32 });
    expect(sentenceRange(first, 2, "ru")).toBeNull();
  });

  it("is none in the date of a dateline", () => {
    const node = dateline("Полигон", "2026-09-05");
    const dated = { id, node, position: 0 };
    expect(sentenceRange(dated, 0, "ru")).toEqual({ from: 1, to: 8 });
    expect(sentenceRange(dated, 1, "ru")).toBeNull();
  });
});

describe("going on by sentence", () => {
  const source = doc(block("Учения начались. Прибыли гости. Их трое."));

  function at(text: string, offset: number) {
    let state = EditorState.create({
      doc: doc(block(text)),
      plugins: [trackingPlugin(() => source)],
    });
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, offset + 1)));
    const went = nextSentence("ru", "en")(state, (transaction) => {
      state = state.apply(transaction);
    });
    return { went, text: state.doc.textContent, caret: state.selection.head - 1 };
  }

  it("leads to the end of the next sentence that is written", () => {
    expect(at("It began. Guests came.", 3)).toEqual({
      went: true,
      text: "It began. Guests came.",
      caret: 22,
    });
  });

  it("puts a space where the next is to be written", () => {
    expect(at("It began.", 9)).toEqual({ went: true, text: "It began. ", caret: 10 });
  });

  it("ends with the source's last sentence, and has nothing to say of an empty block", () => {
    expect(at("It began. Guests came. They are three.", 36).went).toBe(false);
    expect(at("", 0).went).toBe(false);
  });
});
