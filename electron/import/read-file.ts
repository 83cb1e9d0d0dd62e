import { open } from "node:fs/promises";
import { basename } from "node:path";

import { failure, type Result, success } from "../../shared/result.ts";

export const megabyte = 1024 * 1024;

/**
 * The bytes of a file that has at most `limit` of them.
 * Failures: file-missing, file-unreadable, file-too-large.
 */
export async function readFileWithin(path: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      return size > limit ? tooLarge(size, basename(path), limit) : success(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(path, error);
  }
}

export function tooLarge(size: number, name: string, limit: number): Result<never> {
  return failure("file-too-large", {
    name,
    // Rounded up: a file one byte over the limit must not be said to be as large as the limit.
    size: Math.ceil((size / megabyte) * 10) / 10,
    limit: limit / megabyte,
  });
}

function unreadable(path: string, error: unknown): Result<never> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return failure("file-missing", { path });
  const reason = code !== "" ? code : error instanceof Error ? error.message : String(error);
  return failure("file-unreadable", { path, reason });
}
