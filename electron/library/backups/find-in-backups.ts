import type { PressDocument } from "../../../shared/domain/document.ts";
import { parseSealed } from "../durable-file.ts";
import type { LibraryLayout } from "../layout.ts";
import { documentShape } from "../stored-document.ts";
import { type BackedUpDocument, backupTimes, readBackup } from "./backup-file.ts";
import { readObject } from "./objects.ts";

interface FoundInBackup {
  readonly document: PressDocument;
  readonly entry: BackedUpDocument;
  readonly madeAt: string;
}

/**
 * A document as the backups have it that can still tell it: its latest revision, since the times of backups
 * are those of a clock that may have been set back between them.
 */
export async function findInBackups(
  layout: LibraryLayout,
  id: string,
): Promise<FoundInBackup | null> {
  let latest: FoundInBackup | null = null;
  for (const madeAt of await backupTimes(layout)) {
    const backup = await readBackup(layout, madeAt);
    const entries = [...(backup?.documents ?? []), ...(backup?.bin ?? [])];
    for (const entry of entries.filter((each) => each.id === id)) {
      if (entry.document === latest?.entry.document) continue;
      const document = await readBackedUp(layout, entry);
      if (document !== null && document.revision > (latest?.document.revision ?? 0))
        latest = { document, entry, madeAt };
    }
  }
  return latest;
}

/** null where the backup's copy is damaged. */
export async function readBackedUp(
  layout: LibraryLayout,
  { id, document: name }: BackedUpDocument,
): Promise<PressDocument | null> {
  const bytes = await readObject(layout, name);
  if (bytes === null) return null;
  try {
    const document = parseSealed(name, bytes, documentShape);
    return document.id === id ? document : null;
  } catch {
    return null;
  }
}
