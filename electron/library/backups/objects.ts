import { createHash } from "node:crypto";
import { copyFile, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

import { isMissing } from "../disk-problem.ts";
import { sumOfFile } from "../file-sum.ts";
import type { LibraryLayout } from "../layout.ts";
import { makeFolder, replaceFile, syncFolder } from "../replace-file.ts";

const objectName = /^[0-9a-f]{64}$/;

/** The names of all that backups have kept: the SHA-256 of what is in each. */
export async function objectNames({ backupObjects }: LibraryLayout): Promise<string[]> {
  try {
    return (await readdir(backupObjects)).filter((name) => objectName.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Keeps the bytes for good, unless they are among those `kept`, and returns their name. */
export async function keepObject(
  layout: LibraryLayout,
  bytes: Uint8Array,
  kept: Set<string>,
): Promise<string> {
  const name = createHash("sha256").update(bytes).digest("hex");
  if (kept.has(name)) return name;
  await makeFolder(layout.backupObjects, layout.folder);
  await replaceFile(layout.backupObject(name), bytes);
  kept.add(name);
  return name;
}

/** Keeps a picture under its name; false where the library does not have it as it was put in. */
export async function keepPictureObject(
  layout: LibraryLayout,
  name: string,
  kept: Set<string>,
): Promise<boolean> {
  if (kept.has(name)) return true;
  const isWhole = await sumOfFile(layout.blob(name)).then(
    (sum) => sum === name,
    () => false,
  );
  if (!isWhole) return false;
  await makeFolder(layout.backupObjects, layout.folder);
  await copyDurably(layout.blob(name), layout.backupObject(name));
  kept.add(name);
  return true;
}

/** What was kept under the name; null where it is missing or not what was kept. */
export async function readObject(layout: LibraryLayout, name: string): Promise<Uint8Array | null> {
  const bytes = await readFile(layout.backupObject(name)).catch(() => null);
  if (bytes === null) return null;
  return createHash("sha256").update(bytes).digest("hex") === name ? bytes : null;
}

/** Puts a picture back where the library has it not or damaged; false where the backup has it not either. */
export async function restorePicture(layout: LibraryLayout, name: string): Promise<boolean> {
  const isWhole = (file: string) =>
    sumOfFile(file).then(
      (sum) => sum === name,
      () => false,
    );
  if (await isWhole(layout.blob(name))) return true;
  if (!(await isWhole(layout.backupObject(name)))) return false;
  await makeFolder(layout.blobs, layout.folder);
  await copyDurably(layout.backupObject(name), layout.blob(name));
  return true;
}

async function copyDurably(from: string, to: string): Promise<void> {
  const draft = `${to}.new`;
  try {
    await copyFile(from, draft);
    const handle = await open(draft, "r+");
    try {
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(to));
}
