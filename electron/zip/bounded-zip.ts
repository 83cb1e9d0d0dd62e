import { createHash } from "node:crypto";
import { Readable } from "node:stream";

import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";

import { type ProblemCode, ProblemError } from "../../shared/result.ts";
import type { ByteSource } from "./byte-source.ts";

/** What a zip of some format may hold, and what is said where it does not. */
export interface ZipRules {
  /** The most bytes the file may unpack to; null where a zip of the format has no such file. */
  largestOf(path: string): number | null;
  /** Files of other names are passed over and never unpacked; otherwise they are damage. */
  readonly passesOverOthers: boolean;
  /** How many files at most, and bytes of all of them, unpacked. */
  readonly files: number;
  readonly total: number;
  /** How many times its size a file may unpack to, and from how many bytes on that is asked. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly unknown: ProblemCode;
  readonly damaged: ProblemCode;
  readonly tooLarge: ProblemCode;
}

/** The files in a zip, by name and with bounded sizes; what they hold is not checked yet. */
export interface ZipFiles {
  readonly sizes: ReadonlyMap<string, number>;
  /** At most as many bytes as the file has said it has. */
  read(path: string): Promise<Buffer>;
  /** The SHA-256 of the file, without holding it. */
  sum(path: string, onBytes: (count: number) => void): Promise<string>;
}

const regularFile = 0o100000;
const fileType = 0o170000;

/** Throws a {@link ProblemError} of one of the problems of the rules. */
export async function listFiles(
  source: ByteSource,
  name: string,
  rules: ZipRules,
): Promise<ZipFiles> {
  const { damaged, tooLarge } = rules;
  const zip = await openZip(source, name, rules);
  const entries = new Map<string, Entry>();
  let [unpacked, packed] = [0, 0];
  try {
    if (zip.entryCount > rules.files) throw new ProblemError(tooLarge, { name });
    for await (const entry of zip.eachEntry()) {
      const largest = rules.largestOf(entry.fileName);
      if (largest === null && rules.passesOverOthers) continue;
      if (largest === null || entries.has(entry.fileName) || !isPlainFile(entry))
        throw new ProblemError(damaged, { name });
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (isTooLarge(entry, largest, rules) || unpacked > rules.total)
        throw new ProblemError(tooLarge, { name });
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw asDamage(error, name, damaged);
  }
  // Files that lie over one another would each be unpacked for the price of one.
  if (packed > source.size) throw new ProblemError(damaged, { name });

  const open = (path: string): Promise<Readable> => {
    const entry = entries.get(path);
    if (entry === undefined) throw new ProblemError(damaged, { name: path });
    return zip.openReadStreamPromise(entry);
  };
  return {
    sizes: new Map(Array.from(entries, ([path, entry]) => [path, entry.uncompressedSize])),
    async read(path) {
      const pieces: Buffer[] = [];
      await eachPiece(open, path, damaged, (piece) => pieces.push(piece));
      return Buffer.concat(pieces);
    },
    async sum(path, onBytes) {
      const hash = createHash("sha256");
      await eachPiece(open, path, damaged, (piece) => {
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
  damaged: ProblemCode,
  take: (piece: Buffer) => unknown,
): Promise<void> {
  try {
    const stream: AsyncIterable<Buffer> = await open(path);
    for await (const piece of stream) take(piece);
  } catch (error) {
    throw asDamage(error, path, damaged);
  }
}

async function openZip(source: ByteSource, name: string, { unknown }: ZipRules): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
  } catch (error) {
    if (error instanceof ProblemError || isOfSystem(error)) throw error;
    throw new ProblemError(unknown, { name }, { cause: error });
  }
}

/** No link, no folder, nothing encrypted inside. */
function isPlainFile(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 16) & fileType;
  return (
    (type === 0 || type === regularFile) &&
    !entry.isEncrypted() &&
    (entry.compressionMethod === 0 || entry.compressionMethod === 8)
  );
}

function isTooLarge(
  { uncompressedSize, compressedSize }: Entry,
  largest: number,
  { ratio, ratioFrom }: ZipRules,
): boolean {
  return uncompressedSize > largest || uncompressedSize > ratioFrom + ratio * compressedSize;
}

const isOfSystem = (error: unknown) => error instanceof Error && "syscall" in error;

/** What the zip library or zlib object to is damage; what the disk says stays what it is. */
function asDamage(error: unknown, name: string, damaged: ProblemCode): unknown {
  if (error instanceof ProblemError || isOfSystem(error)) return error;
  return new ProblemError(damaged, { name }, { cause: error });
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
