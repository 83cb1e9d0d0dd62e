import { crc32 } from "node:zlib";

import { imageSize } from "image-size";
import { describe, expect, it } from "vitest";

import { pictureWords } from "../../../electron/library/picture-words.ts";
import { orientationOf } from "../../../shared/pictures/orientation.ts";
import { withoutTraces } from "../../../shared/pictures/without-traces.ts";
import { jpeg, webpChunk } from "../../fixtures/pictures.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";

const ascii = (text: string) => [...Buffer.from(text, "latin1")];
const big16 = (value: number) => [value >> 8, value & 0xff];
const big32 = (value: number) => [...big16(value >>> 16), ...big16(value & 0xffff)];

function segment(kind: number, content: readonly number[]): number[] {
  return [0xff, kind, ...big16(content.length + 2), ...content];
}

/** Says which way is up, the camera's number, and where it was. */
function exif(orientation: number): number[] {
  const entries = [
    [...big16(0x0112), ...big16(3), ...big32(1), ...big16(orientation), 0, 0],
    [...big16(0xa431), ...big16(2), ...big32(4), ...ascii("SN7\0")],
    [...big16(0x8825), ...big16(4), ...big32(1), ...big32(50)],
  ];
  const directory = [...big16(entries.length), ...entries.flat(), ...big32(0)];
  return segment(0xe1, [...ascii("Exif\0\0MM\0*"), ...big32(8), ...directory]);
}

function iptc(...records: readonly (readonly [number, string])[]): number[] {
  // In UTF-8.
  const all = [0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47];
  for (const [number, text] of records) {
    const bytes = Buffer.from(text);
    all.push(0x1c, 2, number, ...big16(bytes.length), ...bytes);
  }
  const padding = all.length % 2 === 0 ? [] : [0];
  const resource = [...ascii("8BIM"), 4, 4, 0, 0, ...big32(all.length), ...all, ...padding];
  return segment(0xed, [...ascii("Photoshop 3.0\0"), ...resource]);
}

const colours = segment(0xe2, [...ascii("ICC_PROFILE\0"), 1, 1, 7, 7, 7]);
const words = iptc([120, "Мост через Тас наведён."], [110, "Фото: пресс-центр"]);
const xmp = segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Ivanov</x:xmpmeta>"));
const remark = segment(0xfe, ascii("Ivanov's computer"));

/** A photo as a telephone makes it, with another hanging on behind its end. */
function photo(orientation: number): Uint8Array {
  const [start, rest] = [jpeg.subarray(0, 20), jpeg.subarray(20)];
  const traces = [...exif(orientation), ...xmp, ...words, ...colours, ...remark];
  return Uint8Array.from([...start, ...traces, ...rest, ...ascii("MPF Ivanov"), ...jpeg]);
}

const has = (bytes: Uint8Array | null, text: string) =>
  Buffer.from(bytes ?? []).includes(Buffer.from(text));

describe("a JPEG that goes out", () => {
  const clean = withoutTraces(photo(6));

  it("tells neither place nor camera nor names, and nothing hangs on behind it", () => {
    for (const trace of ["SN7", "Ivanov", "xmpmeta", "Photoshop", "Тас", "MPF"])
      expect(has(clean, trace), trace).toBe(false);
    expect(Buffer.from(clean ?? []).subarray(-2)).toEqual(Buffer.of(0xff, 0xd9));
  });

  it("has its colours, and is the right way up", () => {
    expect(has(clean, "ICC_PROFILE")).toBe(true);
    expect(imageSize(clean ?? new Uint8Array())).toMatchObject({ orientation: 6, width: 8 });
    expect(imageSize(withoutTraces(photo(1)) ?? new Uint8Array()).orientation).toBeUndefined();
  });

  it("has every pixel as it was", () => {
    expect(Buffer.from(withoutTraces(photo(1)) ?? [])).toEqual(
      Buffer.concat([jpeg.subarray(0, 20), Uint8Array.from(colours), jpeg.subarray(20)]),
    );
    expect(Buffer.from(withoutTraces(jpeg) ?? [])).toEqual(Buffer.from(jpeg));
  });

  it("is what there is of it where its end is missing, and nothing where its picture is", () => {
    expect(withoutTraces(photo(1).subarray(0, 60))).toBeNull();
    expect(withoutTraces(jpeg.subarray(0, -4))).not.toBeNull();
  });
});

describe("a PNG that goes out", () => {
  it("has no text, time or Exif", () => {
    const chunk = (kind: string, text: string) => [
      ...big32(text.length),
      ...ascii(kind + text),
      ...big32(0),
    ];
    const traces = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME"].flatMap((kind) => chunk(kind, "SN7"));
    const photo = Uint8Array.from([
      ...photoBytes.subarray(0, 33),
      ...traces,
      ...photoBytes.subarray(33),
      ...ascii("behind"),
    ]);
    expect(Buffer.from(withoutTraces(photo) ?? [])).toEqual(Buffer.from(photoBytes));
    expect(withoutTraces(photo.subarray(0, 40))).toBeNull();
  });

  it("is the right way up, and says no more by its Exif", () => {
    const tiff = exif(8).slice(10);
    const held = Uint8Array.from([
      ...photoBytes.subarray(0, 33),
      ...big32(tiff.length),
      ...ascii("eXIf"),
      ...tiff,
      ...big32(0),
      ...photoBytes.subarray(33),
    ]);
    const clean = Buffer.from(withoutTraces(held) ?? []);
    expect(has(clean, "SN7")).toBe(false);
    expect(orientationOf(clean)).toBe(8);
    const [start, length] = [33, clean.readUInt32BE(33)];
    expect(clean.readUInt32BE(start + 8 + length)).toBe(
      crc32(clean.subarray(start + 4, start + 8 + length)),
    );
  });
});

describe("a WebP that goes out", () => {
  it("has neither Exif nor XMP, and its header says so", () => {
    const little32 = (value: number) => big32(value).toReversed();
    const chunk = (kind: string, content: readonly number[]) => [
      ...ascii(kind),
      ...little32(content.length),
      ...content,
      ...(content.length % 2 === 0 ? [] : [0]),
    ];
    const header = chunk("VP8X", [0x0c, 0, 0, 0, 7, 0, 0, 3, 0, 0]);
    const file = (...chunks: readonly number[][]) => {
      const body = [...ascii("WEBP"), ...chunks.flat()];
      return Uint8Array.from([...ascii("RIFF"), ...little32(body.length), ...body]);
    };
    const traces = [chunk("EXIF", ascii("SN7")), chunk("XMP ", ascii("Ivanov"))];
    const clean = withoutTraces(file(header, [...webpChunk], ...traces));
    expect(has(clean, "SN7") || has(clean, "Ivanov")).toBe(false);
    const plain = chunk("VP8X", [0, 0, 0, 0, 7, 0, 0, 3, 0, 0]);
    expect(Buffer.from(clean ?? [])).toEqual(Buffer.from(file(plain, [...webpChunk])));
    expect(imageSize(clean ?? new Uint8Array())).toMatchObject({ width: 8, height: 4 });
  });
});

it("nothing else is let out", () => {
  expect(withoutTraces(Uint8Array.from(ascii("GIF89a")))).toBeNull();
  expect(withoutTraces(new Uint8Array())).toBeNull();
});

describe("what a photo's file says of it", () => {
  it("is its caption and its credit", () => {
    expect(pictureWords(photo(6))).toEqual({
      caption: "Мост через Тас наведён.",
      credit: "Фото: пресс-центр",
    });
  });

  it("is mostly nothing", () => {
    expect(pictureWords(jpeg)).toEqual({ caption: "", credit: "" });
    expect(pictureWords(Uint8Array.from(ascii("no picture")))).toEqual({ caption: "", credit: "" });
  });
});
