import { crc32 } from "node:zlib";

export const newline = 0x0a;
const checkLength = 8;

/** A stretch of bytes up to and with its newline. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** A value as a line: its CRC-32 in hexadecimal, a space and compact JSON. */
export function checkedLine(value: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`${checkOf(json)} `), json, Buffer.of(newline)]);
}

/** What a line says; undefined where it is not as it was written. */
export function readCheckedLine(bytes: Uint8Array, { start, end }: Line): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const json = text.subarray(checkLength + 1, -1);
  if (text.toString("latin1", 0, checkLength + 1) !== `${checkOf(json)} `) return undefined;
  try {
    return JSON.parse(json.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The whole lines; `end`: where the last of them ends, a tail cut off in writing begins there. Where a tail
 * proves to be whole, only its newline is not as it was written, and it is a line like the others.
 */
export function splitLines(bytes: Uint8Array): { lines: Line[]; end: number } {
  const lines: Line[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    lines.push({ start, end: end + 1 });
    start = end + 1;
  }
  const tail = { start, end: bytes.length };
  if (readCheckedLine(bytes, tail) === undefined) return { lines, end: start };
  return { lines: [...lines, tail], end: tail.end };
}

function checkOf(json: Uint8Array): string {
  return crc32(json).toString(16).padStart(checkLength, "0");
}
