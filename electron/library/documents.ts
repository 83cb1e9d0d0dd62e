import { readFile } from "node:fs/promises";

import type { Node } from "@tiptap/pm/model";
import { Low } from "lowdb";

import { languagesOf, type PressDocument } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { ProblemError } from "../../shared/result.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent, type Repair } from "../../shared/rich-text/repair.ts";
import { findInBackups } from "./backups/find-in-backups.ts";
import { errorCode } from "./disk-problem.ts";
import { DurableFile } from "./durable-file.ts";
import { type FileStamp, readStamp, stampOf } from "./file-stamp.ts";
import { extendHistory } from "./history/extend-history.ts";
import { appendHistory, hasHistory, syncHistory } from "./history/history-file.ts";
import { type HistoryEntry, isRevision, makeRecord } from "./history/record.ts";
import { datesOf, revisionId, type State, stateOf } from "./history/state.ts";
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
  /** The history ends with exactly this, so that another computer can go on from it. */
  readonly isRemembered: boolean;
  /**
   * Writes the next revision, the present one staying beside it; what was damaged or had to be repaired
   * is kept apart first.
   * @param texts all of the next revision's
   * @param joined a revision of another history that this one takes in
   */
  replace(next: PressDocument, texts: Texts, joined?: string): Promise<Saved>;
  /** Puts entries of another history behind this one, all or none; the last revision is the document. */
  join(entries: readonly HistoryEntry[], next: PressDocument, texts: Texts): Promise<Saved>;
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
  /** @param writing whether a damaged file is copied to the quarantine: not in a library open for reading */
  read(id: string, writing: boolean): Promise<StoredDocument>;
  add(document: PressDocument, texts: Texts): Promise<Saved>;
  /** Adds a document with the history it has; the last revision of it is the document. */
  adopt(entries: readonly HistoryEntry[], document: PressDocument, texts: Texts): Promise<Saved>;
  exists(id: string): Promise<boolean>;
  stamp(id: string): Promise<FileStamp>;
}

/** Documents kept in memory: those being written at present, and a few more. */
const mostKept = 16;

/** @param author whoever sits at this computer */
export function createDocuments(layout: LibraryLayout, author: () => string): Documents {
  /** As read or written last, in good order; true as long as the files' stamp is the same. */
  const kept = new Map<string, { stamp: FileStamp; stored: StoredDocument }>();
  const stamp = (id: string) => readStamp(layout.documentFile(id), layout.history(id));

  function keep(id: string, at: FileStamp, stored: StoredDocument): void {
    kept.delete(id);
    kept.set(id, { stamp: at, stored });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  async function read(id: string, writing: boolean): Promise<StoredDocument> {
    if (!writing) return readFromDisk(id, false);
    const at = await stamp(id);
    const known = kept.get(id);
    if (known?.stamp === at) return known.stored;
    const stored = await readFromDisk(id, true);
    if (at !== "" && stored.repairs.length === 0) keep(id, at, stored);
    return stored;
  }

  async function readFromDisk(id: string, writing: boolean): Promise<StoredDocument> {
    const found = await findDocument(layout, id, writing, (each) => findInBackups(layout, each));
    const { document, texts, repairs } = readTexts(found.document);
    const isRepaired = repairs.length > 0 && found.isFileGood;
    return storedAt({
      document,
      texts,
      repairs: [...found.repairs, ...repairs],
      present: presentOf(found),
      historySize: null,
      isFileGood: found.isFileGood,
      damaged: isRepaired ? await readFile(layout.documentFile(id)) : found.damaged,
    });
  }

  function storedAt(place: Place): StoredDocument {
    const { document, texts, repairs, damaged } = place;
    const { id } = document;
    return {
      document,
      texts,
      repairs,
      isRemembered: damaged === null && place.present !== null,
      async replace(next, nextTexts, joined) {
        if (damaged !== null) await keepInQuarantine(layout, id, damaged);
        return write(place, next, nextTexts, joined);
      },
      async join(entries, next, nextTexts) {
        if (damaged !== null) await keepInQuarantine(layout, id, damaged);
        return extend(entries, next, nextTexts, place.isFileGood);
      },
      async mend() {
        if (damaged !== null) await keepInQuarantine(layout, id, damaged);
        const file = layout.documentFile(id);
        const durable = new DurableFile(file, documentShape, place.isFileGood);
        await new Low<PressDocument | null>(durable, document).write();
        return stamp(id);
      },
      async confirm() {
        await syncHistory(layout.history(id));
        await syncFolder(layout.documentFolder(id));
        return stamp(id);
      },
    };
  }

  async function write(
    { document: { head }, present, isFileGood, historySize }: WritingPlace,
    next: PressDocument,
    texts: Texts,
    joined?: string,
  ): Promise<Saved> {
    const { id } = next;
    const state = stateOf(next);
    const record = makeRecord({
      parents: [head, joined].filter((parent) => parent !== undefined),
      author: author(),
      at: next.updatedAt,
      number: next.revision,
      state,
      dates: datesOf(next),
      base: present,
    });
    const document = { ...next, head: record.id };
    const place = { document, texts, present: { state, depth: record.depth }, isFileGood };
    const remember = () => appendHistory(layout.history(id), [record], historySize);
    try {
      return await bringUp(place, remember());
    } catch (error) {
      if (errorCode(error) !== "ENOSPC") throw error;
      // The draft of the file, which is gone again, may have had the room that the history needs.
      return bringUp(place, remember());
    }
  }

  async function extend(
    entries: readonly HistoryEntry[],
    document: PressDocument,
    texts: Texts,
    isFileGood: boolean,
  ): Promise<Saved> {
    const historySize = await extendHistory(layout.history(document.id), entries);
    const latest = entries.findLast(isRevision) ?? null;
    const present = presentOf({ document, latest });
    const place = { document, texts, present, isFileGood };
    const saved = await bringUp(place, Promise.resolve(historySize));
    // What another computer wrote is read like anything else that was not written here.
    kept.delete(document.id);
    return saved;
  }

  /**
   * Writes the document's file; it takes its place once the history has the revision. From then on the
   * document is saved, whatever goes wrong with the file. Throws where the history could not be written.
   * @param remembered the size of that history
   */
  async function bringUp(
    { document, texts, present, isFileGood }: Brought,
    remembered: Promise<number>,
  ): Promise<Saved> {
    const { id } = document;
    const durable = new DurableFile(layout.documentFile(id), documentShape, isFileGood, remembered);
    try {
      await new Low<PressDocument | null>(durable, document).write();
    } catch (error) {
      await remembered;
      kept.delete(id);
      return { document, stamp: "", behind: error };
    }
    const historySize = await remembered;
    const at = stampOf(durable.written, historySize);
    const now = { document, texts, repairs: [], damaged: null, isFileGood: true, historySize };
    keep(id, at, storedAt({ ...now, present }));
    return { document, stamp: at, behind: null };
  }

  return {
    read,
    async add(document, texts) {
      await makeFolder(layout.documentFolder(document.id), layout.folder);
      const place = { document, present: null, isFileGood: false, historySize: null };
      return write(place, document, texts);
    },
    async adopt(entries, document, texts) {
      await makeFolder(layout.documentFolder(document.id), layout.folder);
      return extend(entries, document, texts, false);
    },
    async exists(id) {
      const files = [layout.documentFile(id), previousOf(layout.documentFile(id))];
      const stamps = await Promise.all(files.map((file) => readStamp(file, layout.history(id))));
      return stamps.some((each) => each !== "") || (await hasHistory(layout.history(id)));
    },
    stamp,
  };
}

/** A document in memory, and what stands on the disk in its place. */
interface Place {
  readonly document: PressDocument;
  readonly texts: Texts;
  readonly repairs: readonly Repair[];
  /** What the history ends with, for the next revision to be told from; null: it is to be told whole. */
  readonly present: { readonly state: State; readonly depth: number } | null;
  /** Of a history that is known to end with a whole line, as long as the document is in memory. */
  readonly historySize: number | null;
  readonly isFileGood: boolean;
  /** Is kept in quarantine before anything takes its place. */
  readonly damaged: Uint8Array | null;
}

/** What the next revision is told from. */
type WritingPlace = Pick<Place, "document" | "present" | "isFileGood" | "historySize">;

/** What a document's file is to hold, and whether what it holds now is worth keeping. */
type Brought = Pick<Place, "document" | "texts" | "present" | "isFileGood">;

/** A history that does not end with what the document holds is gone on with from a whole state. */
function presentOf({
  document,
  latest,
}: Pick<FoundDocument, "document" | "latest">): Place["present"] {
  if (latest === null || latest.id !== document.head) return null;
  const state = stateOf(document);
  return revisionId(latest, state) === latest.id ? { state, depth: latest.depth } : null;
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
