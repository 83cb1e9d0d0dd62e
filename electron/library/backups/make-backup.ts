import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

import type { BackupInfo, BackupReason } from "../../../shared/domain/backup.ts";
import { ProblemError } from "../../../shared/result.ts";
import type { Inside } from "../answers/inside.ts";
import { isMissing } from "../disk-problem.ts";
import type { FileStamp } from "../file-stamp.ts";
import { picturesIn } from "../pictures.ts";
import { seal } from "../sealed-file.ts";
import { documentShape } from "../stored-document.ts";
import { readTermbase, termsShape, theTerms } from "../terms-file.ts";
import {
  type BackedUpDocument,
  type Backup,
  backupTimes,
  infoOf,
  objectsOf,
  newestBackup,
  writeBackup,
} from "./backup-file.ts";
import { findInBackups } from "./find-in-backups.ts";
import { keepObject, keepPictureObject, objectNames } from "./objects.ts";
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
  const known = new Map(last?.documents.map((entry) => [entry.id, entry]));
  const kept = new Set(await objectNames(layout));
  const stamps = await presentStamps(inside);
  const isKept = (id: string, stamp: FileStamp) => {
    const entry = known.get(id);
    return entry?.stamp === stamp && objectsOf(entry).every((name) => kept.has(name));
  };
  const terms = await keepTerms(inside, kept, last?.terms ?? null);
  const hasChanged =
    terms !== (last?.terms ?? null) ||
    known.size !== stamps.size ||
    [...stamps].some(([id, stamp]) => !isKept(id, stamp));
  if (reason === "regular" && last !== null && !hasChanged) return null;

  const documents: BackedUpDocument[] = [];
  for (const [id, stamp] of stamps) {
    const before = known.get(id);
    if (before !== undefined && isKept(id, stamp)) documents.push(before);
    else {
      const entry = await copyInTurn(inside, id, kept);
      if (entry !== null) documents.push(entry);
      await wait(reason === "regular" ? regularPause : 0);
    }
  }
  const backup: Backup = { madeAt: await freeTime(inside), reason, documents, terms };
  await writeBackup(layout, backup);
  await pruneBackups(layout, new Date(inside.now()), backup.madeAt);
  return infoOf(backup);
}

/** The termbase as it is; one that is damaged or newer stays as the backup before has it. */
async function keepTerms(
  inside: Inside,
  kept: Set<string>,
  before: string | null,
): Promise<string | null> {
  const read = await inside.answer(theTerms, () => readTermbase(inside.layout, false));
  if (!read.ok || read.value.problem !== null) return before;
  const { termbase } = read.value;
  if (termbase.revision === 0) return null;
  const { format, schemaVersion } = termsShape;
  return keepObject(inside.layout, seal(format, schemaVersion, termbase), kept);
}

/** What the list knows, and what is on the disk where it does not. */
async function presentStamps(inside: Inside): Promise<Map<string, FileStamp>> {
  const stamps = new Map(inside.list()?.stamps());
  for (const [id, stamp] of stamps)
    if (stamp === "") stamps.set(id, await inside.documents.stamp(id));
  return stamps;
}

/**
 * Between two saves of the document, never during one. Of a document that is damaged the backup keeps
 * what those before have; null where they have none, or where the document is gone.
 */
async function copyInTurn(
  inside: Inside,
  id: string,
  kept: Set<string>,
): Promise<BackedUpDocument | null> {
  const copied = await inside.answer(id, () => copyDocument(inside, id, kept));
  if (copied.ok) return copied.value;
  const { code, params } = copied.problem;
  if (code === "document-missing") return null;
  if (code === "document-damaged" || code === "document-newer")
    return (await findInBackups(inside.layout, id))?.entry ?? null;
  throw new ProblemError(code, params);
}

async function copyDocument(
  { layout, documents }: Inside,
  id: string,
  kept: Set<string>,
): Promise<BackedUpDocument> {
  const stamp = await documents.stamp(id);
  const { document, repairs } = await documents.read(id, false);
  const isOlder = repairs.some(({ what }) => what === "previousSave" || what === "fromBackup");
  const before = isOlder ? await findInBackups(layout, id) : null;
  if (before !== null) return before.entry;
  const { format, schemaVersion } = documentShape;
  const history = await readFile(layout.history(id)).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  const blobs: string[] = [];
  for (const name of new Set(picturesIn(JSON.stringify(document.versions))))
    if (await keepPictureObject(layout, name, kept)) blobs.push(name);
  return {
    id,
    stamp,
    document: await keepObject(layout, seal(format, schemaVersion, document), kept),
    history: history === null ? null : await keepObject(layout, history, kept),
    blobs,
  };
}

/** Its time is a backup's name: of two in one millisecond the later is the next one's. */
async function freeTime(inside: Inside): Promise<string> {
  const taken = new Set(await backupTimes(inside.layout));
  let moment = Date.parse(inside.now());
  while (taken.has(new Date(moment).toISOString())) moment += 1;
  return new Date(moment).toISOString();
}
