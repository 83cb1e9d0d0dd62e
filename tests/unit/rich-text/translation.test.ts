import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { translatedFrom } from "../../../shared/rich-text/blocks.ts";
import { credit, dateline, doc, endMark, paragraph } from "../../../shared/rich-text/build.ts";
import { presentSource } from "../../../shared/rich-text/present-source.ts";
import {
  blockState,
  blockStates,
  translationProgress,
  translationState,
  unfinishedBlocks,
} from "../../../shared/rich-text/translation.ts";

function as(number: number, node: Node): Node {
  return node.type.create({ ...node.attrs, id: String(number).padStart(10, "0") }, node.content);
}

function from(source: Node, target: Node): Node {
  return target.type.create(
    { ...target.attrs, translatedFrom: translatedFrom(source) },
    target.content,
  );
}

const was = paragraph("Учения начались.");
const is = paragraph("Учения завершились.");

describe("the state of a block", () => {
  it.each([
    ["empty", "nothing is written", was, paragraph("")],
    ["empty", "nothing but a space and a line break is written", was, paragraph(" \n")],
    ["translated", "it was written from the source as it is", was, from(was, paragraph("Begun."))],
    ["stale", "the source has changed since", is, from(was, paragraph("Begun."))],
    ["stale", "the source has lost its text since", paragraph(""), from(was, paragraph("Begun."))],
    ["stale", "nobody knows what it was written from", was, paragraph("Begun.")],
    ["copied", "it still holds the source's words", was, paragraph("Учения начались.")],
    [
      "translated",
      "the source's words are right in both languages",
      paragraph("ТАСС"),
      from(paragraph("ТАСС"), paragraph("ТАСС")),
    ],
    ["translated", "there is nothing to translate", credit(""), credit("")],
    ["extra", "the source has no such block", undefined, paragraph("Begun.")],
  ] as const)("is %s when %s", (state, _, source, target) => {
    expect(blockState(source, target)).toBe(state);
  });

  it("comes back when the source gets its old wording back", () => {
    const target = from(was, paragraph("Begun."));
    expect([is, was].map((source) => blockState(source, target))).toEqual(["stale", "translated"]);
  });

  it("changes with the date of a dateline", () => {
    const target = from(dateline("Полигон", "2023-09-05"), dateline("Range", "2023-09-05"));
    expect(blockState(dateline("Полигон", "2023-09-06"), target)).toBe("stale");
  });

  it("does not change with formatting", () => {
    const bold = was.type.schema.mark("bold");
    const formatted = was.type.create(null, was.child(0).mark([bold]));
    expect(blockState(formatted, from(was, paragraph("Begun.")))).toBe("translated");
  });
});

describe("what a translation would record", () => {
  it("is worked out once for a block", () => {
    expect(presentSource(was)).toBe(presentSource(was));
    expect(presentSource(was)).toEqual(translatedFrom(was));
  });
});

describe("a whole translation", () => {
  const source = doc(as(1, was), as(2, paragraph("Дальше.")), as(3, paragraph("")), endMark());
  const first = as(1, from(was, paragraph("Begun.")));
  const second = as(2, from(paragraph("Дальше."), paragraph("Further.")));

  it.each([
    ["empty", doc(as(1, paragraph("")), as(2, paragraph("")))],
    ["empty", doc(as(1, was), as(2, paragraph("Дальше.")))],
    ["empty", doc(as(9, paragraph("Something else.")))],
    ["partial", doc(first, as(2, paragraph("")))],
    ["partial", doc(first)],
    ["translated", doc(first, second)],
    ["translated", doc(first, second, as(9, paragraph("A remark of the translator.")))],
    ["stale", doc(as(1, from(is, paragraph("Ended."))), as(2, paragraph("")))],
  ] as const)("is %s: %s", (state, target) => {
    expect(translationState(source, target)).toBe(state);
  });

  it("is counted by the blocks that have something to translate", () => {
    const target = doc(first, as(2, paragraph("Дальше.")), as(3, paragraph("")));
    expect(translationProgress(source, target)).toEqual({
      total: 2,
      draft: 0,
      translated: 1,
      reviewed: 0,
      stale: 0,
      empty: 0,
      copied: 1,
    });
  });

  it("counts a block the translation lacks as empty", () => {
    expect(translationProgress(source, doc(second)).empty).toBe(1);
  });

  it("lists what waits in the source's order, and what the source has emptied", () => {
    const emptied = as(3, from(was, paragraph("Begun.")));
    expect(
      unfinishedBlocks(source, doc(emptied, second)).map(({ id, state }) => [Number(id), state]),
    ).toEqual([
      [1, "empty"],
      [3, "stale"],
    ]);
  });

  it("tells the state of every block there is", () => {
    const states = blockStates(source, doc(first, as(9, paragraph("More"))));
    expect([...states].map(([id, state]) => [Number(id), state])).toEqual([
      [1, "translated"],
      [9, "extra"],
    ]);
  });
});
