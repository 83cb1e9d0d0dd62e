import { rm } from "node:fs/promises";

import type { LibraryLayout } from "../layout.ts";
import { backupFile, backupTimes, partsOf, readBackups } from "./backup-file.ts";
import { keptBackups } from "./kept-backups.ts";
import { objectNames } from "./objects.ts";

/**
 * Takes away the backups whose time is over, then what none of the others is made of. While one of
 * them cannot be read, nothing it may be made of goes.
 * @param made the time of the one just made, which stays: a clock set back may tell it from long ago
 */
export async function pruneBackups(layout: LibraryLayout, now: Date, made: string): Promise<void> {
  const times = await backupTimes(layout);
  const kept = new Set([made, ...keptBackups(times, now)]);
  for (const time of times)
    if (!kept.has(time)) await rm(backupFile(layout, time), { force: true });
  const { backups, damaged } = await readBackups(layout);
  if (damaged.length > 0) return;
  const needed = new Set(backups.flatMap(partsOf));
  for (const name of await objectNames(layout))
    if (!needed.has(name)) await rm(layout.backupObject(name), { force: true });
}
