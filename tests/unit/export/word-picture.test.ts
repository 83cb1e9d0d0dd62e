import { describe, expect, it } from "vitest";

import { drawnSize, extentDrawn } from "../../../shared/export/word-picture.ts";

const textWidth = 567;
const landscape = { width: 2008, height: 1255 };

describe("a picture in a Word document", () => {
  it("is as wide as it is meant to be, but never higher than 120 mm nor larger than it is", () => {
    expect(drawnSize(landscape, "half", textWidth)).toEqual({ width: 284, height: 177 });
    expect(drawnSize({ width: 900, height: 1200 }, "full", textWidth).height).toBe(454);
    expect(drawnSize({ width: 60, height: 40 }, "full", textWidth)).toEqual({
      width: 60,
      height: 40,
    });
  });

  it("that somebody has drawn smaller or larger has the nearest width", () => {
    const widths = [560, 430, 420, 300, 240, 230, 190, 20];
    expect(widths.map((drawn) => extentDrawn(landscape, drawn, textWidth))).toEqual([
      "full",
      "full",
      "half",
      "half",
      "half",
      "small",
      "small",
      "small",
    ]);
  });

  it("that is too small for its widths to differ is as wide as the text lets it", () => {
    expect(extentDrawn({ width: 60, height: 40 }, 60, textWidth)).toBe("full");
  });
});
