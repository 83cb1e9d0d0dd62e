import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";

import { z } from "zod";

/*
 * A sealed package is one line of JSON, which says how the key follows from the passphrase, and then the
 * package in chunks, each under AES-256-GCM with a key of this file alone. A chunk's nonce is its number
 * and whether it is the last, and the first line is authenticated with every chunk: chunks cannot be
 * left out, doubled, put in another order or taken from another file, and the end cannot be cut off.
 */

const sealedFormat = "press-centre-sealed-package";
export const chunkSize = 64 * 1024;
export const tagSize = 16;
/** Longer is no first line of a sealed package. */
export const longestHeader = 512;

/** Above what the program writes, so that stronger settings can be read; below what stops a computer. */
const headerSchema = z.object({
  format: z.literal(sealedFormat),
  version: z.literal(1),
  scrypt: z.object({
    N: z.union([z.literal(2 ** 16), z.literal(2 ** 17), z.literal(2 ** 18)]),
    r: z.literal(8),
    p: z.literal(1),
  }),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SealHeader = z.infer<typeof headerSchema>;

export interface Seal {
  /** The first line, newline included. */
  readonly header: Buffer;
  readonly key: Buffer;
}

export function isSealed(beginning: Buffer): boolean {
  return beginning.toString("latin1").startsWith(`{"format":"${sealedFormat}"`);
}

/** null where it is not a line this program can have written. */
export function readHeader(line: Buffer): SealHeader | null {
  try {
    return headerSchema.safeParse(JSON.parse(line.toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}

export async function makeSeal(passphrase: string): Promise<Seal> {
  const settings: SealHeader = {
    format: sealedFormat,
    version: 1,
    scrypt: { N: 2 ** 17, r: 8, p: 1 },
    salt: randomBytes(32).toString("hex"),
  };
  const header = Buffer.from(`${JSON.stringify(settings)}\n`);
  return { header, key: await keyOf(passphrase, settings) };
}

/** The same letters give the same key, however the system composes them. */
export function keyOf(
  passphrase: string,
  { scrypt: { N, r, p }, salt }: Pick<SealHeader, "scrypt" | "salt">,
): Promise<Buffer> {
  const maxmem = 2 * 128 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize("NFKC"),
      Buffer.from(salt, "hex"),
      32,
      { N, r, p, maxmem },
      (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      },
    );
  });
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

export function sealChunk(
  { key, header }: Seal,
  index: number,
  isLast: boolean,
  chunk: Buffer,
): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(index, isLast));
  cipher.setAAD(header);
  return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where a bit is not as it was sealed, or the chunk stood elsewhere. */
export function openChunk(
  { key, header }: Seal,
  index: number,
  isLast: boolean,
  sealed: Buffer,
): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(index, isLast), {
    authTagLength: tagSize,
  });
  decipher.setAAD(header);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagSize));
  return Buffer.concat([
    decipher.update(sealed.subarray(0, sealed.length - tagSize)),
    decipher.final(),
  ]);
}
