import { z } from "zod";

/** Fills the array with unpredictable bytes: `crypto.getRandomValues` in both processes. */
export type RandomBytes = (length: number) => Uint8Array;

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const blockAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A document's id is a ULID: sorts by the time it was made and is a safe folder name everywhere. */
export const documentIdSchema = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);

/** @param now milliseconds since 1970. Layout after the ULID specification: 48-bit time, 80 random bits. */
export function createDocumentId(now: number, randomBytes: RandomBytes): string {
  let time = "";
  for (let rest = now, digit = 0; digit < 10; digit++) {
    time = crockford.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  return time + Array.from(randomBytes(16), (byte) => crockford.charAt(byte % 32)).join("");
}

/**
 * A revision's id: the first 144 bits of a SHA-256 over its parents, author, time and whole text, in
 * base64url. Two computers that make the same revision name it alike, and none can be forged.
 */
export const revisionIdSchema = z.string().regex(/^[\w-]{24}$/);

/** A block's id: 10 characters, 51 bits, unique within any document a person can write. */
export const blockIdSchema = z.string().regex(/^[0-9a-z]{10}$/);

export function createBlockId(randomBytes: RandomBytes): string {
  let id = "";
  while (id.length < 10) {
    // Bytes above 251 are drawn again: 252 = 7 × 36 keeps every character equally likely.
    for (const byte of randomBytes(12)) {
      if (byte < 252 && id.length < 10) id += blockAlphabet.charAt(byte % 36);
    }
  }
  return id;
}

export type NewBlockId = () => string;
