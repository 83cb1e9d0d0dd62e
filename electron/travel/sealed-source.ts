import { ProblemError } from "../../shared/result.ts";
import type { ByteSource } from "../zip/byte-source.ts";
import {
  chunkSize,
  isSealed,
  keyOf,
  longestHeader,
  openChunk,
  readHeader,
  type Seal,
  tagSize,
} from "./sealing.ts";

/** A passphrase, or the seal of a package just made: its key need not be worked out again. */
export type Secret = string | Seal | null;

/**
 * What a sealed file holds; a file that is not sealed is its own content. Throws a {@link ProblemError} of
 * `package-sealed` without a passphrase, `package-passphrase` with a wrong one, `package-damaged`.
 */
export async function unsealed(
  source: ByteSource,
  secret: Secret,
  name: string,
): Promise<ByteSource> {
  const beginning = await source.read(0, Math.min(longestHeader, source.size));
  if (!isSealed(beginning)) return source;
  const end = beginning.indexOf("\n") + 1;
  const settings = end === 0 ? null : readHeader(beginning.subarray(0, end));
  if (settings === null) throw new ProblemError("package-damaged", { name });
  if (secret === null) throw new ProblemError("package-sealed");
  const header = beginning.subarray(0, end);
  const isOwn = typeof secret !== "string" && secret.header.equals(header);
  if (typeof secret !== "string" && !isOwn) throw new ProblemError("package-damaged", { name });
  const key = typeof secret === "string" ? await keyOf(secret, settings) : secret.key;
  const seal = { header, key };
  const chunks = sealedChunks(source, seal, name);
  await chunks.open(0).catch((error: unknown) => {
    throw error instanceof ProblemError ? new ProblemError("package-passphrase") : error;
  });
  // Cut off at the end of a chunk, the last one there is does not say that it is the last.
  await chunks.open(chunks.count - 1);
  return chunks.source;
}

function sealedChunks(source: ByteSource, seal: Seal, name: string) {
  const step = chunkSize + tagSize;
  const sealedSize = source.size - seal.header.length;
  const count = Math.max(1, Math.ceil(sealedSize / step));
  const lastSize = sealedSize - (count - 1) * step;
  let recent: { readonly index: number; readonly bytes: Buffer } | null = null;

  async function open(index: number): Promise<Buffer> {
    if (recent?.index === index) return recent.bytes;
    const isLast = index === count - 1;
    const length = isLast ? lastSize : step;
    if (length < tagSize) throw new ProblemError("package-damaged", { name });
    const sealed = await source.read(seal.header.length + index * step, length);
    let bytes: Buffer;
    try {
      bytes = openChunk(seal, index, isLast, sealed);
    } catch (error) {
      throw new ProblemError("package-damaged", { name }, { cause: error });
    }
    recent = { index, bytes };
    return bytes;
  }

  async function read(position: number, length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let at = position; at < position + length;) {
      const index = Math.floor(at / chunkSize);
      if (index >= count) throw new ProblemError("package-damaged", { name });
      const from = at - index * chunkSize;
      const piece = (await open(index)).subarray(from, from + position + length - at);
      if (piece.length === 0) throw new ProblemError("package-damaged", { name });
      pieces.push(piece);
      at += piece.length;
    }
    return Buffer.concat(pieces);
  }

  const size = (count - 1) * chunkSize + lastSize - tagSize;
  return { count, open, source: { size, read } satisfies ByteSource };
}
