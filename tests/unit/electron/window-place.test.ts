import { describe, expect, it } from "vitest";

import { openingBounds } from "../../../electron/window-place.ts";

const display = { x: 0, y: 0, width: 1920, height: 1040 };
const at = (x: number, y: number, width = 1200, height = 800) =>
  openingBounds({ bounds: { x, y, width, height }, maximized: false }, [display]);

describe("the window opens", () => {
  it("where it was left", () => {
    expect(at(100, 50)).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  });

  it("in the middle at first", () => {
    expect(openingBounds({ bounds: null, maximized: false }, [display])).toEqual({
      width: 1360,
      height: 860,
    });
  });

  it("no smaller than it can be used", () => {
    expect(at(100, 50, 300, 200)).toMatchObject({ width: 1024, height: 700 });
  });

  it("in sight when the display it stood on has gone", () => {
    expect(at(2500, 50)).toEqual({ width: 1200, height: 800 });
    expect(at(-1150, 50)).toEqual({ width: 1200, height: 800 });
    expect(at(100, -40)).toEqual({ width: 1200, height: 800 });
    expect(at(100, 1030)).toEqual({ width: 1200, height: 800 });
  });
});
