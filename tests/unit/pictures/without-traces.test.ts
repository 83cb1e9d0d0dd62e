import { crc32 } from "node:zlib";

import { imageSize } from "image-size";
import { describe, expect, it } from "vitest";

import { pictureWords } from "../../../electron/library/picture-words.ts";
import { exifOf, orientationOf } from "../../../shared/pictures/orientation.ts";
import { withoutTraces } from "../../../shared/pictures/without-traces.ts";
import { jpeg, webpChunk, webpFile, webpPiece } from "../../fixtures/pictures.ts";
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
  const header = (flags: number) => webpPiece("VP8X", [flags, 0, 0, 0, 7, 0, 0, 3, 0, 0]);
  const exifPiece = (orientation: number) =>
    webpPiece("EXIF", Uint8Array.from(exif(orientation).slice(10)));
  const colourPiece = webpPiece("ICCP", ascii("colours"));

  it("has its colours, and neither Exif nor XMP nor pieces nobody knows, and its header says so", () => {
    const traces = [webpPiece("XMP ", ascii("Ivanov")), webpPiece("C2PA", ascii("Ivanov"))];
    const file = webpFile(header(0x2c), colourPiece, webpChunk, exifPiece(1), ...traces);
    const clean = withoutTraces(Buffer.concat([file, Buffer.from("Ivanov behind its end")]));
    expect(Buffer.from(clean ?? [])).toEqual(webpFile(header(0x20), colourPiece, webpChunk));
    expect(imageSize(clean ?? new Uint8Array())).toMatchObject({ width: 8, height: 4 });
  });

  it("is the right way up, and says no more by its Exif", () => {
    const clean = withoutTraces(webpFile(header(0x08), webpChunk, exifPiece(6)));
    expect(has(clean, "SN7")).toBe(false);
    expect(orientationOf(clean ?? new Uint8Array())).toBe(6);
    expect(clean?.[20]).toBe(0x08);
  });

  it("can be given Exif where it has no header for it", () => {
    const given = withoutTraces(webpFile(webpChunk), exifOf(3));
    expect(Buffer.from(given ?? [])).toEqual(
      webpFile(header(0x08), webpChunk, webpPiece("EXIF", exifOf(3) ?? [])),
    );
    // Lossless, 8 by 4, transparent: the format's own header of five bytes.
    const lossless = webpPiece("VP8L", [0x2f, 7, 0xc0, 0, 0x10, 0]);
    const transparent = withoutTraces(webpFile(lossless), exifOf(3));
    expect(Buffer.from(transparent ?? []).subarray(12, 30)).toEqual(header(0x18));
  });

  it("that moves keeps of its frames only what they show", () => {
    const frame = (...pieces: readonly Uint8Array[]) =>
      webpPiece("ANMF", Buffer.concat([Buffer.alloc(16, 1), ...pieces]));
    const moving = (...pieces: readonly Uint8Array[]) =>
      webpFile(header(0x02), webpPiece("ANIM", [0, 0, 0, 0, 0, 0]), frame(...pieces));
    const told = moving(webpChunk, webpPiece("NOTE", ascii("Ivanov")));
    expect(Buffer.from(withoutTraces(told) ?? [])).toEqual(moving(webpChunk));
  });

  it("is nothing where its picture is not whole, and is never read beyond its bytes", () => {
    const whole = webpFile(header(0x08), webpChunk, exifPiece(6));
    for (let length = 0; length < whole.length; length += 1) {
      const cut = withoutTraces(whole.subarray(0, length));
      expect(cut === null, `${length}`).toBe(length < 12 + 18 + webpChunk.length);
      const bent = Uint8Array.from(whole).fill(0xff, length, length + 4);
      expect(withoutTraces(bent)?.length ?? 0, `${length}`).toBeLessThanOrEqual(whole.length);
    }
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

  it("is its description and credit in a WebP, as XMP has them", () => {
    const packet =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
      'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Фото: пресс-центр">' +
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Мост через Тас наведён.</rdf:li></rdf:Alt>' +
      "</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>";
    const header = webpPiece("VP8X", [0x04, 0, 0, 0, 7, 0, 0, 3, 0, 0]);
    const file = webpFile(header, webpChunk, webpPiece("XMP ", Buffer.from(packet)));
    expect(pictureWords(file)).toEqual({
      caption: "Мост через Тас наведён.",
      credit: "Фото: пресс-центр",
    });
  });

  it("is mostly nothing", () => {
    expect(pictureWords(jpeg)).toEqual({ caption: "", credit: "" });
    expect(pictureWords(Uint8Array.from(ascii("no picture")))).toEqual({ caption: "", credit: "" });
  });
});
