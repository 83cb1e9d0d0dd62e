import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

/** The bytes are not what was written: cut short, overwritten, a bit flipped. */
export class DamagedFileError extends Error {
  readonly bytes: Uint8Array;

  constructor(reason: string, bytes: Uint8Array) {
    super(reason);
    this.name = "DamagedFileError";
    this.bytes = bytes;
  }
}

/** Whole, but of a later shape than this program knows. */
export class NewerFileError extends Error {}

export interface Unsealed {
  readonly schemaVersion: number;
  readonly value: unknown;
}

const header = /^\{"format":"([a-z-]+)","schemaVersion":(\d{1,9}),"sha256":"([0-9a-f]{64})"\}$/;
const newline = 0x0a;

/**
 * One line that says what the file is and the SHA-256 of it, then compact JSON in UTF-8. The sum
 * also covers format and version, so that no flipped bit can make a damaged file look like a newer one.
 */
export function seal(format: string, schemaVersion: number, value: unknown): Uint8Array {
  return sealJson(format, schemaVersion, [Buffer.from(JSON.stringify(value))]);
}

/** The same for a value that is compact JSON in UTF-8 already, in pieces. */
export function sealJson(
  format: string,
  schemaVersion: number,
  json: readonly Uint8Array[],
): Uint8Array {
  const body = [...json, Buffer.of(newline)];
  const sha256 = digest(format, schemaVersion, body);
  const header = Buffer.from(`${JSON.stringify({ format, schemaVersion, sha256 })}\n`);
  return Buffer.concat([header, ...body]);
}

/** Throws {@link DamagedFileError} when a single bit is not as it was sealed. */
export function unseal(format: string, bytes: Uint8Array): Unsealed {
  const { schemaVersion, body } = openSeal(format, bytes);
  if (!isUtf8(body)) throw new DamagedFileError("not UTF-8", bytes);
  try {
    return { schemaVersion, value: JSON.parse(body.toString()) as unknown };
  } catch {
    throw new DamagedFileError("not JSON", bytes);
  }
}

/** Whether every bit is as it was sealed; what was sealed is not looked at. */
export function isSealWhole(format: string, bytes: Uint8Array): boolean {
  try {
    openSeal(format, bytes);
    return true;
  } catch {
    return false;
  }
}

function openSeal(format: string, bytes: Uint8Array): { schemaVersion: number; body: Buffer } {
  const damaged = (reason: string) => new DamagedFileError(reason, bytes);
  const end = bytes.indexOf(newline);
  if (end === -1) throw damaged(bytes.length === 0 ? "empty" : "cut short");
  const [, found, version, sha256] =
    header.exec(Buffer.from(bytes.subarray(0, end)).toString("latin1")) ?? [];
  if (found !== format || version === undefined) throw damaged("no header");
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1);
  const schemaVersion = Number(version);
  if (digest(format, schemaVersion, [body]) !== sha256) throw damaged("checksum");
  return { schemaVersion, body };
}

function digest(format: string, schemaVersion: number, body: readonly Uint8Array[]): string {
  const hash = createHash("sha256").update(`${format} ${schemaVersion}\n`);
  for (const piece of body) hash.update(piece);
  return hash.digest("hex");
}
