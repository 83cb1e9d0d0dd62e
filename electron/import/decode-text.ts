import { type Encoding, isEncoding } from "../../shared/import/encodings.ts";
import { failure, type Result, success } from "../../shared/result.ts";
import { megabyte, tooLarge } from "./read-file.ts";
import {
  decodeOneByteText,
  isOneByteEncoding,
  recognizeOneByteEncoding,
} from "./recognize-encoding.ts";

/** In bytes; a file of exactly this size is still read. About ten thousand printed pages. */
export const textFileLimit = 20 * megabyte;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes of a text file as text, whatever it was written in: UTF-8 and UTF-16 with and without a byte
 * order mark, and the one-byte encodings of Windows, DOS, Unix and Mac. A damaged UTF-8 file is read
 * with U+FFFD where bytes are lost, so that the damage can be shown.
 *
 * @param name of the file, for the message
 * @param chosen by a person who has seen the text in the one recognised
 * Failures: file-empty, file-too-large, file-not-text.
 */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  chosen: Encoding | null = null,
): Result<DecodedText> {
  if (bytes.length > textFileLimit) return tooLarge(bytes.length, name, textFileLimit);
  return settled(chosen === null ? decode(bytes) : decodeAsChosen(bytes, chosen), name);
}

/**
 * As {@link decodeText}, of a page or of XML, which say themselves what they are in: UTF-8 and UTF-16 are
 * known by their bytes, of the others what is declared has the word. No limit is set.
 */
export function decodeMarkup(
  bytes: Uint8Array,
  name: string,
  chosen: Encoding | null = null,
): Result<DecodedText> {
  if (chosen !== null) return settled(decodeAsChosen(bytes, chosen), name);
  const recognized = decode(bytes);
  const declared = declaredEncoding(bytes);
  const isUnicode = recognized?.encoding.startsWith("utf-") === true;
  return settled(
    isUnicode || declared === null ? recognized : decodeAsChosen(bytes, declared),
    name,
  );
}

function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label =
    /<meta[^>]+?charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+?encoding\s*=\s*["']([\w-]+)/i.exec(start);
  try {
    const { encoding } = new TextDecoder(label?.[1] ?? label?.[2] ?? "");
    return isEncoding(encoding) && isOneByteEncoding(encoding) ? encoding : null;
  } catch {
    return null;
  }
}

function decodeAsChosen(bytes: Uint8Array, encoding: Encoding): DecodedText {
  if (isOneByteEncoding(encoding))
    return { text: decodeOneByteText(withoutDosEnd(bytes), encoding), encoding };
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function settled(decoded: DecodedText | null, name: string): Result<DecodedText> {
  if (decoded === null) return failure("file-not-text", { name });
  if (decoded.text.trim() === "") return failure("file-empty", { name });
  return success(decoded);
}

function decode(bytes: Uint8Array): DecodedText | null {
  if (hasForeignSignature(bytes)) return null;
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== null) return decodeUtf16(bytes, utf16);
  const content = withoutDosEnd(bytes);
  if (hasControls(content)) return null;
  return decodeUtf8(content) ?? decodeOneByte(content);
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** Rich Text Format, which is asked for in another format. */
export function startsLikeRtf(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]);
}

/** A zip, as a .docx is one, and what .doc files and .docx files with a password begin with. */
const wordSignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether the file is for a reader of Word documents, be it to refuse it with the right words. */
export function startsLikeWord(bytes: Uint8Array): boolean {
  return wordSignatures.some((signature) => startsWith(bytes, signature));
}

/** Formats that begin like text and are none: PDF, RTF, ZIP (DOCX, ODT), old Word, UTF-32. */
const foreignSignatures: readonly (readonly number[])[] = [
  ...wordSignatures,
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0xff, 0xfe, 0x00, 0x00],
  [0x00, 0x00, 0xfe, 0xff],
];

function hasForeignSignature(bytes: Uint8Array): boolean {
  return foreignSignatures.some((signature) => startsWith(bytes, signature));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

type Utf16 = "utf-16le" | "utf-16be";

function utf16Encoding(bytes: Uint8Array): Utf16 | null {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const sample = bytes.subarray(0, 65_536);
  if (sample.length < 4) return null;
  if (isUtf16Text(sample, 1)) return "utf-16le";
  return isUtf16Text(sample, 0) ? "utf-16be" : null;
}

/** Letters of both languages lie in U+00xx and U+04xx, typographic marks in U+20xx and U+21xx. */
function isUtf16Text(sample: Uint8Array, highByteAt: 0 | 1): boolean {
  let expected = 0;
  let letters = 0;
  const units = Math.floor(sample.length / 2);
  for (let unit = 0; unit < units; unit++) {
    const high = sample[unit * 2 + highByteAt];
    const low = sample[unit * 2 + 1 - highByteAt];
    if (high === 0 && low === 0) return false;
    if (high === 0 || high === 4) letters += 1;
    if (high === 0 || high === 4 || high === 0x20 || high === 0x21) expected += 1;
  }
  return letters >= units * 0.7 && expected >= units * 0.97;
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16): DecodedText | null {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const text = decodeAs(whole, encoding, true);
  if (text === null || text.includes("\0")) return null;
  // A cut file ends in half a character.
  return { text: whole.length === bytes.length ? text : `${text}\ufffd`, encoding };
}

/** NUL never stands in text; other controls hardly: tabs, breaks and escape aside. */
function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte === 0x7f || (byte < 0x20 && !isTextControl(byte))) controls += 1;
  }
  return controls > bytes.length / 500;
}

function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b;
}

/** DOS editors closed a file with the byte 1A. */
function withoutDosEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x1a) end -= 1;
  return bytes.subarray(0, end);
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const text = decodeAs(bytes, "utf-8", true);
  if (text !== null) return { text, encoding: "utf-8" };
  if (!startsWith(bytes, [0xef, 0xbb, 0xbf]) && !isMostlyUtf8(bytes)) return null;
  return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8" };
}

/** Whole multi-byte characters far outnumber the broken ones; by chance that does not happen. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : 0;
    const continuation = bytes.subarray(at + 1, at + length);
    if (length > 0 && continuation.length === length - 1 && continuation.every(isContinuation)) {
      whole += 1;
      at += length - 1;
    } else broken += 1;
  }
  return whole >= 4 && whole > broken * 8;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

function decodeOneByte(bytes: Uint8Array): DecodedText | null {
  const encoding = recognizeOneByteEncoding(bytes);
  return encoding === null ? null : { text: decodeOneByteText(bytes, encoding), encoding };
}
