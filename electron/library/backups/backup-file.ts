import { readdir } from "node:fs/promises";
import path from "node:path";

import { Low } from "lowdb";
import { z } from "zod";

import { type BackupInfo, backupReasonSchema } from "../../../shared/domain/backup.ts";
import { timestampSchema } from "../../../shared/domain/document.ts";
import { documentIdSchema } from "../../../shared/domain/ids.ts";
import { isMissing } from "../disk-problem.ts";
import { DurableFile, type FileShape, readSealed } from "../durable-file.ts";
import type { LibraryLayout } from "../layout.ts";
import { memoryFileName } from "../memory-files.ts";
import { makeFolder } from "../replace-file.ts";

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A document as a backup has it. Sums are names among the backups' objects. */
const backedUpSchema = z.object({
  id: documentIdSchema,
  /** Of the files copied: with the same one there is nothing new to copy. */
  stamp: z.string(),
  document: sumSchema,
  /** null: it had none. */
  history: sumSchema.nullable(),
  /** The pictures it shows or has shown, as far as they were whole. */
  blobs: z.array(sumSchema),
});
export type BackedUpDocument = z.infer<typeof backedUpSchema>;

const binnedSchema = backedUpSchema.extend({ removedAt: timestampSchema });
export type BackedUpBinned = z.infer<typeof binnedSchema>;

const fileSchema = z.object({
  name: z.string().regex(memoryFileName),
  stamp: z.string(),
  object: sumSchema,
});
/** A file of the memory as a backup has it. */
export type BackedUpFile = z.infer<typeof fileSchema>;

const backupSchema = z.object({
  madeAt: timestampSchema,
  reason: backupReasonSchema,
  documents: z.array(backedUpSchema),
  /** The termbase; null, and missing in older backups: there was none. */
  terms: sumSchema.nullable().optional(),
  /** null, and missing in older backups: there were none. */
  letterheads: sumSchema.nullable().optional(),
  /** What was in the bin; missing in older backups. */
  bin: z.array(binnedSchema).optional(),
  /** Missing in older backups. */
  memory: z.array(fileSchema).optional(),
});
export type Backup = z.infer<typeof backupSchema>;

const backupShape: FileShape<Backup> = {
  format: "press-centre-backup",
  schemaVersion: 1,
  schema: backupSchema,
};

/** `2026-09-17T08-00-00.000Z.json`: a name every file system takes. */
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.json$/;

export function backupFile(layout: LibraryLayout, madeAt: string): string {
  return path.join(layout.backups, `${madeAt.replaceAll(":", "-")}.json`);
}

/** When backups were made, the latest first; whether they are whole is not looked at. */
export async function backupTimes(layout: LibraryLayout): Promise<string[]> {
  const names = await readdir(layout.backups).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const times = names.flatMap((name) => {
    const [, day, hours, minutes, seconds] = namePattern.exec(name) ?? [];
    return day === undefined ? [] : [`${day}T${hours}:${minutes}:${seconds}`];
  });
  return times.toSorted().toReversed();
}

/** null: there is none of that time, or it is damaged. */
export async function readBackup(layout: LibraryLayout, madeAt: string): Promise<Backup | null> {
  return readSealed(backupFile(layout, madeAt), backupShape).catch(() => null);
}

/**
 * The newest that can be read; null where there is none. What is dated into the future was made before a
 * clock was set back, so that anything else is newer.
 * @param now ISO timestamp in UTC
 */
export async function newestBackup(layout: LibraryLayout, now: string): Promise<Backup | null> {
  const times = await backupTimes(layout);
  const past = times.filter((madeAt) => madeAt <= now);
  for (const madeAt of [...past, ...times.slice(0, times.length - past.length)]) {
    const backup = await readBackup(layout, madeAt);
    if (backup !== null) return backup;
  }
  return null;
}

/** All that can be read, the latest first. */
export async function readBackups(
  layout: LibraryLayout,
): Promise<{ backups: Backup[]; damaged: string[] }> {
  const backups: Backup[] = [];
  const damaged: string[] = [];
  for (const madeAt of await backupTimes(layout)) {
    const backup = await readBackup(layout, madeAt);
    if (backup === null) damaged.push(madeAt);
    else backups.push(backup);
  }
  return { backups, damaged };
}

export async function writeBackup(layout: LibraryLayout, backup: Backup): Promise<void> {
  await makeFolder(layout.backups, layout.folder);
  const file = new DurableFile(backupFile(layout, backup.madeAt), backupShape);
  await new Low<Backup | null>(file, backup).write();
}

export function infoOf({ madeAt, reason, documents }: Backup): BackupInfo {
  return { madeAt, reason, documents: documents.length };
}

/** What the whole of a backup is made of. */
export function partsOf({
  documents,
  terms = null,
  letterheads = null,
  bin = [],
  memory = [],
}: Backup): string[] {
  const parts = [...documents, ...bin].flatMap(objectsOf);
  const files = memory.map(({ object }) => object);
  return [...parts, ...files, ...[terms, letterheads].filter((name) => name !== null)];
}

export function objectsOf({ document, history, blobs }: BackedUpDocument): string[] {
  return history === null ? [document, ...blobs] : [document, history, ...blobs];
}
