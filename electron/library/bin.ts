import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";

import type { BinnedDocument } from "../../shared/domain/binned-document.ts";
import { documentIdSchema } from "../../shared/domain/ids.ts";
import { summarize } from "../../shared/domain/summary.ts";
import { ProblemError } from "../../shared/result.ts";
import { isMissing } from "./disk-problem.ts";
import { createDocuments } from "./documents.ts";
import { insistently } from "./insistently.ts";
import { documentFileName, historyFileName, type LibraryLayout } from "./layout.ts";
import { makeFolder, syncFolder } from "./replace-file.ts";

/** Documents put aside, each with all it had: its folder, moved as a whole. */
export interface Bin {
  /** @param now ISO timestamp in UTC */
  put(id: string, now: string): Promise<void>;
  list(): Promise<BinnedDocument[]>;
  /** Puts the document back. Throws a {@link ProblemError} of `document-missing` or `document-conflict`. */
  takeOut(id: string): Promise<void>;
  /** Deletes for good everything that is in the bin. */
  empty(): Promise<void>;
}

/** `2026-09-17T08-00-00.000Z 01J…`: a name every file system takes. */
const nameOf = (id: string, now: string) => `${now.replaceAll(":", "-")} ${id}`;
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z) (\S+)$/;

export interface BinEntry {
  readonly id: string;
  readonly removedAt: string;
  /** Where the document's files lie in the bin. */
  readonly layout: LibraryLayout;
}

/** Where the files of a document lie that was put aside then. */
export function binnedLayout(layout: LibraryLayout, id: string, removedAt: string): LibraryLayout {
  const folder = path.join(layout.bin, nameOf(id, removedAt));
  return {
    ...layout,
    documentFolder: () => folder,
    documentFile: () => path.join(folder, documentFileName),
    history: () => path.join(folder, historyFileName),
  };
}

/** What is in the bin; whether it can be read is not looked at. */
export async function binEntries(layout: LibraryLayout): Promise<BinEntry[]> {
  const names = await readdir(layout.bin).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.flatMap((name) => {
    const [, day, hours, minutes, seconds, id] = namePattern.exec(name) ?? [];
    if (!documentIdSchema.safeParse(id).success || id === undefined) return [];
    const removedAt = `${day}T${hours}:${minutes}:${seconds}`;
    return [{ id, removedAt, layout: binnedLayout(layout, id, removedAt) }];
  });
}

export function createBin(layout: LibraryLayout, author: () => string): Bin {
  return {
    async put(id, now) {
      await makeFolder(layout.bin, layout.folder);
      await move(layout.documentFolder(id), path.join(layout.bin, nameOf(id, now)));
    },
    async list() {
      const found = await Promise.all(
        (await binEntries(layout)).map(async ({ id, removedAt, layout: binned }) => {
          try {
            const { document, texts } = await createDocuments(binned, author).read(id, false);
            return { id, removedAt, summary: summarize(document, texts) };
          } catch {
            return { id, removedAt, summary: null };
          }
        }),
      );
      return found.toSorted((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
    },
    async takeOut(id) {
      const entry = (await binEntries(layout)).find((each) => each.id === id);
      if (entry === undefined) throw new ProblemError("document-missing", { id });
      const folder = layout.documentFolder(id);
      await mkdir(path.dirname(folder), { recursive: true });
      try {
        await move(entry.layout.documentFolder(id), folder);
      } catch (error) {
        if (isMissing(error)) throw new ProblemError("document-missing", { id });
        throw error;
      }
    },
    async empty() {
      for (const { id, layout: binned } of await binEntries(layout))
        await rm(binned.documentFolder(id), { recursive: true, force: true });
      await syncFolder(layout.bin).catch(() => undefined);
    },
  };
}

async function move(from: string, to: string): Promise<void> {
  await insistently(() => rename(from, to));
  await syncFolder(path.dirname(to));
  await syncFolder(path.dirname(from));
}
