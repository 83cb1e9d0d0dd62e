import exifReader from "exifreader";
import { describe, expect, it } from "vitest";

import { cameraDataOf } from "../../../shared/pictures/camera-data.ts";
import { orientationOf } from "../../../shared/pictures/orientation.ts";
import { withoutTraces } from "../../../shared/pictures/without-traces.ts";
import { jpeg, webpChunk, webpFile, webpPiece } from "../../fixtures/pictures.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";

// Node finds what it exports under the default alone.
// oxlint-disable-next-line no-named-as-default-member
const { load } = exifReader;

type Value = readonly number[];
interface Written {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Value;
}

const littleEndian = (value: number, length: number) =>
  Array.from({ length }, (_, place) => (value >>> (8 * place)) & 0xff);
const ascii = (tag: number, text: string): Written => ({
  tag,
  type: 2,
  count: text.length + 1,
  value: [...Buffer.from(`${text}\0`, "latin1")],
});
const rationals = (tag: number, ...values: readonly number[]): Written => ({
  tag,
  type: 5,
  count: values.length,
  value: values.flatMap((value) => littleEndian(value, 4).concat(littleEndian(1, 4))),
});
const pointer = (tag: number, at: number): Written => ({
  tag,
  type: 4,
  count: 1,
  value: littleEndian(at, 4),
});

function directory(at: number, entries: readonly Written[]): number[] {
  const values: number[] = [];
  const rows = entries.flatMap(({ tag, type, count, value }) => {
    const head = [...littleEndian(tag, 2), ...littleEndian(type, 2), ...littleEndian(count, 4)];
    if (value.length <= 4) return [...head, ...value, 0, 0, 0, 0].slice(0, 12);
    const place = at + 6 + entries.length * 12 + values.length;
    values.push(...value);
    return [...head, ...littleEndian(place, 4)];
  });
  return [...littleEndian(entries.length, 2), ...rows, 0, 0, 0, 0, ...values];
}

/** As a telephone writes it, lowest byte first. */
function telephoneExif(): number[] {
  const head = (shot: number, place: number) => [
    ascii(0x010f, "Make of it"),
    { tag: 0x0112, type: 3, count: 1, value: [6, 0] },
    ascii(0x013b, "A. Petrova"),
    pointer(0x8769, shot),
    pointer(0x8825, place),
  ];
  const shot = [ascii(0x9003, "2026:09:05 11:00:00"), ascii(0xa431, "SERIAL7")];
  const place = [ascii(1, "N"), rationals(2, 53, 8, 30), ascii(3, "E"), rationals(4, 25, 48, 0)];
  const shotAt = 8 + directory(8, head(0, 0)).length;
  const placeAt = shotAt + directory(shotAt, shot).length;
  return [
    ...Buffer.from("II*\0", "latin1"),
    ...littleEndian(8, 4),
    ...directory(8, head(shotAt, placeAt)),
    ...directory(shotAt, shot),
    ...directory(placeAt, place),
  ];
}

function photo(tiff: readonly number[] = telephoneExif()): Uint8Array {
  const body = [...Buffer.from("Exif\0\0", "latin1"), ...tiff];
  const length = body.length + 2;
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    length >> 8,
    length & 0xff,
    ...body,
    ...jpeg.subarray(2),
  ]);
}

describe("what a photo says of where it was taken", () => {
  it("goes along where it is wanted, with time and camera and which way is up", () => {
    const clean = Buffer.from(withoutTraces(photo(), cameraDataOf(photo(), 6)) ?? []);
    const { exif, gps } = load(clean, { expanded: true });
    expect(gps?.Latitude).toBeCloseTo(53.1417, 3);
    expect(gps?.Longitude).toBeCloseTo(25.8, 3);
    expect(exif?.Make?.description).toBe("Make of it");
    expect(exif?.DateTimeOriginal?.description).toBe("2026:09:05 11:00:00");
    expect(orientationOf(clean)).toBe(6);
  });

  it("never comes with names or serial numbers", () => {
    const clean = Buffer.from(withoutTraces(photo(), cameraDataOf(photo(), 1)) ?? []);
    for (const trace of ["SERIAL7", "Petrova"]) expect(clean.includes(trace), trace).toBe(false);
    expect(orientationOf(clean)).toBe(1);
  });

  it.each([
    ["PNG", photoBytes],
    ["WebP", webpFile(webpChunk)],
  ])("can stand in a %s, too", (_, picture) => {
    const clean = withoutTraces(picture, cameraDataOf(photo(), 1));
    const { gps } = load(Buffer.from(clean ?? []), { expanded: true });
    expect(gps?.Latitude).toBeCloseTo(53.1417, 3);
  });

  it("is read from a WebP, whether its Exif begins as a JPEG's or not", () => {
    const header = webpPiece("VP8X", [0x08, 0, 0, 0, 7, 0, 0, 3, 0, 0]);
    const tiff = telephoneExif();
    const files = [tiff, [...Buffer.from("Exif\0\0", "latin1"), ...tiff]].map((exif) =>
      webpFile(header, webpChunk, webpPiece("EXIF", exif)),
    );
    for (const file of files) {
      expect(orientationOf(file)).toBe(6);
      expect(cameraDataOf(file, 6)).toEqual(cameraDataOf(photo(), 6));
    }
  });

  it("is nothing where it says nothing, or is cut off or made to mislead at any place", () => {
    expect(cameraDataOf(jpeg, 1)).toBeNull();
    const whole = telephoneExif();
    for (let length = 0; length < whole.length; length += 1) {
      const kept = cameraDataOf(photo(whole.slice(0, length)), 1);
      expect(kept === null || kept.length <= whole.length, `${length}`).toBe(true);
      const bent = whole.with(length, 0xff);
      expect(cameraDataOf(photo(bent), 1)?.length ?? 0).toBeLessThan(60_000);
    }
  });
});
