import type { Size } from "../pictures/crop.ts";
import { type Extent, extents, extentShares } from "../pictures/picture-use.ts";

/** 120 mm in CSS pixels, as Word's pictures are measured. */
const highest = (120 / 25.4) * 96;

/**
 * How large a picture is drawn in a Word document of ours: never larger than it is, nor higher than leaves room
 * for a text.
 * @param textWidth in CSS pixels
 */
export function drawnSize({ width, height }: Size, extent: Extent, textWidth: number): Size {
  const scale = Math.min(1, (textWidth * extentShares[extent]) / width, highest / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * How wide a picture of a Word document is shown: the widest that we would draw so, else the nearest.
 * @param drawn its width there in CSS pixels, as is that of the text
 */
export function extentDrawn(size: Size, drawn: number, textWidth: number): Extent {
  const own = extents.find(
    (extent) => Math.abs(drawnSize(size, extent, textWidth).width - drawn) <= 1,
  );
  const distance = (extent: Extent) => Math.abs(extentShares[extent] - drawn / textWidth);
  return own ?? extents.toSorted((one, other) => distance(one) - distance(other))[0] ?? "full";
}
