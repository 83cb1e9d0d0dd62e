import { describe, expect, it } from "vitest";

import { srgbProfile } from "../../../shared/export/srgb-profile.ts";

const profile = srgbProfile();
const view = new DataView(profile.buffer);
const ascii = (at: number, length: number) =>
  String.fromCharCode(...profile.subarray(at, at + length));

function tag(name: string): number {
  for (let entry = 132; entry < 132 + view.getUint32(128) * 12; entry += 12) {
    if (ascii(entry, 4) === name) return view.getUint32(entry + 4);
  }
  throw new Error(`No such tag: ${name}`);
}

const xyz = (name: string) => [8, 12, 16].map((at) => view.getInt32(tag(name) + at) / 0x10000);

describe("the profile of the colours", () => {
  it("is a profile of a display, as long as it says", () => {
    expect(view.getUint32(0)).toBe(profile.length);
    expect(ascii(12, 12)).toBe("mntrRGB XYZ ");
    expect(ascii(36, 4)).toBe("acsp");
  });

  it("has colorants that make up its white", () => {
    const [red, green, blue] = ["rXYZ", "gXYZ", "bXYZ"].map(xyz);
    for (const [index, white] of xyz("wtpt").entries()) {
      const sum = (red?.[index] ?? 0) + (green?.[index] ?? 0) + (blue?.[index] ?? 0);
      expect(sum).toBeCloseTo(white, 3);
    }
  });

  it("has one curve for all three colours, from black to white, with a half at 0.735", () => {
    const curve = tag("rTRC");
    expect([tag("gTRC"), tag("bTRC")]).toEqual([curve, curve]);
    const points = view.getUint32(curve + 8);
    const at = (value: number) =>
      view.getUint16(curve + 12 + Math.round(value * (points - 1)) * 2) / 0xffff;
    expect([at(0), at(1)]).toEqual([0, 1]);
    expect(at(0.7354)).toBeCloseTo(0.5, 2);
  });
});
