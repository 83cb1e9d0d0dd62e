import { readdir, rm } from "node:fs/promises";
import path from "node:path";

import { partsOf, readBackups } from "./backups/backup-file.ts";
import { isMissing } from "./disk-problem.ts";
import { listDocumentIds } from "./document-folders.ts";
import { readHistory } from "./history/history-file.ts";
import { shownPictures } from "./history/shown-pictures.ts";
import type { LibraryLayout } from "./layout.ts";

const pictureName = /^[0-9a-f]{64}$/;

/**
 * Deletes the pictures that no document shows nor has ever shown, nor any backup: history must stay able
 * to bring back any state. Where a history or a backup cannot be read to the end, every picture stays.
 * Returns how many were deleted.
 */
export async function deleteUnusedPictures(layout: LibraryLayout): Promise<number> {
  const unused = new Set(await pictureNames(layout.blobs));
  const { backups, damaged } = await readBackups(layout);
  if (damaged.length > 0) return 0;
  for (const name of backups.flatMap(partsOf)) unused.delete(name);
  for (const id of await listDocumentIds(layout.documents)) {
    if (unused.size === 0) return 0;
    const { names, isWhole } = shownPictures(await readHistory(layout.history(id)));
    if (!isWhole) return 0;
    for (const name of names) unused.delete(name);
  }
  for (const name of unused) await rm(path.join(layout.blobs, name), { force: true });
  return unused.size;
}

async function pictureNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => pictureName.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
