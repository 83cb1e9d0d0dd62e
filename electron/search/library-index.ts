import { type Language, languages } from "../../shared/domain/language.ts";
import { type ExcerptPart, excerptOf } from "../../shared/search/excerpt.ts";
import { countPeople, peopleOf, type PersonName } from "../../shared/search/people.ts";
import { parseQuery } from "../../shared/search/query.ts";
import { type SearchedDocument, searchedDocument } from "../../shared/search/searched-document.ts";
import { type Found, TextIndex } from "../../shared/search/text-index.ts";
import { DocumentFollower, readDocument } from "../following/document-follower.ts";
import type { Following } from "../following/answer-for-library.ts";
import { readIndexFile, writeIndexFile } from "./index-file.ts";
import type { Answer, Ask, FoundDocument } from "./protocol.ts";

/** Hits that come with an excerpt: more than a window has room for. */
const mostExcerpts = 20;
const mostTextsKept = 200;
/** Names to choose from: more than a menu can be looked through for. */
const mostPeople = 40;
/** The file is written again when more than this share of it has changed; the rest is read anew. */
const shareToSave = 0.02;

const nothing: Found = { ids: [], terms: new Set() };

/** The searched texts of one library, kept as its files are. */
export class LibraryIndex implements Following<Ask | null, Answer> {
  readonly #follower: DocumentFollower;
  readonly #texts = new Map<string, SearchedDocument>();
  #mayWrite: boolean;
  #index = new TextIndex();
  #people = new Map<string, readonly PersonName[]>();

  constructor(folder: string, mayWrite: boolean) {
    this.#mayWrite = mayWrite;
    this.#follower = new DocumentFollower(folder, {
      load: async () => {
        const stored = await readIndexFile(this.#follower.layout);
        if (stored === null) return null;
        this.#index = stored.index;
        this.#people = stored.people;
        return stored.stamps;
      },
      put: (read) => {
        const document = searchedDocument(read);
        this.#index.put(document);
        this.#people.set(document.id, peopleOf(document));
        this.#texts.delete(document.id);
      },
      remove: (id) => {
        this.#index.remove(id);
        this.#people.delete(id);
        this.#texts.delete(id);
      },
      keep: async (stamps, changed) => {
        if (!this.#mayWrite || changed <= stamps.size * shareToSave) return false;
        const texts = this.#index.toStored();
        // What was left out of it need not be kept here either.
        this.#index = new TextIndex(texts);
        await writeIndexFile(this.#follower.layout, { texts, stamps, people: this.#people });
        return true;
      },
    });
  }

  /** Takes up the index kept with the library and brings it up to date. */
  open(): Promise<void> {
    return this.#follower.open();
  }

  rescan(mayWrite: boolean): Promise<void> {
    this.#mayWrite = mayWrite;
    return this.#follower.rescan();
  }

  change(id: string): Promise<void> {
    return this.#follower.change(id);
  }

  async answer(ask: Ask | null): Promise<Answer> {
    await this.#follower.settled();
    // Taken before anything is waited for: what is indexed meanwhile is not in this answer.
    const complete = this.#follower.isComplete;
    const found = ask === null ? nothing : this.#find(ask);
    const hits = await Promise.all(
      found.ids.slice(0, mostExcerpts).map((id) => this.#show(id, found.terms)),
    );
    const more = found.ids.slice(mostExcerpts);
    const people = ask === null ? countPeople(this.#people.values()).slice(0, mostPeople) : [];
    return { hits, more, people, complete };
  }

  #find({ text, person, among }: Ask): Found {
    return this.#index.find(parseQuery(text), { person, among: among && new Set(among) });
  }

  async #show(id: string, terms: ReadonlySet<string>): Promise<FoundDocument> {
    const excerpt: Partial<Record<Language, readonly ExcerptPart[]>> = {};
    if (terms.size === 0) return { id, excerpt };
    const texts = (await this.#textOf(id))?.texts;
    for (const language of languages) {
      const found = excerptOf(texts?.[language] ?? [], terms);
      if (found !== null) excerpt[language] = found;
    }
    return { id, excerpt };
  }

  async #textOf(id: string): Promise<SearchedDocument | null> {
    const kept = this.#texts.get(id);
    const read = kept === undefined ? await readDocument(this.#follower.layout, id) : null;
    const document = kept ?? (read === null ? null : searchedDocument(read));
    if (document === null) return null;
    this.#texts.delete(id);
    this.#texts.set(id, document);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostTextsKept && oldest !== undefined) this.#texts.delete(oldest);
    return document;
  }
}
