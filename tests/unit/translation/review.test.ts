import { undo } from "@tiptap/pm/history";
import { describe, expect, it } from "vitest";
import {
  addComment,
  approve,
  nextToApprove,
  resolveComment,
  toggleDraft,
} from "../../../renderer/translation/review-commands.ts";
import {
  confirmTranslation,
  nextUnfinished,
} from "../../../renderer/translation/tracking-commands.ts";
import { doc, paragraph } from "../../../shared/rich-text/build.ts";
import { as, changed, from, idOf, nothing, source, translating } from "./translating.ts";

describe("reviewing a translation", () => {
  const written = doc(
    as(1, from("Учения начались.", paragraph("The exercise has begun."))),
    as(2, from("Прибыли гости.", paragraph("Guests have arrived."))),
  );
  const stamp = { by: "Petrova", at: "2026-09-05T09:00:00.000Z" };
  const first = idOf(1);
  const reviewing = () => {
    const pair = translating(source, written);
    pair.caret(1);
    return pair;
  };

  it("approves a block as it is, until its text or its source changes", () => {
    const pair = reviewing();
    expect(pair.run(approve(first, stamp))).toBe(true);
    expect(pair.states()).toEqual({ 1: "reviewed", 2: "translated" });
    pair.type(1, "So: ");
    expect(pair.states()[1]).toBe("translated");
    pair.run(undo);
    expect(pair.states()[1]).toBe("reviewed");
    pair.source(changed);
    expect(pair.states()[1]).toBe("stale");
    pair.run(confirmTranslation);
    expect(pair.states()[1]).toBe("translated");
  });

  it("approves the block that was meant, wherever the caret has gone since", () => {
    const pair = reviewing();
    pair.caret(2);
    pair.run(approve(first, stamp));
    expect(pair.states()).toEqual({ 1: "reviewed", 2: "translated" });
    expect(pair.run(approve(idOf(3), stamp))).toBe(false);
  });

  it("takes an approval back", () => {
    const pair = reviewing();
    pair.run(approve(first, stamp));
    pair.run(approve(first, stamp));
    expect(pair.states()[1]).toBe("translated");
  });

  it("approves nothing that waits for the translator", () => {
    const pair = translating(source, nothing);
    pair.caret(1);
    expect(pair.run(approve(first, stamp))).toBe(false);
    pair.type(1, "Begun.");
    pair.source(changed);
    expect(pair.run(approve(first, stamp))).toBe(false);
    expect(pair.run(toggleDraft(first))).toBe(false);
  });

  it("goes from one block to approve to the next, round the end", () => {
    const pair = reviewing();
    pair.run(nextToApprove);
    expect(pair.caretIn).toBe(2);
    pair.run(nextToApprove);
    expect(pair.caretIn).toBe(1);
    for (const number of [1, 2]) {
      pair.run(approve(idOf(number), stamp));
    }
    expect(pair.run(nextToApprove)).toBe(false);
  });

  it("finds a draft among what waits, and confirming ends it", () => {
    const pair = reviewing();
    pair.run(toggleDraft(first));
    expect(pair.states()).toEqual({ 1: "draft", 2: "translated" });
    pair.caret(2);
    pair.run(nextUnfinished);
    expect(pair.caretIn).toBe(1);
    pair.run(confirmTranslation);
    expect(pair.states()[1]).toBe("translated");
    pair.run(undo);
    expect(pair.states()[1]).toBe("draft");
  });

  it("keeps remarks until they are resolved, whatever becomes of the text", () => {
    const pair = reviewing();
    pair.run(
      addComment(first, { ...stamp, id: "one", text: "Began or has begun?", resolved: null }),
    );
    pair.run(addComment(first, { ...stamp, id: "two", text: "By whom?", resolved: null }));
    pair.clear(1);
    expect(pair.comments(1)).toEqual(["Began or has begun?", "By whom?"]);
    pair.run(resolveComment(first, "one", stamp));
    expect(pair.comments(1)).toEqual(["By whom?"]);
    pair.run(resolveComment(first, "one", null));
    expect(pair.comments(1)).toHaveLength(2);
  });

  it("leaves nothing in a block of which nothing is said any more", () => {
    const pair = reviewing();
    const before = pair.doc;
    pair.run(toggleDraft(first));
    pair.run(toggleDraft(first));
    expect(pair.doc.eq(before)).toBe(true);
  });
});
