import type { Node } from "@tiptap/pm/model";
import type { Decoration } from "@tiptap/pm/view";
import { describe, expect, it } from "vitest";

import { documentDecorations } from "../../../renderer/difference/document-decorations.ts";
import {
  doc,
  headline,
  paragraph,
  quotation,
  attribution,
} from "../../../shared/rich-text/build.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";

function numbered(document: Node): Node {
  let count = 0;
  return withBlockIds(document, () => String((count += 1)).padStart(10, "0"));
}

/** The block at a place of the document with other words. */
function reworded(document: Node, index: number, words: string): Node {
  const blocks = document.children.map((block, place) =>
    place === index ? block.copy(paragraph(words).content) : block,
  );
  return document.type.create(null, blocks);
}

function without(document: Node, index: number): Node {
  return document.type.create(
    null,
    document.children.filter((_, place) => place !== index),
  );
}

function shown(decorations: readonly Decoration[], after: Node): string[] {
  return decorations.map(({ from, to, spec }) =>
    from === to
      ? `−${String((spec as { text?: string }).text)}@${from}`
      : `+${after.textBetween(from, to, " ")}`,
  );
}

const release = numbered(
  doc(
    headline("Учение началось"),
    paragraph("Участвуют 2500 военнослужащих."),
    paragraph("Погода ясная."),
  ),
);
const difference = (before: Node, after: Node) =>
  shown(documentDecorations(before, after, "ru"), after);

describe("a comparison of two states of a text", () => {
  it("shows nothing where nothing has changed", () => {
    expect(difference(release, release)).toEqual([]);
  });

  it("shows changed words in their block, the figure as a whole", () => {
    expect(difference(release, reworded(release, 1, "Участвуют 2600 военнослужащих."))).toEqual([
      expect.stringMatching(/^−2500@/),
      "+2600",
    ]);
  });

  it("shows a block that was added whole", () => {
    const after = release.type.create(null, [
      ...release.children,
      numbered(doc(paragraph("Новый абзац.")))
        .child(0)
        .type.create({ id: "newblock01" }, paragraph("Новый абзац.").content),
    ]);
    expect(difference(release, after)).toEqual(["+Новый абзац."]);
  });

  it("shows a block that is gone where it stood", () => {
    const after = without(release, 1);
    expect(difference(release, after)).toEqual([
      `−Участвуют 2500 военнослужащих.@${after.child(0).nodeSize}`,
    ]);
  });

  it("shows words inside blocks of several parts", () => {
    const quoted = numbered(
      doc(quotation(paragraph("«Готовы»."), attribution("Полковник Волков"))),
    );
    const after = quoted.type.create(null, [
      quoted
        .child(0)
        .copy(
          quoted
            .child(0)
            .content.replaceChild(
              1,
              quoted.child(0).child(1).copy(attribution("Полковник Орлов").content),
            ),
        ),
    ]);
    expect(difference(quoted, after)).toEqual([expect.stringMatching(/^−Волков@/), "+Орлов"]);
  });
});
