import { open } from "node:fs/promises";
import { basename } from "node:path";

import { failure, type Result } from "../../shared/result.ts";
import { type DecodedText, decodeText, textFileLimit, tooLarge } from "./decode-text.ts";

/**
 * Reads a text file in whatever encoding it was written.
 * Failures: file-missing, file-unreadable, file-too-large, file-not-text, file-empty.
 */
export async function readTextFile(path: string): Promise<Result<DecodedText>> {
  const name = basename(path);
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > textFileLimit) return tooLarge(size, name);
      return decodeText(await file.readFile(), name);
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Result<never> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return failure("file-missing", { path });
  const reason = code !== "" ? code : error instanceof Error ? error.message : String(error);
  return failure("file-unreadable", { path, reason });
}
