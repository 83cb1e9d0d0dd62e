import { randomUUID } from "node:crypto";
import { link, lstat, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { failure, type Result, success } from "../../shared/result.ts";

/**
 * Writes a file whole or not at all, synced to the disk. Without `overwrite` a file of that name is
 * left as it is, even one that appears while writing: `file-exists`.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array,
  { overwrite }: { overwrite: boolean },
): Promise<Result<void>> {
  const draft = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeSynced(draft, bytes);
    if (overwrite) await replace(draft, file);
    else await putInFreePlace(draft, file);
    await syncFolder(path.dirname(file));
    return success(undefined);
  } catch (error) {
    return writeFailure(file, error);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

export async function fileExists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch {
    return false;
  }
}

async function writeSynced(draft: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(draft, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A link is made only where nothing is. Memory sticks have no links: there an empty file holds the place. */
async function putInFreePlace(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    const place = await open(file, "wx");
    await place.close();
    try {
      await replace(draft, file);
    } catch (reason) {
      await rm(file, { force: true });
      throw reason;
    }
  }
}

/** On Windows a virus scanner may hold a file for a moment. */
async function replace(draft: string, file: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(draft, file);
      return;
    } catch (error) {
      const held =
        process.platform === "win32" && ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error));
      if (!held || attempt === 6) throw error;
      await delay(20 * 2 ** attempt);
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch {
    // Some network drives cannot sync a folder; the file itself has been synced.
  } finally {
    await handle.close();
  }
}

function writeFailure(file: string, error: unknown): Result<never> {
  switch (codeOf(error)) {
    case "EEXIST":
      return failure("file-exists", { name: path.basename(file) });
    case "ENOSPC":
    case "EDQUOT":
      return failure("disk-full", { path: file });
    case "EROFS":
      return failure("disk-read-only", { path: file });
    case "EACCES":
    case "EPERM":
      return failure("disk-denied", { path: file });
    default:
      return failure("disk-failed", { path: file, reason: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return error.code;
  return String(error);
}
