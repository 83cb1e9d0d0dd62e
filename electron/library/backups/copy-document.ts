import { setTimeout as wait } from "node:timers/promises";
import { readFile } from "node:fs/promises";

import { ProblemError } from "../../../shared/result.ts";
import type { Inside } from "../answers/inside.ts";
import { isMissing } from "../disk-problem.ts";
import type { Documents } from "../documents.ts";
import type { FileStamp } from "../file-stamp.ts";
import { readHistory } from "../history/history-file.ts";
import { shownPictures } from "../history/shown-pictures.ts";
import type { LibraryLayout } from "../layout.ts";
import { picturesIn } from "../pictures.ts";
import { seal } from "../sealed-file.ts";
import { documentShape } from "../stored-document.ts";
import { type BackedUpDocument, objectsOf } from "./backup-file.ts";
import { findInBackups } from "./find-in-backups.ts";
import { keepObject, keepPictureObject } from "./objects.ts";

/** A document that is to be in a backup, wherever it lies. */
export interface ToBackUp<Entry extends BackedUpDocument> {
  readonly id: string;
  readonly stamp: FileStamp;
  readonly layout: LibraryLayout;
  readonly documents: Documents;
  /** As the backup before has it. */
  readonly before: Entry | undefined;
  readonly entry: (copied: BackedUpDocument) => Entry;
}

/** Whether the backup before has it as it is, with everything it is made of. */
export function isKept(
  { before, stamp }: ToBackUp<BackedUpDocument>,
  kept: ReadonlySet<string>,
): boolean {
  return before?.stamp === stamp && objectsOf(before).every((name) => kept.has(name));
}

/** @param pause milliseconds left to everything else after each document that is copied */
export async function copyChanged<Entry extends BackedUpDocument>(
  inside: Inside,
  all: readonly ToBackUp<Entry>[],
  kept: Set<string>,
  pause: number,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const each of all) {
    if (each.before !== undefined && isKept(each, kept)) entries.push(each.before);
    else {
      const copied = await copyInTurn(inside, each, kept);
      if (copied !== null) entries.push(each.entry(copied));
      await wait(pause);
    }
  }
  return entries;
}

/**
 * Between two saves of the document, never during one. Of a document that is damaged the backup keeps
 * what those before have; null where they have none, or where the document is gone.
 */
async function copyInTurn(
  { answer, layout }: Inside,
  wanted: ToBackUp<BackedUpDocument>,
  kept: Set<string>,
): Promise<BackedUpDocument | null> {
  const copied = await answer(wanted.id, () => copyDocument(wanted, kept));
  if (copied.ok) return copied.value;
  const { code, params } = copied.problem;
  if (code === "document-missing") return null;
  if (code === "document-damaged" || code === "document-newer")
    return (await findInBackups(layout, wanted.id))?.entry ?? null;
  throw new ProblemError(code, params);
}

async function copyDocument(
  { id, layout, documents }: ToBackUp<BackedUpDocument>,
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
  const shown = picturesIn(JSON.stringify(document.versions));
  const everShown =
    history === null ? [] : shownPictures(await readHistory(layout.history(id))).names;
  const blobs: string[] = [];
  for (const name of new Set([...shown, ...everShown]))
    if (await keepPictureObject(layout, name, kept)) blobs.push(name);
  return {
    id,
    stamp,
    document: await keepObject(layout, seal(format, schemaVersion, document), kept),
    history: history === null ? null : await keepObject(layout, history, kept),
    blobs,
  };
}
