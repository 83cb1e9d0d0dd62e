import { type Result, success } from "../../shared/result.ts";
import { type DecodedText, decodeText, startsLikeWord } from "./decode-text.ts";
import { type FormattedFile, readWord } from "./docx/index.ts";
import { megabyte, tooLarge } from "./read-file.ts";

/** In bytes: a text with its pictures. */
export const importFileLimit = 100 * megabyte;

/** What a file to be imported holds: plain text, or a text with its formatting and pictures. */
export type ImportFile =
  | ({ readonly form: "text" } & DecodedText)
  | ({ readonly form: "word" } & FormattedFile);

/**
 * Told by the bytes, whatever the file is called.
 * Failures: file-too-large, file-not-text, file-empty, word-unknown, word-damaged, word-too-large.
 */
export async function readImportFile(bytes: Uint8Array, name: string): Promise<Result<ImportFile>> {
  if (bytes.length > importFileLimit) return tooLarge(bytes.length, name, importFileLimit);
  if (startsLikeWord(bytes)) {
    const read = await readWord(bytes, name);
    return read.ok ? success({ form: "word", ...read.value }) : read;
  }
  const read = decodeText(bytes, name);
  return read.ok ? success({ form: "text", ...read.value }) : read;
}
