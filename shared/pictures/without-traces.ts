import { big16, big32, isJpeg, isPng, isWebp, joined, text } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { exifOf, orientationOf } from "./orientation.ts";
import { picturePieces, readWebp, withExif, writeWebp } from "./webp.ts";

/**
 * A picture as it may leave the house: the same pixels and colours, without where, when, with what and
 * by whom it was taken, thumbnails, comments, or whatever hangs on behind its end. Only which way is up
 * is kept. Formats: JPEG (ITU-T T.81, Exif 2.32), PNG (W3C, third edition), WebP (RFC 9649).
 * @param exif what is said of it nevertheless, as a TIFF of at most 60 KB
 * @returns null where the bytes are none of these or end before the picture begins
 */
export function withoutTraces(
  bytes: Uint8Array,
  exif: Uint8Array | null = exifOf(orientationOf(bytes)),
): Uint8Array | null {
  if (isJpeg(bytes)) return cleanJpeg(bytes, exif);
  if (isPng(bytes)) return cleanPng(bytes, exif);
  return isWebp(bytes) ? cleanWebp(bytes, exif) : null;
}

const marker = {
  sos: 0xda,
  eoi: 0xd9,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  comment: 0xfe,
} as const;

function cleanJpeg(bytes: Uint8Array, exif: Uint8Array | null): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let hasPicture = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind === marker.eoi) break;
    const length = big16(bytes, at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) break;
    const segment = bytes.subarray(at, end);
    if (kind === marker.sos) {
      hasPicture = true;
      end = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, end));
    } else if (isOfPicture(kind, segment)) kept.push(segment);
    at = end;
  }
  if (!hasPicture) return null;
  if (exif !== null) kept.splice(placeOfExif(kept), 0, exifSegment(exif));
  return joined([...kept, Uint8Array.of(0xff, marker.eoi)]);
}

/** JFIF's own segment comes first where there is one. */
function placeOfExif(segments: readonly Uint8Array[]): number {
  return segments[1]?.[1] === 0xe0 ? 2 : 1;
}

function isOfPicture(kind: number, segment: Uint8Array): boolean {
  if (kind === marker.comment) return false;
  if (kind === marker.app2) return text(segment, 4, 11) === "ICC_PROFILE";
  if (kind === 0xe0) return text(segment, 4, 4) === "JFIF";
  return kind === marker.app14 || kind < 0xe0 || kind > 0xef;
}

/** Compressed data has a zero after every 0xff, or one of the eight restart markers. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function exifSegment(exif: Uint8Array): Uint8Array {
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...exif];
  const length = body.length + 2;
  return Uint8Array.of(0xff, marker.app1, length >> 8, length & 0xff, ...body);
}

const pngTraces: ReadonlySet<string> = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

function cleanPng(bytes: Uint8Array, exif: Uint8Array | null): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + big32(bytes, at);
    const kind = text(bytes, at + 4, 4);
    if (end > bytes.length) break;
    if (!pngTraces.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IHDR" && exif !== null) kept.push(exifChunk(exif));
    if (kind === "IEND") return joined(kept);
    at = end;
  }
  return null;
}

function exifChunk(exif: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(exif.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, exif.length);
  chunk.set([0x65, 0x58, 0x49, 0x66], 4);
  chunk.set(exif, 8);
  view.setUint32(8 + exif.length, crc32(chunk.subarray(4, 8 + exif.length)));
  return chunk;
}

function cleanWebp(bytes: Uint8Array, exif: Uint8Array | null): Uint8Array | null {
  const chunks = withExif(picturePieces(readWebp(bytes)), exif);
  return chunks === null ? null : writeWebp(chunks);
}
