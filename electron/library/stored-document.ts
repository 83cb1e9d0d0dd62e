import { z } from "zod";

import {
  documentSchema,
  documentSchemaVersion,
  type PressDocument,
} from "../../shared/domain/document.ts";
import { documentMigrations, migrate } from "../../shared/domain/migrations.ts";
import { ProblemError } from "../../shared/result.ts";
import type { Repair } from "../../shared/rich-text/repair.ts";
import { errorCode } from "./disk-problem.ts";
import { encodeDocument } from "./encode-document.ts";
import { type FileShape, readSealed } from "./durable-file.ts";
import { History } from "./history/history.ts";
import { hasHistory, readHistory, readLatest } from "./history/history-file.ts";
import type { RevisionRecord } from "./history/record.ts";
import { type LibraryLayout, previousOf } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { DamagedFileError, NewerFileError } from "./sealed-file.ts";

/** An earlier state is of the shape it had when it was saved. */
const versionedSchema = z.looseObject({ schemaVersion: z.number().int().positive() });

export const documentShape: FileShape<PressDocument> = {
  format: "press-centre-document",
  schemaVersion: documentSchemaVersion,
  schema: documentSchema,
  migrations: documentMigrations,
  encode: encodeDocument,
};

/** The best there is of a document. */
export interface FoundDocument {
  readonly document: PressDocument;
  /** The revision the history ends with. */
  readonly latest: RevisionRecord | null;
  /** The file itself is whole and may be kept as the one saved before. */
  readonly isFileGood: boolean;
  /** What was found in its place, to be kept before anything takes it. */
  readonly damaged: Uint8Array | null;
  /** What the person is to be told: the text is not simply what the file holds. */
  readonly repairs: readonly Repair[];
}

/** A document as the newest backup that has it has it. */
type FindInBackups = (
  id: string,
) => Promise<{ readonly document: PressDocument; readonly madeAt: string } | null>;

/**
 * Reads a document's file and the end of its history. Where they tell different things, the save after
 * which the power went is in the history only; where the file is damaged, the history has the text
 * still, failing that the file saved before, and failing that the newest backup. Throws a {@link ProblemError} of `document-missing`,
 * `document-damaged` or `document-newer`, never gives back less in silence.
 * @param keepDamaged whether a damaged file is copied to the quarantine: not in a library open for reading
 * @param inBackups asked when nothing else can be read
 */
export async function findDocument(
  layout: LibraryLayout,
  id: string,
  keepDamaged: boolean,
  inBackups: FindInBackups = async () => null,
): Promise<FoundDocument> {
  // On a full disk there is still the damaged file itself, and the other copies to be read.
  const keep = async (name: string, bytes: Uint8Array | null): Promise<void> => {
    if (keepDamaged && bytes !== null)
      await keepInQuarantine(layout, name, bytes).catch(() => undefined);
  };
  const file = await readGood(layout.documentFile(id), id);
  await keep(id, file.damaged);
  const past = await readLatest(layout.history(id));
  const latest = past?.record ?? null;
  const foundIn = (document: PressDocument, repairs: readonly Repair[] = []): FoundDocument => {
    return { document, latest, isFileGood: file.document !== null, damaged: file.damaged, repairs };
  };
  if (file.document !== null && isPresent(file.document, latest)) return foundIn(file.document);

  const remembered = past === null ? null : await newestOf(layout, id);
  if (file.document !== null) {
    const isBehind = remembered !== null && remembered.revision >= file.document.revision;
    return foundIn(isBehind ? remembered : file.document);
  }
  if (remembered !== null && past?.isLast === true && remembered.head === past.record.id) {
    const name = remembered.updatedAt;
    return foundIn(remembered, file.isDamaged ? [{ what: "fromHistory", name }] : []);
  }
  const previous = await readGood(previousOf(layout.documentFile(id)), id);
  await keep(`${id}-previous`, previous.damaged);
  const newest = newer(remembered, previous.document);
  if (newest !== null) return foundIn(newest, [{ what: "previousSave", name: newest.updatedAt }]);
  const isDamaged = file.isDamaged || previous.isDamaged || (await hasHistory(layout.history(id)));
  const backedUp = isDamaged ? await inBackups(id).catch(() => null) : null;
  if (backedUp !== null)
    return foundIn(backedUp.document, [{ what: "fromBackup", name: backedUp.madeAt }]);
  throw new ProblemError(isDamaged ? "document-damaged" : "document-missing", { id });
}

/** The file is what the history ends with, or stands ahead of a history that was cut short. */
function isPresent(document: PressDocument, latest: RevisionRecord | null): boolean {
  return latest === null || document.head === latest.id || document.revision > latest.number;
}

function newer(one: PressDocument | null, other: PressDocument | null): PressDocument | null {
  if (one === null || other === null) return one ?? other;
  return other.revision > one.revision ? other : one;
}

/** The newest state that the history can still tell; null where it can tell none. */
async function newestOf(layout: LibraryLayout, id: string): Promise<PressDocument | null> {
  const history = new History(await readHistory(layout.history(id)));
  for (const revision of history.list().toReversed()) {
    const document = rememberedDocument(history, id, revision.id);
    if (document !== null) return document;
  }
  return null;
}

/** A document as it was at a revision; null where that is damaged. */
export function rememberedDocument(
  history: History,
  id: string,
  revision: string,
): PressDocument | null {
  try {
    const stored = history.documentOf(id, revision);
    const { schemaVersion } = versionedSchema.parse(stored);
    const present = migrate(stored, schemaVersion, documentSchemaVersion, documentMigrations);
    return { ...documentSchema.parse(present), head: revision };
  } catch {
    return null;
  }
}

interface Read {
  readonly document: PressDocument | null;
  readonly isDamaged: boolean;
  /** The damaged bytes, where they could be read. */
  readonly damaged: Uint8Array | null;
}

async function readGood(file: string, id: string): Promise<Read> {
  try {
    const belongs = (document: PressDocument) => document.id === id;
    const document = await readSealed(file, { ...documentShape, belongs });
    return { document, isDamaged: false, damaged: null };
  } catch (error) {
    if (error instanceof NewerFileError) throw new ProblemError("document-newer", { id });
    if (error instanceof DamagedFileError)
      return { document: null, isDamaged: true, damaged: error.bytes };
    // A sector that cannot be read is damage like any other.
    if (errorCode(error) === "EIO") return { document: null, isDamaged: true, damaged: null };
    throw error;
  }
}
