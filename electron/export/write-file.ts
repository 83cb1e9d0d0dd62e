import { randomUUID } from "node:crypto";
import { link, lstat, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

import { failure, type Result, success } from "../../shared/result.ts";
import { diskProblem, errorCode } from "../library/disk-problem.ts";
import { insistently } from "../library/insistently.ts";
import { syncFolder } from "../library/replace-file.ts";

/**
 * Writes a file whole or not at all, synced to the disk. Without `overwrite` a file of that name is
 * left as it is, even one that appears while writing: `file-exists`.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array,
  { overwrite }: { overwrite: boolean },
): Promise<Result<void>> {
  const folder = path.dirname(file);
  const draft = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return { ok: false, problem: diskProblem(error, folder) };
  }
  try {
    await writeSynced(draft, bytes);
    if (overwrite) await insistently(() => rename(draft, file));
    else await putInFreePlace(draft, file);
    await syncFolder(folder);
    return success(undefined);
  } catch (error) {
    return errorCode(error) === "EEXIST"
      ? failure("file-exists", { name: path.basename(file) })
      : { ok: false, problem: diskProblem(error, file) };
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
    if (errorCode(error) === "EEXIST") throw error;
    const place = await open(file, "wx");
    await place.close();
    try {
      await insistently(() => rename(draft, file));
    } catch (reason) {
      await rm(file, { force: true });
      throw reason;
    }
  }
}
