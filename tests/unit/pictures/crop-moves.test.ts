import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Crop, cropSchema, wholePicture } from "../../../shared/pictures/crop.ts";
import {
  cropOrNull,
  moved,
  ratios,
  resized,
  shaped,
  shapeOf,
  spanned,
} from "../../../shared/pictures/crop-moves.ts";

const landscape = { width: 6000, height: 4000 };
const part: Crop = { x: 100, y: 200, width: 400, height: 300 };

describe("a part of a photo", () => {
  it("moves as far as the edge and keeps its size", () => {
    expect(moved(part, { x: 10, y: -10 })).toEqual({ ...part, x: 110, y: 190 });
    expect(moved(part, { x: 900, y: -900 })).toEqual({ ...part, x: 600, y: 0 });
  });

  it("grows and shrinks by its lower right corner, never to nothing", () => {
    expect(resized(part, { x: 50, y: 0 }, null)).toEqual({ ...part, width: 450 });
    expect(resized(part, { x: 0, y: 2000 }, null)).toEqual({ ...part, height: 800 });
    expect(resized(part, { x: -2000, y: -2000 }, null)).toEqual({ ...part, width: 50, height: 50 });
  });

  it("is drawn from any corner", () => {
    const corners = [
      [
        { x: 100, y: 200 },
        { x: 500, y: 500 },
      ],
      [
        { x: 500, y: 500 },
        { x: 100, y: 200 },
      ],
      [
        { x: 500, y: 200 },
        { x: 100, y: 500 },
      ],
    ] as const;
    for (const [anchor, corner] of corners) expect(spanned(anchor, corner, null)).toEqual(part);
  });

  it("takes a ratio of its pixels, whatever those of the photo are", () => {
    expect(shaped(wholePicture, shapeOf("3:2", landscape))).toEqual(wholePicture);
    expect(shaped(wholePicture, shapeOf("1:1", landscape))).toEqual({
      x: 167,
      y: 0,
      width: 667,
      height: 1000,
    });
    expect(shaped(wholePicture, shapeOf("16:9", landscape))).toMatchObject({ x: 0, width: 1000 });
    expect(shaped(part, shapeOf("free", landscape))).toEqual(part);
  });

  it("that is all of it is no part", () => {
    expect(cropOrNull(wholePicture)).toBeNull();
    expect(cropOrNull(part)).toEqual(part);
  });

  it("stays inside the photo and in its ratio, whatever is done to it", () => {
    const place = fc.record({
      x: fc.integer({ min: -1500, max: 1500 }),
      y: fc.integer({ min: -1500, max: 1500 }),
    });
    const inside = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 900 }),
    });
    const size = fc.record({
      width: fc.integer({ min: 500, max: 9000 }),
      height: fc.integer({ min: 500, max: 9000 }),
    });
    fc.assert(
      fc.property(
        size,
        fc.constantFrom(...ratios),
        inside,
        place,
        place,
        (photo, ratio, anchor, to, by) => {
          const shape = shapeOf(ratio, photo);
          const drawn = spanned(anchor, to, shape);
          for (const crop of [
            drawn,
            moved(drawn, by),
            resized(drawn, by, shape),
            shaped(drawn, shape),
          ]) {
            expect(cropSchema.safeParse(crop).success, JSON.stringify(crop)).toBe(true);
            const wanted = shape === null ? crop.width : crop.height * shape;
            expect(Math.abs(crop.width - wanted)).toBeLessThan(1 + (shape ?? 0));
          }
        },
      ),
    );
  });
});
