import { readFile } from "node:fs/promises";

import type { Summary } from "../../shared/domain/document.ts";
import type { Comparing } from "../../shared/domain/library-access.ts";
import { summarize } from "../../shared/domain/summary.ts";
import type { Problem } from "../../shared/result.ts";
import { diskProblem, isMissing } from "./disk-problem.ts";
import { fingerprintFolders, listDocumentIds } from "./document-folders.ts";
import type { Documents } from "./documents.ts";
import type { FileStamp } from "./file-stamp.ts";
import { type JournalRead, readJournal, type Row } from "./journal.ts";
import { JournalFile } from "./journal-file.ts";
import type { LibraryLayout } from "./layout.ts";

/** The rows of all documents, in memory and in the journal. */
export interface DocumentList {
  summaries(): readonly Summary[];
  get(id: string): Summary | undefined;
  /** Of each document, as of when its row was made; empty where that is not known. */
  stamps(): Iterable<[id: string, stamp: FileStamp]>;
  /** The journal follows by itself: a save does not wait for what can be made again from the documents. */
  put(summary: Summary, stamp: FileStamp): void;
  remove(id: string): void;
  /** Documents that could not be read when the list was made. */
  readonly problems: readonly Problem[];
  /** From here on changes are written: the lock is held. Throws when the journal cannot be made ready. */
  beginWriting(): Promise<void>;
  endWriting(): Promise<void>;
  /** Stops writing where the lock is lost. */
  letGo(): Promise<void>;
}

interface ListSource {
  readonly layout: LibraryLayout;
  readonly library: string;
  readonly documents: Documents;
  readonly onComparing?: ((comparing: Comparing | null) => void) | undefined;
}

/** Documents looked at or read at a time: as many as may all be there at once without holding up the window. */
const together = 16;
/** Documents after which it is told how far the comparing has come. */
const toldAfter = 100;

/**
 * The list as the journal has it if the library was closed in order and no document was added or taken
 * away since; otherwise each row is compared with its document's file, and what differs is read.
 */
export async function openDocumentList(source: ListSource): Promise<DocumentList> {
  const { layout, library } = source;
  const [known, fingerprint] = await Promise.all([
    readFile(layout.index)
      .then((bytes) => readJournal(bytes, library))
      .catch(() => null),
    fingerprintFolders(layout.documents),
  ]);
  const isTrue = known !== null && known.settled === fingerprint;
  const { rows, problems } =
    known !== null && isTrue
      ? { rows: known.rows, problems: [] }
      : await compareWithDocuments(source, known);
  return listOf(source, rows, problems, isTrue ? known : null);
}

function listOf(
  { layout, library }: ListSource,
  rows: Map<string, Row>,
  problems: Problem[],
  known: JournalRead | null,
): DocumentList {
  const journal = new JournalFile(layout, library);
  /** Kept until a row changes: the window asks for it a hundred times over, some rows at a time. */
  let summaries: readonly Summary[] | null = null;
  return {
    problems,
    summaries: () => (summaries ??= Array.from(rows.values(), (row) => row.summary)),
    get: (id) => rows.get(id)?.summary,
    stamps: () => Array.from(rows, ([id, { stamp }]) => [id, stamp]),
    put(summary, stamp) {
      const row = { summary, stamp };
      rows.set(summary.id, row);
      summaries = null;
      void journal.append({ row });
    },
    remove(id) {
      if (!rows.delete(id)) return;
      summaries = null;
      void journal.append({ gone: id });
    },
    async beginWriting() {
      if (known !== null) await journal.begin(known);
      // Not waited for: after a crash the list is there before its journal is.
      else void journal.writeAll(() => rows.values());
    },
    endWriting: () =>
      journal.end(
        () => rows.values(),
        () => fingerprintFolders(layout.documents),
      ),
    letGo: () => journal.close(),
  };
}

async function compareWithDocuments(
  { layout, documents, onComparing }: ListSource,
  known: JournalRead | null,
): Promise<{ rows: Map<string, Row>; problems: Problem[] }> {
  const rows = new Map<string, Row>();
  const problems: Problem[] = [];
  const waiting = await listDocumentIds(layout.documents);
  const total = waiting.length;

  async function compare(id: string): Promise<void> {
    const before = known?.rows.get(id);
    try {
      const stamp = await documents.stamp(id);
      if (before !== undefined && stamp !== "" && before.stamp === stamp) rows.set(id, before);
      else {
        const { document, texts } = await documents.read(id, false);
        rows.set(id, { summary: summarize(document, texts), stamp });
      }
    } catch (error) {
      const found = diskProblem(error, layout.folder);
      if (found.code === "document-missing" || isMissing(error)) return;
      problems.push(found);
      // A person who looks for it finds it, and is told when opening it.
      if (before !== undefined) rows.set(id, before);
    }
  }

  async function compareNext(): Promise<void> {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (waiting.length % toldAfter === 0) onComparing?.({ done: total - waiting.length, total });
      await compare(id);
    }
  }
  try {
    onComparing?.({ done: 0, total });
    await Promise.all(Array.from({ length: together }, compareNext));
    return { rows, problems };
  } finally {
    onComparing?.(null);
  }
}
