import { at, element, isMarkup, type Markup, type MarkupNode, within } from "./markup.ts";

/** English Metric Units and twentieths of a point in a CSS pixel. */
const perPixel = { emu: 9525, twip: 15 } as const;

/**
 * Tells of every picture how wide it is drawn and how wide the text is, in a bookmark before it: the library
 * says nothing of it.
 */
export function markDrawnWidths(document: Markup): Markup {
  const textWidth = textWidthOf(document);
  if (textWidth === null) return document;
  const marked = (node: MarkupNode): MarkupNode[] => {
    if (!isMarkup(node)) return [node];
    if (node.name === "w:drawing") return [...bookmarkFor(node, textWidth), node];
    return [{ ...node, children: node.children.flatMap(marked) }];
  };
  return { ...document, children: document.children.flatMap(marked) };
}

function bookmarkFor(drawing: Markup, textWidth: number): Markup[] {
  const [extent] = within(drawing, "wp:extent");
  const drawn = Math.round(Number(extent?.attributes["cx"]) / perPixel.emu);
  if (!(drawn >= 1)) return [];
  return [element("w:bookmarkStart", { "w:id": "0", "w:name": `_drawn_${drawn}_${textWidth}` })];
}

/** Between the margins of the last section, in CSS pixels. */
function textWidthOf(document: Markup): number | null {
  const section = within(document, "w:sectPr").at(-1);
  const twips = (name: string, attribute: string) =>
    Number(at(section, name)?.attributes[attribute]);
  const margins = twips("w:pgMar", "w:left") + twips("w:pgMar", "w:right");
  const width = Math.round((twips("w:pgSz", "w:w") - margins) / perPixel.twip);
  return width >= 1 ? width : null;
}
