import { readFile } from "node:fs/promises";

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
import { errorCode } from "./disk-problem.ts";
import { DurableFile, type FileShape, readSealed } from "./durable-file.ts";
import { type FileStamp, readStamp, stampOf } from "./file-stamp.ts";
import { type LibraryLayout, previousOf } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { makeFolder, syncFolder } from "./replace-file.ts";
import { DamagedFileError, NewerFileError } from "./sealed-file.ts";

function shapeOf(id: string): FileShape<PressDocument> {
  return {
    format: "press-centre-document",
    schemaVersion: documentSchemaVersion,
    schema: documentSchema,
    belongs: (document) => document.id === id,
  };
}

export type Texts = Partial<Record<Language, Node>>;

/** A document as it is in the library, its texts read and, where they had to be, repaired. */
export interface StoredDocument {
  readonly document: PressDocument;
  readonly texts: Texts;
  readonly repairs: readonly Repair[];
  /**
   * Writes the next revision, the present one staying beside it; what had to be repaired is kept apart first.
   * @param texts all of the next revision's
   */
  replace(next: PressDocument, texts: Texts): Promise<FileStamp>;
  /** Makes sure that what was read stays there through a power cut. */
  confirm(): Promise<FileStamp>;
}

/** The documents' files. What goes wrong is thrown: a {@link ProblemError} or what the system said. */
export interface Documents {
  /** @param writing whether a damaged file is copied to the quarantine: not in a library open for reading */
  read(id: string, writing: boolean): Promise<StoredDocument>;
  add(document: PressDocument): Promise<FileStamp>;
  exists(id: string): Promise<boolean>;
}

/** Documents kept in memory: those being written at present, and a few more. */
const mostRemembered = 16;

export function createDocuments(layout: LibraryLayout): Documents {
  /** As read or written last, in good order; true as long as the file's stamp is the same. */
  const remembered = new Map<string, { stamp: FileStamp; stored: StoredDocument }>();

  function remember(id: string, stamp: FileStamp, stored: StoredDocument): void {
    remembered.delete(id);
    remembered.set(id, { stamp, stored });
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  }

  async function read(id: string, writing: boolean): Promise<StoredDocument> {
    if (!writing) return readFromDisk(id, false);
    const stamp = await readStamp(layout.documentFile(id));
    const known = remembered.get(id);
    if (known?.stamp === stamp) return known.stored;
    const stored = await readFromDisk(id, true);
    if (stored.repairs.length === 0) remember(id, stamp, stored);
    return stored;
  }

  async function readFromDisk(id: string, writing: boolean): Promise<StoredDocument> {
    const file = layout.documentFile(id);
    const durable = new DurableFile(file, shapeOf(id));
    const store = new Low<PressDocument | null>(durable, null);
    const previousRepairs: Repair[] = [];
    let damaged: Uint8Array | null = null;
    try {
      await store.read();
    } catch (error) {
      damaged = await takeDamage(error, id, writing ? id : null);
      store.data = await readPrevious(id, writing);
      if (store.data === null) throw new ProblemError("document-damaged", { id }, { cause: error });
    }
    store.data ??= await readPrevious(id, writing);
    if (store.data === null) throw new ProblemError("document-missing", { id });
    if (!durable.isGood) previousRepairs.push({ what: "previousSave", name: store.data.updatedAt });

    const { document, texts, repairs } = readTexts(store.data);
    if (repairs.length > 0 && durable.isGood) damaged = await readFile(file);
    const found = { document, texts, repairs: [...previousRepairs, ...repairs] };
    return storedIn(durable, found, damaged);
  }

  /** @param damaged what is kept in quarantine before it is replaced */
  function storedIn(
    durable: DurableFile<PressDocument>,
    found: Pick<StoredDocument, "document" | "texts" | "repairs">,
    damaged: Uint8Array | null,
  ): StoredDocument {
    const { id } = found.document;
    return {
      ...found,
      async replace(next, texts) {
        if (damaged !== null) await keepInQuarantine(layout, id, damaged);
        await new Low<PressDocument | null>(durable, next).write();
        const stamp = stampOf(durable.written);
        remember(id, stamp, storedIn(durable, { document: next, texts, repairs: [] }, null));
        return stamp;
      },
      async confirm() {
        await syncFolder(layout.documentFolder(id));
        return readStamp(layout.documentFile(id));
      },
    };
  }

  async function readPrevious(id: string, writing: boolean): Promise<PressDocument | null> {
    try {
      return await readSealed(previousOf(layout.documentFile(id)), shapeOf(id));
    } catch (error) {
      await takeDamage(error, id, writing ? `${id}-previous` : null);
      throw new ProblemError("document-damaged", { id }, { cause: error });
    }
  }

  /** The damaged bytes, where there are any, kept under the name; throws what is no damage. */
  async function takeDamage(
    caught: unknown,
    id: string,
    name: string | null,
  ): Promise<Uint8Array | null> {
    if (caught instanceof NewerFileError) throw new ProblemError("document-newer", { id });
    if (!isDamage(caught)) throw caught;
    const bytes = caught instanceof DamagedFileError ? caught.bytes : null;
    // On a full disk there is still the damaged file itself, and the previous save to be read.
    if (name !== null && bytes !== null)
      await keepInQuarantine(layout, name, bytes).catch(() => undefined);
    return bytes;
  }

  return {
    read,
    async add(document) {
      await makeFolder(layout.documentFolder(document.id), layout.folder);
      const durable = new DurableFile(layout.documentFile(document.id), shapeOf(document.id));
      await new Low<PressDocument | null>(durable, document).write();
      return stampOf(durable.written);
    },
    async exists(id) {
      const file = layout.documentFile(id);
      const stamps = await Promise.all([readStamp(file), readStamp(previousOf(file))]);
      return stamps.some((stamp) => stamp !== "");
    },
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
