import { readFile, stat } from "node:fs/promises";

import type { Node } from "@tiptap/pm/model";
import { Low } from "lowdb";

import {
  documentSchema,
  documentSchemaVersion,
  languagesOf,
  type PressDocument,
} from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { ProblemError } from "../../shared/result.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent, type Repair } from "../../shared/rich-text/repair.ts";
import { errorCode, isMissing } from "./disk-problem.ts";
import { DurableFile, type FileShape, readSealed } from "./durable-file.ts";
import { type FileStamp, stampOf } from "./file-stamp.ts";
import { type LibraryLayout, previousOf } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { makeFolder } from "./replace-file.ts";
import { DamagedFileError, NewerFileError } from "./sealed-file.ts";

export const documentShape: FileShape<PressDocument> = {
  format: "press-centre-document",
  schemaVersion: documentSchemaVersion,
  schema: documentSchema,
};

export type Texts = Partial<Record<Language, Node>>;

/** A document as it is in the library, its texts read and, where they had to be, repaired. */
export interface StoredDocument {
  readonly document: PressDocument;
  readonly texts: Texts;
  readonly repairs: readonly Repair[];
  /** Writes the next revision, the present one staying beside it; what had to be repaired is kept apart first. */
  replace(next: PressDocument): Promise<FileStamp>;
}

/** The documents' files. What goes wrong is thrown: a {@link ProblemError} or what the system said. */
export interface Documents {
  /** @param keepDamaged whether a damaged file is copied to the quarantine: not in a library open for reading */
  read(id: string, keepDamaged: boolean): Promise<StoredDocument>;
  add(document: PressDocument): Promise<FileStamp>;
  exists(id: string): Promise<boolean>;
}

export function createDocuments(layout: LibraryLayout): Documents {
  async function read(id: string, keepDamaged: boolean): Promise<StoredDocument> {
    const file = layout.documentFile(id);
    const durable = new DurableFile(file, documentShape);
    const store = new Low<PressDocument | null>(durable, null);
    const previousRepairs: Repair[] = [];
    try {
      await store.read();
    } catch (error) {
      if (error instanceof NewerFileError) throw new ProblemError("document-newer", { id });
      if (!isDamage(error)) throw error;
      if (keepDamaged && error instanceof DamagedFileError)
        await keepInQuarantine(layout, id, error.bytes);
      store.data = await readPrevious(id, keepDamaged);
      if (store.data === null) throw new ProblemError("document-damaged", { id }, { cause: error });
    }
    if (store.data === null) store.data = await readPrevious(id, keepDamaged);
    else if (store.data.id !== id) throw new ProblemError("document-damaged", { id });
    if (store.data === null) throw new ProblemError("document-missing", { id });
    if (!durable.isGood) previousRepairs.push({ what: "previousSave", name: store.data.updatedAt });

    const { document, texts, repairs } = readTexts(store.data);
    return {
      document,
      texts,
      repairs: [...previousRepairs, ...repairs],
      async replace(next) {
        if (repairs.length > 0 && durable.isGood)
          await keepInQuarantine(layout, id, await readFile(file));
        store.data = next;
        await store.write();
        return stampOf(durable.written);
      },
    };
  }

  async function readPrevious(id: string, keepDamaged: boolean): Promise<PressDocument | null> {
    try {
      const previous = await readSealed(previousOf(layout.documentFile(id)), documentShape);
      return previous?.id === id ? previous : null;
    } catch (error) {
      if (error instanceof NewerFileError) throw new ProblemError("document-newer", { id });
      if (!isDamage(error)) throw error;
      if (keepDamaged && error instanceof DamagedFileError)
        await keepInQuarantine(layout, `${id}-previous`, error.bytes);
      throw new ProblemError("document-damaged", { id }, { cause: error });
    }
  }

  return {
    read,
    async add(document) {
      await makeFolder(layout.documentFolder(document.id), layout.folder);
      const durable = new DurableFile(layout.documentFile(document.id), documentShape);
      await new Low<PressDocument | null>(durable, document).write();
      return stampOf(durable.written);
    },
    exists: (id) =>
      stat(layout.documentFolder(id)).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      ),
  };
}

/** A sector that cannot be read is damage like any other. */
function isDamage(error: unknown): boolean {
  return error instanceof DamagedFileError || errorCode(error) === "EIO";
}

function readTexts(stored: PressDocument): {
  document: PressDocument;
  texts: Texts;
  repairs: Repair[];
} {
  const texts: Texts = {};
  const repairs: Repair[] = [];
  const versions = { ...stored.versions };
  for (const language of languagesOf(stored)) {
    const version = stored.versions[language];
    if (version === undefined) continue;
    const content = readContent(version.content);
    if (!content.ok) throw new ProblemError("document-damaged", { id: stored.id });
    texts[language] = content.value.doc;
    if (content.value.repairs.length === 0) continue;
    repairs.push(...content.value.repairs);
    versions[language] = { ...version, content: toContent(content.value.doc) };
  }
  return { document: { ...stored, versions }, texts, repairs };
}
