import { readFile } from "node:fs/promises";

import type { BackupRestoration } from "../../../shared/domain/backup.ts";
import { summarize } from "../../../shared/domain/summary.ts";
import { ProblemError } from "../../../shared/result.ts";
import type { Inside } from "../answers/inside.ts";
import { parseSealed } from "../durable-file.ts";
import type { StoredDocument } from "../documents.ts";
import { changedParts, stateOf } from "../history/state.ts";
import { keepInQuarantine } from "../quarantine.ts";
import { makeFolder, replaceFile } from "../replace-file.ts";
import { returnTo } from "../return-to.ts";
import { type BackedUpDocument, readBackup } from "./backup-file.ts";
import { readTermbase, termsShape, theTerms, writeTermbase } from "../terms-file.ts";
import { readBackedUp } from "./find-in-backups.ts";
import { makeBackup } from "./make-backup.ts";
import { readObject, restorePicture } from "./objects.ts";

/**
 * Brings every document of a backup back, after the present state was backed up itself. What a document
 * has been since stays in its history; documents made since stay as they are.
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
  await restoreTerms(inside, backup.terms ?? null);
  return counts;
}

/** Entries become what they were; those made since stay. */
async function restoreTerms(inside: Inside, name: string | null): Promise<void> {
  const { layout } = inside;
  const bytes = name === null ? null : await readObject(layout, name);
  if (name === null || bytes === null) return;
  const { terms } = parseSealed(name, bytes, termsShape);
  const restored = await inside.answer(theTerms, async () => {
    const { termbase } = await readTermbase(layout, true);
    return writeTermbase(layout, { baseRevision: termbase.revision, put: terms, remove: [] });
  });
  if (!restored.ok) throw new ProblemError(restored.problem.code, restored.problem.params);
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
  const stored = await documents.read(id, true);
  inside.put(summarize(stored.document, stored.texts), {
    stamp: await documents.stamp(id),
    behind: null,
  });
}
