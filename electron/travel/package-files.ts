import { createHash } from "node:crypto";
import { Readable } from "node:stream";

import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";

import { ProblemError } from "../../shared/result.ts";
import type { ByteSource } from "./byte-source.ts";
import { limits } from "./limits.ts";
import { isPackagePath, largestOf } from "./manifest.ts";

/** The files in a package, by name and with bounded sizes; what they hold is not checked yet. */
export interface PackageFiles {
  readonly sizes: ReadonlyMap<string, number>;
  /** At most as many bytes as the file has said it has. */
  read(path: string): Promise<Buffer>;
  /** The SHA-256 of the file, without holding it. */
  sum(path: string, onBytes: (count: number) => void): Promise<string>;
}

const regularFile = 0o100000;
const fileType = 0o170000;

/** Throws a {@link ProblemError} of `package-unknown`, `package-damaged` or `package-too-large`. */
export async function listFiles(source: ByteSource, name: string): Promise<PackageFiles> {
  const zip = await openZip(source, name);
  const entries = new Map<string, Entry>();
  let [unpacked, packed] = [0, 0];
  try {
    if (zip.entryCount > limits.files) throw new ProblemError("package-too-large", { name });
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName) || !isPlainFile(entry))
        throw new ProblemError("package-damaged", { name });
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (isTooLarge(entry) || unpacked > limits.total)
        throw new ProblemError("package-too-large", { name });
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw asDamage(error, name);
  }
  // Files that lie over one another would each be unpacked for the price of one.
  if (packed > source.size) throw new ProblemError("package-damaged", { name });

  const open = (path: string): Promise<Readable> => {
    const entry = entries.get(path);
    if (entry === undefined) throw new ProblemError("package-damaged", { name: path });
    return zip.openReadStreamPromise(entry);
  };
  return {
    sizes: new Map(Array.from(entries, ([path, entry]) => [path, entry.uncompressedSize])),
    async read(path) {
      const pieces: Buffer[] = [];
      await eachPiece(open, path, (piece) => pieces.push(piece));
      return Buffer.concat(pieces);
    },
    async sum(path, onBytes) {
      const hash = createHash("sha256");
      await eachPiece(open, path, (piece) => {
        hash.update(piece);
        onBytes(piece.length);
      });
      return hash.digest("hex");
    },
  };
}

async function eachPiece(
  open: (path: string) => Promise<Readable>,
  path: string,
  take: (piece: Buffer) => unknown,
): Promise<void> {
  try {
    const stream: AsyncIterable<Buffer> = await open(path);
    for await (const piece of stream) take(piece);
  } catch (error) {
    throw asDamage(error, path);
  }
}

async function openZip(source: ByteSource, name: string): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
  } catch (error) {
    if (error instanceof ProblemError || isOfSystem(error)) throw error;
    throw new ProblemError("package-unknown", { name }, { cause: error });
  }
}

/** No link, no folder, nothing encrypted inside, and a name a package has: none leads out of it. */
function isPlainFile(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 16) & fileType;
  return (
    isPackagePath(entry.fileName) &&
    (type === 0 || type === regularFile) &&
    !entry.isEncrypted() &&
    (entry.compressionMethod === 0 || entry.compressionMethod === 8)
  );
}

function isTooLarge({ fileName, uncompressedSize, compressedSize }: Entry): boolean {
  return (
    uncompressedSize > largestOf(fileName) ||
    uncompressedSize > limits.ratioFrom + limits.ratio * compressedSize
  );
}

const isOfSystem = (error: unknown) => error instanceof Error && "syscall" in error;

/** What the zip library or zlib object to is damage; what the disk says stays what it is. */
function asDamage(error: unknown, name: string): unknown {
  if (error instanceof ProblemError || isOfSystem(error)) return error;
  return new ProblemError("package-damaged", { name }, { cause: error });
}

const readSize = 64 * 1024;

class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const source = this.#source;
    async function* pieces(): AsyncGenerator<Buffer> {
      for (let at = start; at < end; at += readSize)
        yield await source.read(at, Math.min(readSize, end - at));
    }
    return Readable.from(pieces(), { objectMode: false });
  }
}
