import type { Node } from "@tiptap/pm/model";

import { blockId } from "../rich-text/blocks.ts";
import { isWritten } from "../rich-text/translation.ts";
import { type DocumentCheck, remark } from "./check.ts";

/**
 * What a photo shows, said for those who cannot see it. It is no block of its own, so the remark stands at the
 * photo's caption, or its credit; a photo without either has none.
 */
export const descriptions: DocumentCheck = {
  id: "description",
  severity: "warning",
  run({ source, target }) {
    const translated = figuresById(target);
    return [...figuresById(source)].flatMap(([id, figure]) => {
      const other = translated.get(id);
      const block = figure.children.find(isWritten);
      const place = block === undefined ? null : blockId(block);
      const said = descriptionOf(figure);
      if (other === undefined || place === null || said === "") return [];
      const answer = descriptionOf(other);
      if (answer !== "" && answer !== said) return [];
      const message = answer === "" ? "description-missing" : "description-same";
      return [{ ...remark(message, null, { text: said }), block: place }];
    });
  },
};

function figuresById(doc: Node): Map<string, Node> {
  const figures = doc.children.filter(({ type }) => type.name === "figure");
  return new Map(figures.map((figure) => [blockId(figure) ?? "", figure]));
}

function descriptionOf({ attrs }: Node): string {
  return String(attrs["alt"]).trim();
}
