import type { PressDocument } from "../../../shared/domain/document.ts";
import { parseSealed } from "../durable-file.ts";
import type { LibraryLayout } from "../layout.ts";
import { documentShape } from "../stored-document.ts";
import { type BackedUpDocument, backupTimes, readBackup } from "./backup-file.ts";
import { readObject } from "./objects.ts";

interface FoundInBackup {
  readonly document: PressDocument;
  readonly madeAt: string;
}

/** A document as the newest backup that can still tell it has it. */
export async function findInBackups(
  layout: LibraryLayout,
  id: string,
): Promise<FoundInBackup | null> {
  for (const madeAt of await backupTimes(layout)) {
    const backup = await readBackup(layout, madeAt);
    const entry = backup?.documents.find((each) => each.id === id);
    const document = entry === undefined ? null : await readBackedUp(layout, entry);
    if (document !== null) return { document, madeAt };
  }
  return null;
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
