import { setImmediate } from "node:timers/promises";

import { type Language, languages } from "../../shared/domain/language.ts";
import { type ExcerptPart, excerptOf } from "../../shared/search/excerpt.ts";
import { countPeople, peopleOf, type PersonName } from "../../shared/search/people.ts";
import { parseQuery } from "../../shared/search/query.ts";
import type { SearchedDocument } from "../../shared/search/searched-document.ts";
import { createTextIndex, type Found, type TextIndex } from "../../shared/search/text-index.ts";
import { listDocumentIds } from "../library/document-folders.ts";
import { type FileStamp, readStamp } from "../library/file-stamp.ts";
import { createInTurn } from "../library/in-turn.ts";
import { layoutOf, type LibraryLayout } from "../library/layout.ts";
import { readSearchedDocument } from "./document-file.ts";
import { readIndexFile, writeIndexFile } from "./index-file.ts";
import type { Answer, Ask, FoundDocument } from "./protocol.ts";

/** Documents read and indexed at a time: a search waits no longer than for these. */
const readTogether = 16;
const lookedAtTogether = 64;
/** Hits that come with an excerpt: more than a window has room for. */
const mostExcerpts = 20;
const mostTextsKept = 200;
/** Names to choose from: more than a menu can be looked through for. */
const mostPeople = 40;
/** The file is written again when more than this share of it has changed; the rest is read anew. */
const shareToSave = 0.02;

const nothing: Found = { ids: [], termsIn: () => [] };

/** The searched texts of one library, kept as its files are. */
export class LibraryIndex {
  readonly #layout: LibraryLayout;
  readonly #inTurn = createInTurn();
  readonly #changing = new Set<Promise<void>>();
  readonly #texts = new Map<string, SearchedDocument>();
  #mayWrite: boolean;
  #index: TextIndex = createTextIndex();
  #stamps = new Map<string, FileStamp>();
  #people = new Map<string, readonly PersonName[]>();
  #unsaved = 0;
  #scans = 0;
  #isUpToDate = false;

  constructor(folder: string, mayWrite: boolean) {
    this.#layout = layoutOf(folder);
    this.#mayWrite = mayWrite;
  }

  /** Takes up the index kept with the library and brings it up to date. */
  open(): Promise<void> {
    return this.#afterScans(async () => {
      const stored = await readIndexFile(this.#layout);
      if (stored !== null) {
        this.#index = stored.index;
        this.#stamps = stored.stamps;
        this.#people = stored.people;
      }
      await this.#scan();
    });
  }

  /** Looks which documents came, went or changed. */
  rescan(mayWrite: boolean): Promise<void> {
    this.#mayWrite = mayWrite;
    return this.#afterScans(() => this.#scan());
  }

  change(id: string): Promise<void> {
    const changing = this.#read(id).finally(() => this.#changing.delete(changing));
    this.#changing.add(changing);
    return changing;
  }

  async answer(ask: Ask | null): Promise<Answer> {
    await Promise.allSettled(this.#changing);
    // Taken before anything is waited for: what is indexed meanwhile is not in this answer.
    const complete = this.#scans === 0 && this.#isUpToDate;
    const found = ask === null ? nothing : this.#find(ask);
    const hits = await Promise.all(
      found.ids.slice(0, mostExcerpts).map((id) => this.#show(id, found.termsIn(id))),
    );
    const more = found.ids.slice(mostExcerpts);
    const people = ask === null ? countPeople(this.#people.values()).slice(0, mostPeople) : [];
    return { hits, more, people, complete };
  }

  #find({ text, person, among }: Ask): Found {
    return this.#index.find(parseQuery(text), { person, among: among && new Set(among) });
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
    const ids = await listDocumentIds(this.#layout.documents);
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
    if (this.#mayWrite && this.#unsaved > this.#stamps.size * shareToSave) {
      this.#unsaved = 0;
      await writeIndexFile(this.#layout, {
        index: this.#index,
        stamps: this.#stamps,
        people: this.#people,
      });
    }
  }

  /** A file that cannot be reached now is looked at again at the next scan. */
  #stampOf(id: string): Promise<FileStamp> {
    return readStamp(this.#layout.documentFile(id), this.#layout.history(id)).catch(() => "");
  }

  #read(id: string): Promise<void> {
    return this.#inTurn(id, async () => {
      // Taken before reading: a save in between is noticed at the next scan.
      const stamp = await this.#stampOf(id);
      const document = await readSearchedDocument(this.#layout, id);
      if (document === null) {
        this.#remove(id);
        return;
      }
      this.#index.put(document);
      this.#stamps.set(id, stamp);
      this.#people.set(id, peopleOf(document));
      this.#texts.delete(id);
      this.#unsaved += 1;
    });
  }

  #remove(id: string): void {
    this.#index.remove(id);
    this.#texts.delete(id);
    this.#people.delete(id);
    if (this.#stamps.delete(id)) this.#unsaved += 1;
  }

  async #show(id: string, terms: readonly string[]): Promise<FoundDocument> {
    const excerpt: Partial<Record<Language, readonly ExcerptPart[]>> = {};
    if (terms.length === 0) return { id, excerpt };
    const texts = (await this.#textOf(id))?.texts;
    const wanted = new Set(terms);
    for (const language of languages) {
      const found = excerptOf(texts?.[language] ?? [], wanted);
      if (found !== null) excerpt[language] = found;
    }
    return { id, excerpt };
  }

  async #textOf(id: string): Promise<SearchedDocument | null> {
    const kept = this.#texts.get(id);
    const document = kept ?? (await readSearchedDocument(this.#layout, id));
    if (document === null) return null;
    this.#texts.delete(id);
    this.#texts.set(id, document);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostTextsKept && oldest !== undefined) this.#texts.delete(oldest);
    return document;
  }
}

function* chunks<Value>(values: readonly Value[], size: number): Generator<Value[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}
