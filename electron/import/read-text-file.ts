import { basename } from "node:path";

import type { Result } from "../../shared/result.ts";
import { type DecodedText, decodeText, textFileLimit } from "./decode-text.ts";
import { readFileWithin } from "./read-file.ts";

/**
 * Reads a text file in whatever encoding it was written.
 * Failures: file-missing, file-unreadable, file-too-large, file-not-text, file-empty.
 */
export async function readTextFile(path: string): Promise<Result<DecodedText>> {
  const bytes = await readFileWithin(path, textFileLimit);
  return bytes.ok ? decodeText(bytes.value, basename(path)) : bytes;
}
