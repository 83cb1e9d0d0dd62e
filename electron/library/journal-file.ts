import { type FileHandle, open, rm } from "node:fs/promises";
import path from "node:path";

import { allRows, type JournalEntry, journalLine, type Row } from "./journal.ts";
import type { LibraryLayout } from "./layout.ts";
import { makeFolder, replaceFile } from "./replace-file.ts";

/** A journal with more changes than this is written anew when the library is closed. */
const mostChanges = 256;

/**
 * Writes the list's journal. It can always be made again from the documents, so that nothing that goes
 * wrong here fails a save: the journal is then left without its mark and compared at the next opening.
 */
export class JournalFile {
  readonly #layout: LibraryLayout;
  readonly #library: string;
  #handle: FileHandle | null = null;
  #changes = 0;
  #isTrue = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(layout: LibraryLayout, library: string) {
    this.#layout = layout;
    this.#library = library;
  }

  /**
   * Takes the mark of an orderly end away, on the disk too: without that nothing may be changed, or the
   * next opening would trust an old list. Throws when the journal can be neither changed nor taken away.
   */
  async begin({ length, changes }: { length: number; changes: number }): Promise<void> {
    try {
      this.#handle = await open(this.#layout.index, "r+");
      await this.#handle.truncate(length);
      await this.#handle.datasync();
      await this.close();
      this.#handle = await open(this.#layout.index, "a");
      this.#changes = changes;
      this.#isTrue = true;
    } catch {
      await this.close();
      await rm(this.#layout.index, { force: true });
    }
  }

  /** Writes all rows in place of the journal there is. */
  writeAll(rows: () => Iterable<Row>): Promise<void> {
    return this.#next(() => this.#writeAll(rows()));
  }

  append(entry: JournalEntry): Promise<void> {
    return this.#next(async () => {
      if (!this.#isTrue) return;
      await this.#append(entry);
      this.#changes += 1;
    });
  }

  /** Ends in order. @param fingerprint taken after the last change */
  async end(rows: () => Iterable<Row>, fingerprint: () => Promise<string>): Promise<void> {
    await this.#next(async () => {
      if (!this.#isTrue || this.#changes > mostChanges) await this.#writeAll(rows());
      await this.#append({ settled: await fingerprint() });
      await this.#handle?.datasync();
    });
    await this.close();
  }

  /** Ends without the mark: the next opening compares. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch(() => undefined);
  }

  async #append(entry: JournalEntry): Promise<void> {
    await this.#handle?.appendFile(journalLine(entry));
  }

  async #writeAll(rows: Iterable<Row>): Promise<void> {
    await this.close();
    await makeFolder(path.dirname(this.#layout.index), this.#layout.folder);
    await replaceFile(this.#layout.index, await allRows(this.#library, rows));
    this.#handle = await open(this.#layout.index, "a");
    this.#changes = 0;
    this.#isTrue = true;
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(work).catch(() => {
      this.#isTrue = false;
    });
    return this.#writing;
  }
}
