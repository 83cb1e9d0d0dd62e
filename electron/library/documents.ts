import { readFile, stat } from "node:fs/promises";

import type { Node } from "@tiptap/pm/model";
import { Low } from "lowdb";

import { languagesOf, type PressDocument } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { ProblemError } from "../../shared/result.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent, type Repair } from "../../shared/rich-text/repair.ts";
import { isMissing } from "./disk-problem.ts";
import { DurableFile } from "./durable-file.ts";
import { type FileStamp, readStamp } from "./file-stamp.ts";
import { extendHistory } from "./history/extend-history.ts";
import { appendHistory } from "./history/history-file.ts";
import { type HistoryEntry, makeRecord, type RevisionRecord } from "./history/record.ts";
import { datesOf, revisionId, stateOf } from "./history/state.ts";
import type { LibraryLayout } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { makeFolder } from "./replace-file.ts";
import { documentShape, findDocument, type FoundDocument } from "./stored-document.ts";

export type Texts = Partial<Record<Language, Node>>;

/** A document as it is in the library, its texts read and, where they had to be, repaired. */
export interface StoredDocument {
  readonly document: PressDocument;
  readonly texts: Texts;
  readonly repairs: readonly Repair[];
  /** The history ends with exactly this, so that another computer can go on from it. */
  readonly isRemembered: boolean;
  /**
   * Writes the next revision, the present one staying beside it; what had to be repaired is kept apart
   * first. @param joined a revision of another history that this one takes in
   */
  replace(next: PressDocument, joined?: string): Promise<Saved>;
  /** Puts entries of another history behind this one, all or none; the last revision is the document. */
  join(entries: readonly HistoryEntry[], next: PressDocument): Promise<Saved>;
}

/** A revision that is on the disk for good. */
interface Saved {
  readonly document: PressDocument;
  readonly stamp: FileStamp;
  /** Why the document's own file is behind its history; it is brought up when it is read again. */
  readonly behind: unknown;
}

/** The documents' files. What goes wrong is thrown: a {@link ProblemError} or what the system said. */
export interface Documents {
  /** @param keepDamaged whether a damaged file is copied to the quarantine: not in a library open for reading */
  read(id: string, keepDamaged: boolean): Promise<StoredDocument>;
  add(document: PressDocument): Promise<Saved>;
  /** Adds a document with the history it has; the last revision of it is the document. */
  adopt(entries: readonly HistoryEntry[], document: PressDocument): Promise<Saved>;
  exists(id: string): Promise<boolean>;
  stamp(id: string): Promise<FileStamp>;
}

interface Writing {
  readonly next: PressDocument;
  readonly durable: DurableFile<PressDocument>;
  readonly record: RevisionRecord;
}

/** @param author whoever sits at this computer */
export function createDocuments(layout: LibraryLayout, author: () => string): Documents {
  const stamp = (id: string) => readStamp(layout.documentFile(id), layout.history(id));

  async function write({ next, durable, record }: Writing): Promise<Saved> {
    await appendHistory(layout.history(next.id), [record]);
    return bringUp({ ...next, head: record.id }, durable);
  }

  /** It is saved already: whatever goes wrong with the file, the history has the text. */
  async function bringUp(
    document: PressDocument,
    durable: DurableFile<PressDocument>,
  ): Promise<Saved> {
    let behind: unknown = null;
    try {
      await new Low<PressDocument | null>(durable, document).write();
    } catch (error) {
      behind = error;
    }
    return { document, stamp: behind === null ? await stamp(document.id) : "", behind };
  }

  async function read(id: string, keepDamaged: boolean): Promise<StoredDocument> {
    const found = await findDocument(layout, id, keepDamaged);
    const { document, texts, repairs } = readTexts(found.document);
    const file = layout.documentFile(id);
    const readyFile = async () => {
      if (repairs.length > 0 && found.isFileGood)
        await keepInQuarantine(layout, id, await readFile(file));
      return new DurableFile(file, documentShape, found.isFileGood);
    };
    return {
      document,
      texts,
      repairs: [...found.repairs, ...repairs],
      isRemembered: repairs.length === 0 && isBase(found),
      async replace(next, joined) {
        const durable = await readyFile();
        const record = nextRecord(found, next, author(), joined);
        return write({ next, durable, record });
      },
      async join(entries, next) {
        const durable = await readyFile();
        await extendHistory(layout.history(id), entries);
        return bringUp(next, durable);
      },
    };
  }

  return {
    read,
    async add(document) {
      await makeFolder(layout.documentFolder(document.id), layout.folder);
      const durable = new DurableFile(layout.documentFile(document.id), documentShape, false);
      const record = makeRecord({
        parents: [],
        author: author(),
        at: document.updatedAt,
        number: document.revision,
        state: stateOf(document),
        dates: datesOf(document),
        base: null,
      });
      return write({ next: document, durable, record });
    },
    async adopt(entries, document) {
      await makeFolder(layout.documentFolder(document.id), layout.folder);
      await extendHistory(layout.history(document.id), entries);
      return bringUp(
        document,
        new DurableFile(layout.documentFile(document.id), documentShape, false),
      );
    },
    exists: (id) =>
      stat(layout.documentFolder(id)).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      ),
    stamp,
  };
}

/** A history that does not end with what the document holds is gone on with from a whole state. */
function isBase({ document, latest }: FoundDocument): boolean {
  return (
    latest !== null &&
    latest.id === document.head &&
    revisionId(latest, stateOf(document)) === latest.id
  );
}

function nextRecord(
  found: FoundDocument,
  next: PressDocument,
  author: string,
  joined: string | undefined,
): RevisionRecord {
  const { document, latest } = found;
  return makeRecord({
    parents: [document.head, joined].filter((id) => id !== undefined),
    author,
    at: next.updatedAt,
    number: next.revision,
    state: stateOf(next),
    dates: datesOf(next),
    base:
      latest !== null && isBase(found) ? { state: stateOf(document), depth: latest.depth } : null,
  });
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
