import { readFile } from "node:fs/promises";

import type { Node } from "@tiptap/pm/model";
import { Low } from "lowdb";

import { languagesOf, type PressDocument } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { ProblemError } from "../../shared/result.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent, type Repair } from "../../shared/rich-text/repair.ts";
import { findInBackups } from "./backups/find-in-backups.ts";
import { DurableFile } from "./durable-file.ts";
import { type FileStamp, readStamp } from "./file-stamp.ts";
import { appendHistory, readLatest, syncHistory } from "./history/history-file.ts";
import { makeRecord, type RevisionRecord } from "./history/record.ts";
import { datesOf, revisionId, stateOf } from "./history/state.ts";
import { type LibraryLayout, previousOf } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { makeFolder, syncFolder } from "./replace-file.ts";
import { documentShape, findDocument, type FoundDocument } from "./stored-document.ts";

export type Texts = Partial<Record<Language, Node>>;

/** A document as it is in the library, its texts read and, where they had to be, repaired. */
export interface StoredDocument {
  readonly document: PressDocument;
  readonly texts: Texts;
  readonly repairs: readonly Repair[];
  /**
   * Writes the next revision, the present one staying beside it; what had to be repaired is kept apart
   * first. @param joined a revision of another history that this one takes in
   */
  replace(next: PressDocument, joined?: string): Promise<Saved>;
  /** Writes the file again as it was read, where it was damaged: no new revision. What was damaged is kept. */
  mend(): Promise<FileStamp>;
  /** Makes sure that what was read stays there through a power cut. */
  confirm(): Promise<FileStamp>;
}

/** A revision that is on the disk for good. */
export interface Saved {
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
    // From here on it is saved: whatever goes wrong with the file, the history has the text.
    const document = { ...next, head: record.id };
    let behind: unknown = null;
    try {
      await new Low<PressDocument | null>(durable, document).write();
    } catch (error) {
      behind = error;
    }
    return { document, stamp: behind === null ? await stamp(next.id) : "", behind };
  }

  async function read(id: string, keepDamaged: boolean): Promise<StoredDocument> {
    const found = await findDocument(layout, id, keepDamaged, (each) =>
      findInBackups(layout, each),
    );
    const { document, texts, repairs } = readTexts(found.document);
    return {
      document,
      texts,
      repairs: [...found.repairs, ...repairs],
      async replace(next, joined) {
        const file = layout.documentFile(id);
        const isRepaired = repairs.length > 0 && found.isFileGood;
        const damaged = isRepaired ? await readFile(file) : found.damaged;
        if (damaged !== null) await keepInQuarantine(layout, id, damaged);
        const durable = new DurableFile(file, documentShape, found.isFileGood);
        const record = nextRecord(found, next, author(), joined);
        return write({ next, durable, record });
      },
      async mend() {
        if (found.damaged !== null) await keepInQuarantine(layout, id, found.damaged);
        const durable = new DurableFile(layout.documentFile(id), documentShape, found.isFileGood);
        await new Low<PressDocument | null>(durable, found.document).write();
        return stamp(id);
      },
      async confirm() {
        await syncHistory(layout.history(id));
        await syncFolder(layout.documentFolder(id));
        return stamp(id);
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
    async exists(id) {
      const files = [layout.documentFile(id), previousOf(layout.documentFile(id))];
      const stamps = await Promise.all(files.map((file) => readStamp(file, layout.history(id))));
      return stamps.some((each) => each !== "") || (await readLatest(layout.history(id))) !== null;
    },
    stamp,
  };
}

function nextRecord(
  { document, latest }: FoundDocument,
  next: PressDocument,
  author: string,
  joined: string | undefined,
): RevisionRecord {
  const state = stateOf(document);
  // A history that does not end with what the document holds is gone on with from a whole state.
  const isBase =
    latest !== null && latest.id === document.head && revisionId(latest, state) === latest.id;
  return makeRecord({
    parents: [document.head, joined].filter((id) => id !== undefined),
    author,
    at: next.updatedAt,
    number: next.revision,
    state: stateOf(next),
    dates: datesOf(next),
    base: isBase ? { state, depth: latest.depth } : null,
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
