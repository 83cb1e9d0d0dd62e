import { isDeepStrictEqual } from "node:util";

import type { BackupInfo, BackupReason } from "../../../shared/domain/backup.ts";
import type { Inside } from "../answers/inside.ts";
import { binEntries } from "../bin.ts";
import { createDocuments } from "../documents.ts";
import {
  type BackedUpBinned,
  type BackedUpDocument,
  type Backup,
  backupTimes,
  infoOf,
  newestBackup,
  writeBackup,
} from "./backup-file.ts";
import { copyChanged, isKept, type ToBackUp } from "./copy-document.ts";
import { keepLetterheads, keepMemory, keepTerms } from "./keep-aids.ts";
import { objectNames } from "./objects.ts";
import { pruneBackups } from "./prune-backups.ts";

/** Milliseconds left to everything else after each document that is copied in the background. */
const regularPause = 15;

/**
 * Copies what changed since the last backup and writes down what a whole one is made of. A regular one
 * is not made where nothing changed: null. Throws what stops it; the backups there are stay as they are.
 */
export async function makeBackup(inside: Inside, reason: BackupReason): Promise<BackupInfo | null> {
  const { layout } = inside;
  const last = await newestBackup(layout, inside.now());
  const kept = new Set(await objectNames(layout));
  const present = await presentDocuments(inside, last?.documents ?? []);
  const inBin = await binnedDocuments(inside, last?.bin ?? []);
  const terms = await keepTerms(inside, kept, last?.terms ?? null);
  const letterheads = await keepLetterheads(inside, kept, last?.letterheads ?? null);
  const memory = await keepMemory(inside, kept, last?.memory ?? []);
  const hasChanged =
    terms !== (last?.terms ?? null) ||
    letterheads !== (last?.letterheads ?? null) ||
    !isDeepStrictEqual(memory, last?.memory ?? []) ||
    last?.documents.length !== present.length ||
    (last?.bin ?? []).length !== inBin.length ||
    [...present, ...inBin].some((each) => !isKept(each, kept));
  if (reason === "regular" && last !== null && !hasChanged) return null;

  const pause = reason === "regular" ? regularPause : 0;
  const documents = await copyChanged(inside, present, kept, pause);
  const bin = await copyChanged(inside, inBin, kept, pause);
  const madeAt = await freeTime(inside);
  const backup: Backup = { madeAt, reason, documents, terms, letterheads, bin, memory };
  await writeBackup(layout, backup);
  await pruneBackups(layout, new Date(inside.now()), backup.madeAt);
  return infoOf(backup);
}

/** What the list knows, and what is on the disk where it does not. */
async function presentDocuments(
  inside: Inside,
  last: readonly BackedUpDocument[],
): Promise<ToBackUp<BackedUpDocument>[]> {
  const { layout, documents } = inside;
  const known = new Map(last.map((entry) => [entry.id, entry]));
  const found: ToBackUp<BackedUpDocument>[] = [];
  for (const [id, noted] of new Map(inside.list()?.stamps())) {
    const stamp = noted === "" ? await documents.stamp(id) : noted;
    found.push({ id, stamp, layout, documents, before: known.get(id), entry: (copied) => copied });
  }
  return found;
}

async function binnedDocuments(
  { layout: library, author }: Inside,
  last: readonly BackedUpBinned[],
): Promise<ToBackUp<BackedUpBinned>[]> {
  const found: ToBackUp<BackedUpBinned>[] = [];
  for (const { id, removedAt, layout } of await binEntries(library)) {
    const documents = createDocuments(layout, author);
    const before = last.find((entry) => entry.id === id && entry.removedAt === removedAt);
    const stamp = await documents.stamp(id);
    const entry = (copied: BackedUpDocument) => ({ ...copied, removedAt });
    found.push({ id, stamp, layout, documents, before, entry });
  }
  return found;
}

/** Its time is a backup's name: of two in one millisecond the later is the next one's. */
async function freeTime(inside: Inside): Promise<string> {
  const taken = new Set(await backupTimes(inside.layout));
  let moment = Date.parse(inside.now());
  while (taken.has(new Date(moment).toISOString())) moment += 1;
  return new Date(moment).toISOString();
}
