import { readFile } from "node:fs/promises";

import type { BackupRestoration } from "../../../shared/domain/backup.ts";
import { summarize } from "../../../shared/domain/summary.ts";
import { ProblemError } from "../../../shared/result.ts";
import type { Inside } from "../answers/inside.ts";
import { binEntries, binnedLayout } from "../bin.ts";
import type { StoredDocument } from "../documents.ts";
import { changedParts, stateOf } from "../history/state.ts";
import type { LibraryLayout } from "../layout.ts";
import { keepInQuarantine } from "../quarantine.ts";
import { makeFolder, replaceFile } from "../replace-file.ts";
import { returnTo } from "../return-to.ts";
import { type BackedUpBinned, type BackedUpDocument, readBackup } from "./backup-file.ts";
import { readBackedUp } from "./find-in-backups.ts";
import { makeBackup } from "./make-backup.ts";
import { readObject, restorePicture } from "./objects.ts";
import { restoreLetterheads, restoreMemory, restoreTerms } from "./restore-aids.ts";

/**
 * Brings every document of a backup back, after the present state was backed up itself. What a document
 * has been since stays in its history; documents made since stay as they are. What was in the bin and is
 * nowhere now lies there again; terms, letterheads and memory have again what they had.
 * Throws a {@link ProblemError} of `backup-damaged`.
 */
export async function restoreBackup(inside: Inside, madeAt: string): Promise<BackupRestoration> {
  const backup = await readBackup(inside.layout, madeAt);
  if (backup === null) throw new ProblemError("backup-damaged", { moment: madeAt });
  await makeBackup(inside, "before-restore");
  const counts = { restored: 0, unchanged: 0, failed: 0 };
  for (const entry of backup.documents) {
    const became = await inside.answer(entry.id, () => restoreDocument(inside, entry));
    counts[became.ok ? became.value : "failed"] += 1;
  }
  for (const entry of backup.bin ?? []) {
    const became = await inside.answer(entry.id, () => restoreBinned(inside, entry));
    if (!became.ok) counts.failed += 1;
    else if (became.value) counts.restored += 1;
  }
  await restoreTerms(inside, backup.terms ?? null);
  await restoreLetterheads(inside, backup.letterheads ?? null);
  await restoreMemory(inside, backup.memory ?? []);
  return counts;
}

async function restoreDocument(
  inside: Inside,
  entry: BackedUpDocument,
): Promise<"restored" | "unchanged"> {
  const { id, blobs } = entry;
  const wanted = await readBackedUp(inside.layout, entry);
  if (wanted === null) throw new ProblemError("document-damaged", { id });
  for (const name of blobs) await restorePicture(inside.layout, name);

  const present = await readPresent(inside, id);
  if (present === null) {
    await writeAgain(inside, entry);
    return "restored";
  }
  const changed = changedParts(stateOf(present.document), stateOf(wanted));
  if (changed.length === 0) return "unchanged";
  const { next, texts } = returnTo(present.document, wanted, inside.now());
  inside.put(summarize(next, texts), await present.replace(next, texts));
  return "restored";
}

/** null: it is gone, or nothing of it can be read but what a backup has. */
async function readPresent(inside: Inside, id: string): Promise<StoredDocument | null> {
  try {
    const stored = await inside.readStored(id);
    return stored.repairs.some(({ what }) => what === "fromBackup") ? null : stored;
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : null;
    if (code === "document-missing" || code === "document-damaged") return null;
    throw error;
  }
}

async function writeAgain(inside: Inside, entry: BackedUpDocument): Promise<void> {
  const { layout, documents } = inside;
  const { id } = entry;
  await writeFiles(layout, entry);
  const stored = await documents.read(id, true);
  inside.put(summarize(stored.document, stored.texts), {
    stamp: await documents.stamp(id),
    behind: null,
  });
}

/** False where the document is there, or in the bin, already. */
async function restoreBinned(
  { layout, documents }: Inside,
  entry: BackedUpBinned,
): Promise<boolean> {
  const { id, removedAt, blobs } = entry;
  const isInBin = (await binEntries(layout)).some((each) => each.id === id);
  if (isInBin || (await documents.exists(id))) return false;
  for (const name of blobs) await restorePicture(layout, name);
  await makeFolder(layout.bin, layout.folder);
  await writeFiles(binnedLayout(layout, id, removedAt), entry);
  return true;
}

/** @param layout says where the document's files lie */
async function writeFiles(layout: LibraryLayout, entry: BackedUpDocument): Promise<void> {
  const { id } = entry;
  const document = await readObject(layout, entry.document);
  const history = entry.history === null ? null : await readObject(layout, entry.history);
  if (document === null) throw new ProblemError("document-damaged", { id });
  await makeFolder(layout.documentFolder(id), layout.folder);
  if (history !== null) {
    const damaged = await readFile(layout.history(id)).catch(() => null);
    if (damaged !== null) await keepInQuarantine(layout, `${id}-history`, damaged);
    await replaceFile(layout.history(id), history);
  }
  await replaceFile(layout.documentFile(id), document);
}
