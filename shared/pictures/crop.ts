import { z } from "zod";

const thousandth = z.number().int().min(0).max(1000);

/** A part of a picture, in thousandths of its width and height as it is seen, from its upper left corner. */
export const cropSchema = z
  .strictObject({
    x: thousandth,
    y: thousandth,
    width: thousandth.min(1),
    height: thousandth.min(1),
  })
  .refine(({ x, y, width, height }) => x + width <= 1000 && y + height <= 1000);
export type Crop = z.infer<typeof cropSchema>;

export const wholePicture: Crop = { x: 0, y: 0, width: 1000, height: 1000 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the part, never none. */
export function croppedSize({ width, height }: Size, crop: Crop): Size {
  return {
    width: Math.max(1, Math.round((width * crop.width) / 1000)),
    height: Math.max(1, Math.round((height * crop.height) / 1000)),
  };
}
