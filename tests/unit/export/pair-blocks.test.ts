import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { pairBlocks } from "../../../shared/export/pair-blocks.ts";
import { block } from "../../../shared/rich-text/build.ts";
import type { NodeName } from "../../../shared/rich-text/schema.ts";

const part = (id: string, text: string, name: NodeName = "paragraph"): Node =>
  block(name, { id: id.repeat(10) }, text);

function texts(first: readonly Node[], second: readonly Node[]): string[] {
  return pairBlocks(first, second).map(({ blocks }) =>
    blocks.map((side) => side.map((node) => node.textContent).join("+")).join(" | "),
  );
}

describe("two versions in rows", () => {
  it("stand block beside block by their ids, whatever the order of the second", () => {
    expect(
      texts([part("a", "раз"), part("b", "два")], [part("b", "two"), part("a", "one")]),
    ).toEqual(["раз | one", "два | two"]);
  });

  it("leave nothing out: a block without a counterpart has a row of its own, in its place", () => {
    expect(
      texts(
        [part("a", "раз"), part("b", "два"), part("c", "три")],
        [part("x", "before"), part("a", "one"), part("y", "more"), part("c", "three")],
      ),
    ).toEqual([" | before", "раз | one", " | more", "два | ", "три | three"]);
  });

  it("show an id that stands there twice both times", () => {
    expect(texts([part("a", "раз")], [part("a", "one"), part("a", "again")])).toEqual([
      "раз | one",
      " | again",
    ]);
    expect(texts([part("a", "раз"), part("a", "ещё")], [part("a", "one")])).toEqual([
      "раз | one",
      "ещё | ",
    ]);
  });

  it("keep the facts, and the contacts, in one row", () => {
    expect(
      texts(
        [part("a", "кто", "speaker"), part("b", "где", "occasion"), part("c", "текст")],
        [part("a", "who", "speaker"), part("b", "where", "occasion"), part("c", "text")],
      ),
    ).toEqual(["кто+где | who+where", "текст | text"]);
  });
});
