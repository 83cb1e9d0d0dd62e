import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";

import { ZipFile } from "yazl";

import { ProblemError } from "../../../shared/result.ts";
import { listFiles, type ZipRules } from "../../zip/bounded-zip.ts";
import { memorySource } from "../../zip/byte-source.ts";

const megabyte = 1024 * 1024;

/** Of a Word document only its XML and its pictures are unpacked; fonts, sheets and macros never. */
const rules: Omit<ZipRules, "unknown"> = {
  largestOf(path) {
    if (/\.(?:xml|rels)$/i.test(path)) return 24 * megabyte;
    return /\.(?:png|jpe?g|webp|gif|bmp|tiff?|emf|wmf)$/i.test(path) ? 40 * megabyte : null;
  },
  passesOverOthers: true,
  files: 5000,
  total: 256 * megabyte,
  ratio: 200,
  ratioFrom: megabyte,
  damaged: "word-damaged",
  tooLarge: "word-too-large",
};

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export interface WordPackage {
  /** The XML and the pictures in a zip of our own, every byte of which has been measured. */
  readonly bytes: Buffer;
  readonly parts: ReadonlyMap<string, Buffer>;
}

/**
 * Unpacks a Word document within bounds and packs it again, since the library that reads it unpacks
 * whatever it is given. Throws a ProblemError of `word-unknown`, `word-damaged` or `word-too-large`.
 */
export async function unpackWord(bytes: Uint8Array, name: string): Promise<WordPackage> {
  const files = await listFiles(memorySource(bytes), name, {
    ...rules,
    unknown: isZip(bytes) ? "word-damaged" : "word-unknown",
  });
  const read = async (path: string) => {
    try {
      return await files.read(path);
    } catch (error) {
      // The person knows the file, not what is in it.
      throw new ProblemError("word-damaged", { name }, { cause: error });
    }
  };
  const parts = new Map<string, Buffer>();
  const zip = new ZipFile();
  for (const path of files.sizes.keys()) {
    const part = await read(path);
    parts.set(path, part);
    zip.addBuffer(part, path, { compress: false });
  }
  zip.end();
  return { bytes: await buffer(zip.outputStream.pipe(new PassThrough())), parts };
}
