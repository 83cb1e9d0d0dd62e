import { redo, undo } from "@tiptap/pm/history";
import { describe, expect, it } from "vitest";
import {
  confirmAndGoOn,
  confirmTranslation,
  followSource,
  nextUnfinished,
  previousUnfinished,
} from "../../../renderer/translation/tracking-commands.ts";
import { textHash } from "../../../shared/rich-text/blocks.ts";
import {
  answer,
  dateline,
  doc,
  exchange,
  heading,
  paragraph,
  question,
} from "../../../shared/rich-text/build.ts";
import { as, changed, from, idOf, nothing, source, translating } from "./translating.ts";

describe("writing a translation", () => {
  it("records the source each block is written from", () => {
    const pair = translating(source, nothing);
    pair.type(1, "The exercise has begun.");
    expect(pair.recorded(1)).toBe("Учения начались.");
    expect(pair.recorded(2)).toBeNull();
    expect(pair.states()).toEqual({ 1: "translated", 2: "empty" });
  });

  it("records the hash with the text", () => {
    const pair = translating(source, nothing);
    pair.type(1, "Begun.");
    expect(pair.doc.child(0).attrs["translatedFrom"]).toEqual({
      hash: textHash("Учения начались."),
      text: "Учения начались.",
    });
  });

  it("shows a block stale as soon as its source changes, and right again when it changes back", () => {
    const pair = translating(source, nothing);
    pair.type(1, "Begun.");
    pair.source(changed);
    expect(pair.states()).toEqual({ 1: "stale", 2: "empty" });
    expect(pair.recorded(1)).toBe("Учения начались.");
    pair.source(source);
    expect(pair.states()).toEqual({ 1: "translated", 2: "empty" });
  });

  it("answers for the source as it is once the text is changed", () => {
    const pair = translating(source, nothing);
    pair.type(1, "Begun.");
    pair.source(changed);
    pair.type(1, "Ended, not ");
    expect(pair.recorded(1)).toBe("Учения завершились.");
    expect(pair.states()[1]).toBe("translated");
  });

  it("forgets the source of a block that is emptied", () => {
    const pair = translating(source, nothing);
    pair.type(1, "Begun.");
    pair.clear(1);
    expect(pair.recorded(1)).toBeNull();
    expect(pair.states()[1]).toBe("empty");
  });

  it("does not take formatting for writing", () => {
    const pair = translating(changed, doc(as(1, from("Учения начались.", paragraph("Begun.")))));
    pair.change((transaction) =>
      transaction.addMark(1, 4, transaction.doc.type.schema.mark("bold")),
    );
    expect(pair.states()[1]).toBe("stale");
  });

  it("does not take a text put in by the program for writing", () => {
    const pair = translating(source, nothing);
    pair.change((transaction) =>
      transaction.insertText("Begun.", 1).setMeta("addToHistory", false),
    );
    expect(pair.recorded(1)).toBeNull();
  });

  it("takes another date for writing", () => {
    const dated = (date: string) => doc(as(1, dateline("Полигон", date)));
    const place = dateline("Training ground", "2023-09-05");
    const pair = translating(dated("2023-09-05"), doc(as(1, place)));
    pair.change((transaction) => transaction.setNodeAttribute(0, "date", "2023-09-04"));
    expect(pair.recorded(1)).toBe("Полигон\n2023-09-05");
  });

  it("shows a block without a counterpart as extra", () => {
    const pair = translating(source, nothing);
    pair.change((transaction) =>
      transaction.insert(transaction.doc.content.size, as(3, paragraph("A remark"))),
    );
    expect(pair.states()).toEqual({ 1: "empty", 2: "empty", 3: "extra" });
    expect(pair.recorded(3)).toBeNull();
  });

  it("keeps the state of every block while text moves below and above it", () => {
    const pair = translating(source, nothing);
    pair.type(2, "Guests have come.");
    pair.type(1, "Begun.");
    pair.clear(2);
    expect(pair.states()).toEqual({ 1: "translated", 2: "empty" });
  });
});

describe("undoing", () => {
  it("takes back text and record together", () => {
    const pair = translating(source, nothing);
    pair.type(1, "Begun.");
    pair.run(undo);
    expect([pair.text(1), pair.recorded(1)]).toEqual(["", null]);
    pair.run(redo);
    expect([pair.text(1), pair.recorded(1)]).toEqual(["Begun.", "Учения начались."]);
  });

  it("goes back to the stale text it was", () => {
    const pair = translating(changed, doc(as(1, from("Учения начались.", paragraph("Begun.")))));
    pair.type(1, "Ended, not ");
    pair.run(undo);
    expect([pair.recorded(1), pair.states()[1]]).toEqual(["Учения начались.", "stale"]);
  });

  it("takes back a confirmation", () => {
    const pair = translating(changed, doc(as(1, from("Учения начались.", paragraph("Begun.")))));
    pair.caret(1);
    pair.run(confirmTranslation);
    expect(pair.states()[1]).toBe("translated");
    pair.run(undo);
    expect(pair.states()[1]).toBe("stale");
  });

  it("still undoes what was typed after the source's blocks have changed, and nothing else", () => {
    const pair = translating(source, nothing);
    pair.type(2, "Guests.");
    pair.source(
      doc(
        as(2, heading(2, "Прибыли гости.")),
        as(4, paragraph("Новое.")),
        as(1, paragraph("Учения начались.")),
      ),
    );
    expect(pair.doc.children.map((node) => Number(node.attrs["id"]))).toEqual([2, 4, 1]);
    expect(pair.text(2)).toBe("Guests.");
    pair.run(undo);
    expect(pair.text(2)).toBe("");
    expect(pair.doc.children.map((node) => node.type.name)).toEqual([
      "heading",
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("a source whose blocks change", () => {
  it("brings new blocks into the translation, empty", () => {
    const pair = translating(source, nothing);
    pair.source(doc(source.child(0), as(3, paragraph("Новое.")), source.child(1)));
    expect(pair.states()).toEqual({ 1: "empty", 2: "empty", 3: "empty" });
    expect(pair.doc.child(1).attrs["id"]).toBe(idOf(3));
  });

  it("keeps what was written in a block it loses", () => {
    const pair = translating(source, nothing);
    pair.type(1, "Begun.");
    pair.source(doc(source.child(1)));
    expect(pair.states()).toEqual({ 1: "extra", 2: "empty" });
  });

  it("leaves the caret in the block it was in", () => {
    const pair = translating(source, nothing);
    pair.type(2, "Guests.");
    pair.caret(2);
    pair.source(doc(as(3, paragraph("Новое.")), source.child(0), source.child(1)));
    expect(pair.caretIn).toBe(2);
  });

  it("is answered once: what did not change makes no transaction", () => {
    const pair = translating(source, nothing);
    pair.source(changed);
    expect(pair.run(followSource)).toBe(false);
  });
});

describe("going through what waits", () => {
  const three = doc(
    as(1, paragraph("Раз.")),
    as(2, exchange(as(3, question("Два?")), as(4, answer("Три.")))),
  );
  const partly = doc(
    as(1, from("Давно.", paragraph("One."))),
    as(2, exchange(as(3, from("Два?", question("Two?"))), as(4, answer("")))),
  );

  it("goes forth and back over finished blocks and round the end", () => {
    const pair = translating(three, partly);
    pair.caret(1);
    const visited = [nextUnfinished, nextUnfinished, previousUnfinished].map((command) => {
      pair.run(command);
      return pair.caretIn;
    });
    expect(visited).toEqual([4, 1, 4]);
  });

  it("confirms the current block and goes on", () => {
    const pair = translating(three, partly);
    pair.caret(1);
    pair.run(confirmAndGoOn);
    expect(pair.states()).toEqual({ 1: "translated", 3: "translated", 4: "empty" });
    expect(pair.caretIn).toBe(4);
  });

  it("never confirms what is not written", () => {
    const pair = translating(three, partly);
    pair.caret(4);
    expect(pair.run(confirmTranslation)).toBe(false);
    pair.run(confirmAndGoOn);
    expect(pair.states()[4]).toBe("empty");
  });

  it("brings back a block the translation lacks", () => {
    const pair = translating(source, nothing);
    pair.change((transaction) => transaction.delete(0, 2));
    expect(pair.doc.childCount).toBe(1);
    pair.run(nextUnfinished);
    expect(pair.doc.childCount).toBe(2);
  });

  it("tells when nothing waits", () => {
    const pair = translating(source, nothing);
    pair.type(1, "Begun.");
    pair.type(2, "Guests.");
    expect(pair.run(nextUnfinished)).toBe(false);
  });

  it("lets a copied name stand once it is confirmed", () => {
    const pair = translating(doc(as(1, paragraph("ТАСС"))), doc(as(1, paragraph("ТАСС"))));
    expect(pair.states()).toEqual({ 1: "copied" });
    pair.caret(1);
    pair.run(confirmTranslation);
    expect(pair.states()).toEqual({ 1: "translated" });
  });
});
