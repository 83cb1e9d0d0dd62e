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

/**
 * The XML and the pictures of a Word document, unpacked within bounds.
 * Throws a ProblemError of `word-unknown`, `word-damaged` or `word-too-large`.
 */
export async function unpackWord(bytes: Uint8Array, name: string): Promise<Map<string, Buffer>> {
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
  for (const path of files.sizes.keys()) parts.set(path, await read(path));
  return parts;
}

/** A zip of our own, every byte of which has been measured: the library unpacks whatever it is given. */
export async function packWord(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, part] of parts) zip.addBuffer(part, path, { compress: false });
  zip.end();
  return await buffer(zip.outputStream.pipe(new PassThrough()));
}
