import type { Encoding } from "../../shared/import/encodings.ts";
import type { ImportFormat } from "../../shared/import/formats.ts";
import { readNinjs } from "../../shared/import/wire/ninjs.ts";
import { readNitf, startsLikeNitf } from "../../shared/import/wire/nitf.ts";
import type { FormattedText } from "../../shared/import/html/index.ts";
import { failure, type Result, success } from "../../shared/result.ts";
import {
  type DecodedText,
  decodeMarkup,
  decodeText,
  startsLikeRtf,
  startsLikeWord,
} from "./decode-text.ts";
import { readWord } from "./docx/index.ts";
import type { FormattedFile } from "./formatted-file.ts";
import { readPageFile, startsLikePage } from "./html/index.ts";
import { isOpenDocument, readOpenDocument } from "./odt/index.ts";
import { megabyte, tooLarge } from "./read-file.ts";

/** In bytes: a text with its pictures. */
export const importFileLimit = 100 * megabyte;

/** What a file to be imported holds: plain text, or a text with its formatting and pictures. */
export type ImportFile = ({ readonly form: "text" } & DecodedText) | FormattedImport;

type FormattedImport = {
  readonly form: "formatted";
  readonly format: Exclude<ImportFormat, "text">;
  /** Of a file that is itself a text. */
  readonly encoding: Encoding | null;
} & FormattedFile;

/**
 * Told by the bytes, whatever the file is called.
 *
 * @param chosen the encoding, where a person has seen that the one recognised is wrong
 * Failures: file-too-large, file-not-text, file-empty, rtf-unsupported, word-unknown, word-damaged,
 * word-too-large, odt-damaged, nitf-damaged, item-empty.
 */
export async function readImportFile(
  bytes: Uint8Array,
  name: string,
  chosen: Encoding | null = null,
): Promise<Result<ImportFile>> {
  if (bytes.length > importFileLimit) return tooLarge(bytes.length, name, importFileLimit);
  if (startsLikeRtf(bytes)) return failure("rtf-unsupported", { name });
  if (isOpenDocument(bytes)) return formatted("odt", null, await readOpenDocument(bytes, name));
  if (startsLikeWord(bytes)) return formatted("word", null, await readWord(bytes, name));
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8000)).replaceAll("\0", "");
  const isPage = startsLikePage(start.replace(/^[^\s<]{1,3}(?=<|\s)/, ""));
  if (isPage || startsLikeNitf(start)) {
    const markup = decodeMarkup(bytes, name, chosen);
    if (!markup.ok) return markup;
    const { text, encoding } = markup.value;
    return isPage
      ? formatted("page", encoding, readPageFile(text, name))
      : formatted("nitf", encoding, withoutPictures(readNitf(text, name)));
  }
  const read = decodeText(bytes, name, chosen);
  if (!read.ok) return read;
  const item = readNinjs(read.value.text, name);
  if (item !== null) return formatted("ninjs", read.value.encoding, withoutPictures(item));
  return success({ form: "text", ...read.value });
}

function formatted(
  format: FormattedImport["format"],
  encoding: Encoding | null,
  read: Result<FormattedFile>,
): Result<ImportFile> {
  return read.ok ? success({ form: "formatted", format, encoding, ...read.value }) : read;
}

function withoutPictures(read: Result<FormattedText>): Result<FormattedFile> {
  return read.ok ? success({ formatted: read.value, pictures: [] }) : read;
}
