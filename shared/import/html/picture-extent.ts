import { extentDrawn } from "../../export/word-picture.ts";
import type { Size } from "../../pictures/crop.ts";
import { type Extent, extentSchema } from "../../pictures/picture-use.ts";
import { attributeOf, type HtmlElement, isElement } from "./tree.ts";

/** Where a page of ours says how wide its picture is. */
export const extentAttribute = "data-extent";

/** How wide a picture is shown, as a page of ours says it, or how a Word document draws it. */
export function extentOf(image: HtmlElement, size: Size | null | undefined): Extent {
  const said = extentSchema.safeParse(attributeOf(image, extentAttribute));
  if (said.success) return said.data;
  const [drawn = 0, textWidth = 0] = drawnWidths(image);
  return size == null || drawn === 0 || textWidth === 0
    ? "full"
    : extentDrawn(size, drawn, textWidth);
}

/** Of a Word document, in an anchor before the picture: its width and that of the text in CSS pixels. */
function drawnWidths(image: HtmlElement): number[] {
  const siblings = image.parentNode?.childNodes ?? [];
  const anchor = siblings[siblings.indexOf(image) - 1];
  if (anchor === undefined || !isElement(anchor)) return [];
  const widths = /^_drawn_(\d+)_(\d+)$/.exec(attributeOf(anchor, "id"));
  return widths === null ? [] : widths.slice(1).map(Number);
}
