import { type Crop, type Size, wholePicture } from "./crop.ts";

/** A place in a picture, in thousandths of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Proportions a part can be held to, as newspapers and pages want them. */
export const ratios = ["free", "3:2", "4:3", "16:9", "1:1"] as const;
export type Ratio = (typeof ratios)[number];

/** Thousandths; smaller parts cannot be taken hold of. */
const smallest = 50;

/** Width by height of a part in thousandths that has the ratio in pixels; null: any. */
export function shapeOf(ratio: Ratio, { width, height }: Size): number | null {
  if (ratio === "free") return null;
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  return ((across / down) * height) / width;
}

/** The largest part of the shape within the part, in its middle; the part itself where any shape will do. */
export function shaped(crop: Crop, shape: number | null): Crop {
  if (shape === null) return crop;
  const width = Math.min(crop.width, crop.height * shape);
  const height = width / shape;
  return within({
    x: crop.x + (crop.width - width) / 2,
    y: crop.y + (crop.height - height) / 2,
    width,
    height,
  });
}

export function moved(crop: Crop, by: Place): Crop {
  return within({ ...crop, x: crop.x + by.x, y: crop.y + by.y });
}

/** The part from a corner that stays to where another one is drawn. */
export function spanned(anchor: Place, corner: Place, shape: number | null): Crop {
  const to = { x: clamp(corner.x, 0, 1000), y: clamp(corner.y, 0, 1000) };
  const room = {
    width: to.x < anchor.x ? anchor.x : 1000 - anchor.x,
    height: to.y < anchor.y ? anchor.y : 1000 - anchor.y,
  };
  let width = clamp(Math.abs(to.x - anchor.x), smallest, room.width);
  let height = clamp(Math.abs(to.y - anchor.y), smallest, room.height);
  if (shape !== null) {
    width = Math.min(Math.max(width, height * shape), room.width, room.height * shape);
    height = width / shape;
  }
  return within({
    x: to.x < anchor.x ? anchor.x - width : anchor.x,
    y: to.y < anchor.y ? anchor.y - height : anchor.y,
    width,
    height,
  });
}

/** Larger or smaller by its lower right corner. */
export function resized(crop: Crop, by: Place, shape: number | null): Crop {
  const step = shape === null ? by : alongShape(by, shape);
  const corner = { x: crop.x + crop.width + step.x, y: crop.y + crop.height + step.y };
  return spanned(
    crop,
    { x: Math.max(corner.x, crop.x + smallest), y: Math.max(corner.y, crop.y + smallest) },
    shape,
  );
}

/** null where it is the whole picture: nothing is cut off. */
export function cropOrNull(crop: Crop): Crop | null {
  return crop.width === wholePicture.width && crop.height === wholePicture.height ? null : crop;
}

function alongShape({ x, y }: Place, shape: number): Place {
  return x === 0 ? { x: y * shape, y } : { x, y: x / shape };
}

/** Whole thousandths inside the picture. */
function within({ x, y, width, height }: Crop): Crop {
  const size = {
    width: clamp(Math.round(width), 1, 1000),
    height: clamp(Math.round(height), 1, 1000),
  };
  return {
    x: clamp(Math.round(x), 0, 1000 - size.width),
    y: clamp(Math.round(y), 0, 1000 - size.height),
    ...size,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
