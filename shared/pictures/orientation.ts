import { big16, big32, isJpeg, isPng, isWebp, text } from "./bytes.ts";
import type { Size } from "./crop.ts";
import { readWebp } from "./webp.ts";

/** Exif's tag of it; 1 is upright, 5 to 8 lay the picture on its side. */
const orientationTag = 0x0112;

/** Which way is up, as Exif 2.32 counts from 1 to 8; 1 where nothing is said. */
export function orientationOf(bytes: Uint8Array): number {
  const tiff = exifOfPicture(bytes);
  return tiff === null ? 1 : orientationIn(tiff);
}

/** The Exif of a JPEG, PNG or WebP as the TIFF it is. */
export function exifOfPicture(bytes: Uint8Array): Uint8Array | null {
  if (isJpeg(bytes)) return exifOfJpeg(bytes);
  if (isPng(bytes)) return exifOfPng(bytes);
  return isWebp(bytes) ? exifOfWebp(bytes) : null;
}

/** Its width is the height of its pixels. */
export function isOnItsSide(bytes: Uint8Array): boolean {
  return orientationOf(bytes) >= 5;
}

/** How the pixels of a picture have to be laid to stand upright. */
export interface Turn {
  /** Of the picture as it is seen. */
  readonly size: Size;
  /** As canvas and SVG count it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
  readonly matrix: readonly [number, number, number, number, number, number];
}

/**
 * What is left to do where browsers do not turn a picture: they heed the Exif of JPEG and PNG, and show a WebP
 * as its pixels lie (Chromium 156).
 * @param size of the picture as it is seen
 * @returns null where it is shown upright
 */
export function turnLeftToDo(bytes: Uint8Array, size: Size): Turn | null {
  const orientation = isWebp(bytes) ? orientationOf(bytes) : 1;
  return orientation === 1 ? null : { size, matrix: turning(orientation, size) };
}

function turning(orientation: number, { width, height }: Size): Turn["matrix"] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, width, 0];
    case 7:
      return [0, -1, -1, 0, width, height];
    case 8:
      return [0, -1, 1, 0, 0, height];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/** Exif that says which way is up and nothing else, as a TIFF; null where there is nothing to say. */
export function exifOf(orientation: number): Uint8Array | null {
  if (orientation === 1) return null;
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.of(...header, 0, 1, ...entry, 0, 0, 0, 0);
}

function exifOfJpeg(bytes: Uint8Array): Uint8Array | null {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1];
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    // The scan, or the end: Exif comes before either.
    if (kind === 0xda || kind === 0xd9) return null;
    const end = at + 2 + big16(bytes, at + 2);
    if (kind === 0xe1 && text(bytes, at + 4, 4) === "Exif") return bytes.subarray(at + 10, end);
    at = end;
  }
  return null;
}

function exifOfPng(bytes: Uint8Array): Uint8Array | null {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + big32(bytes, at);
    if (text(bytes, at + 4, 4) === "eXIf") return bytes.subarray(at + 8, end - 4);
    at = end;
  }
  return null;
}

function exifOfWebp(bytes: Uint8Array): Uint8Array | null {
  const exif = readWebp(bytes).find(({ kind }) => kind === "EXIF")?.content;
  if (exif === undefined) return null;
  // Some programs write it as it stands in a JPEG.
  return text(exif, 0, 4) === "Exif" ? exif.subarray(6) : exif;
}

function orientationIn(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const isLittle = text(tiff, 0, 2) === "II";
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, isLittle) !== orientationTag) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
