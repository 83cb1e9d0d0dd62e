import type { Node } from "@tiptap/pm/model";

import { pictureUse } from "../pictures/picture-use.ts";
import { blockId } from "../rich-text/blocks.ts";
import { isWritten } from "../rich-text/translation.ts";
import { type DocumentCheck, type DocumentPair, type PlacedRemark, remark } from "./check.ts";

/**
 * What a photo shows, said for those who cannot see it. It is no block of its own, so the remark stands at the
 * photo's caption, else at its credit, else where the caption would be.
 */
export const descriptions: DocumentCheck = {
  id: "description",
  severity: "warning",
  run: (pair) =>
    photosIn(pair, (source, target) => {
      const said = descriptionOf(source);
      const answer = descriptionOf(target);
      if (said === "" || (answer !== "" && answer !== said)) return null;
      return remark(answer === "" ? "description-missing" : "description-same", null, {
        text: said,
      });
    }),
};

/** A photo that no version describes, or the translation alone. Without a picture there is nothing to describe. */
export const undescribed: DocumentCheck = {
  id: "no-description",
  severity: "warning",
  run: (pair) =>
    photosIn(pair, (source, target) => {
      if (pictureUse(target) === null || descriptionOf(source) !== "") return null;
      return remark(
        descriptionOf(target) === "" ? "description-none" : "description-unsourced",
        null,
      );
    }),
};

function photosIn(
  { source, target }: DocumentPair,
  check: (source: Node, target: Node) => ReturnType<typeof remark> | null,
): PlacedRemark[] {
  const translated = figuresById(target);
  return [...figuresById(source)].flatMap(([id, figure]) => {
    const other = translated.get(id);
    const block = blockId(figure.children.find(isWritten) ?? figure.child(0));
    const found = other === undefined ? null : check(figure, other);
    return found === null || block === null ? [] : [{ ...found, block }];
  });
}

function figuresById(doc: Node): Map<string, Node> {
  const figures = doc.children.filter(({ type }) => type.name === "figure");
  return new Map(figures.map((figure) => [blockId(figure) ?? "", figure]));
}

function descriptionOf({ attrs }: Node): string {
  return String(attrs["alt"]).trim();
}
