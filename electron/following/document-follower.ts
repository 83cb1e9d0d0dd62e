import { setImmediate } from "node:timers/promises";

import type { PressDocument } from "../../shared/domain/document.ts";
import { listDocumentIds } from "../library/document-folders.ts";
import { type FileStamp, readStamp } from "../library/file-stamp.ts";
import { createInTurn } from "../library/in-turn.ts";
import { layoutOf, type LibraryLayout } from "../library/layout.ts";
import { findDocument } from "../library/stored-document.ts";

/** Documents read at a time: a question waits no longer than for these. */
const readTogether = 16;
const lookedAtTogether = 64;

/** What is made of the documents. */
export interface Collected {
  /** Takes up what an earlier run has kept. @returns the stamp of every file it was made of; null: nothing */
  load(): Promise<Map<string, FileStamp> | null>;
  put(document: PressDocument): void;
  remove(id: string): void;
  /** Every document has been looked at. @param changed how many were read or removed since it was kept last */
  keep(stamps: ReadonlyMap<string, FileStamp>, changed: number): Promise<boolean>;
}

/** Reads each document when it is new or has changed, and only then. */
export class DocumentFollower {
  readonly layout: LibraryLayout;
  readonly #collected: Collected;
  readonly #inTurn = createInTurn();
  readonly #changing = new Set<Promise<void>>();
  #stamps = new Map<string, FileStamp>();
  #changed = 0;
  #scans = 0;
  #isUpToDate = false;

  constructor(folder: string, collected: Collected) {
    this.layout = layoutOf(folder);
    this.#collected = collected;
  }

  /** Whether every document there is has been looked at. */
  get isComplete(): boolean {
    return this.#scans === 0 && this.#isUpToDate;
  }

  open(): Promise<void> {
    return this.#afterScans(async () => {
      this.#stamps = (await this.#collected.load()) ?? this.#stamps;
      await this.#scan();
    });
  }

  /** Looks which documents came, went or changed. */
  rescan(): Promise<void> {
    return this.#afterScans(() => this.#scan());
  }

  change(id: string): Promise<void> {
    const changing = this.#read(id).finally(() => this.#changing.delete(changing));
    this.#changing.add(changing);
    return changing;
  }

  /** Waits for the documents that are known to have changed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#changing);
  }

  #afterScans(work: () => Promise<void>): Promise<void> {
    this.#scans += 1;
    return this.#inTurn("scan", async () => {
      try {
        await work();
        this.#isUpToDate = true;
      } catch {
        // A disk that fails for a moment is looked at again with the next change.
        this.#isUpToDate = false;
      } finally {
        this.#scans -= 1;
      }
    });
  }

  async #scan(): Promise<void> {
    const ids = await listDocumentIds(this.layout.documents);
    const present = new Set(ids);
    for (const id of this.#stamps.keys()) if (!present.has(id)) this.#remove(id);
    for (const some of chunks(ids, lookedAtTogether)) {
      const stamps = await Promise.all(some.map((id) => this.#stampOf(id)));
      const changed = some.filter((id, place) => stamps[place] !== this.#stamps.get(id));
      for (const few of chunks(changed, readTogether)) {
        await Promise.all(few.map((id) => this.#read(id)));
        await setImmediate();
      }
    }
    const changed = this.#changed;
    if (await this.#collected.keep(this.#stamps, changed)) this.#changed -= changed;
  }

  /** A file that cannot be reached now is looked at again at the next scan. */
  #stampOf(id: string): Promise<FileStamp> {
    return readStamp(this.layout.documentFile(id), this.layout.history(id)).catch(() => "");
  }

  #read(id: string): Promise<void> {
    return this.#inTurn(id, async () => {
      // Taken before reading: a save in between is noticed at the next scan.
      const stamp = await this.#stampOf(id);
      const document = await readDocument(this.layout, id);
      if (document === null) {
        this.#remove(id);
        return;
      }
      this.#collected.put(document);
      this.#stamps.set(id, stamp);
      this.#changed += 1;
    });
  }

  #remove(id: string): void {
    this.#collected.remove(id);
    if (this.#stamps.delete(id)) this.#changed += 1;
  }
}

/** The best there is of a document; null where there is nothing. */
export async function readDocument(
  layout: LibraryLayout,
  id: string,
): Promise<PressDocument | null> {
  try {
    return (await findDocument(layout, id, false)).document;
  } catch {
    return null;
  }
}

function* chunks<Value>(values: readonly Value[], size: number): Generator<Value[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}
