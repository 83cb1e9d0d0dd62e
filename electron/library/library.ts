import { createHash } from "node:crypto";
import { access } from "node:fs/promises";
import path from "node:path";

import type { PressDocument, Summary } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import { addVersion, revise } from "../../shared/domain/revise.ts";
import { summarize } from "../../shared/domain/summary.ts";
import type { BinnedDocument } from "../../shared/domain/binned-document.ts";
import type { RevisionInfo } from "../../shared/history/revision.ts";
import { failure, type Problem, ProblemError, type Result, success } from "../../shared/result.ts";
import { createTranslation } from "../../shared/rich-text/alignment.ts";
import { diskProblem, isMissing } from "./disk-problem.ts";
import { type DocumentList, openDocumentList } from "./document-list.ts";
import {
  createDocuments,
  type Documents,
  type Saved,
  type StoredDocument,
  type Texts,
} from "./documents.ts";
import { type Adoption, type DocumentPast, extensionOf, pastOf } from "./exchange.ts";
import { readFitting } from "./fitting-content.ts";
import { type Bin, createBin } from "./bin.ts";
import { createInTurn } from "./in-turn.ts";
import { createRevisions, type Revisions } from "./revisions.ts";
import { deleteUnusedPictures } from "./unused-pictures.ts";
import type { LibraryLayout } from "./layout.ts";
import { confirmLibraryFile, type LibraryIdentity } from "./library-file.ts";
import { keepPicture, readPicture, recognizePicture } from "./pictures.ts";
import { isAlreadySaved } from "./repeated-save.ts";
import { returnTo } from "./return-to.ts";
import type {
  Library,
  LibraryOptions,
  NewVersion,
  ReadDocument,
  Restoration,
  RevisionName,
  Save,
} from "./types.ts";
import { createWriteAccess, readAccess, type WriteAccess } from "./write-access.ts";

/** Throws a ProblemError of `library-in-use`; where the disk only lets itself be read, the library opens read-only. */
export async function openLibraryOnDisk(
  layout: LibraryLayout,
  identity: LibraryIdentity,
  options: LibraryOptions,
): Promise<Library> {
  const library = new LibraryOnDisk(layout, identity, options);
  await library.open();
  return library;
}

/** @param make makes the library's file; called when this program alone may write there */
export async function createLibraryOnDisk(
  layout: LibraryLayout,
  identity: LibraryIdentity,
  options: LibraryOptions,
  make: () => Promise<void>,
): Promise<Library> {
  const library = new LibraryOnDisk(layout, identity, { ...options, mode: "write" });
  await library.create(make);
  return library;
}

/** Work on the bin waits in a line of its own. */
const theBin = "bin";

class LibraryOnDisk implements Library {
  readonly info;
  readonly id;
  readonly #layout: LibraryLayout;
  readonly #identity: LibraryIdentity;
  readonly #options: LibraryOptions;
  readonly #documents: Documents;
  readonly #revisions: Revisions;
  readonly #bin: Bin;
  readonly #access: WriteAccess;
  readonly #inTurn = createInTurn();
  readonly #listeners = new Set<(summary?: Summary) => void>();
  #make: (() => Promise<void>) | null = null;
  #list: DocumentList | null = null;
  readonly #behind = new Map<string, Problem>();
  #isClosed = false;

  constructor(layout: LibraryLayout, identity: LibraryIdentity, options: LibraryOptions) {
    this.info = { path: layout.folder, name: path.basename(layout.folder) };
    this.id = identity.id;
    this.#layout = layout;
    this.#identity = identity;
    this.#options = options;
    this.#documents = createDocuments(layout, options.author);
    this.#revisions = createRevisions(layout);
    this.#bin = createBin(layout, options.author);
    this.#access =
      options.mode === "read"
        ? readAccess(layout.folder)
        : createWriteAccess({
            layout,
            onTaken: () => this.#beginWriting(),
            onLost: () => this.#tell(),
          });
  }

  async open(): Promise<void> {
    try {
      if (this.#options.mode === "write") await this.#access.ensure();
    } catch (error) {
      const { code } = diskProblem(error, this.#layout.folder);
      if (!code.startsWith("disk-")) throw error;
    }
    this.#list ??= await this.#readList();
  }

  async create(make: () => Promise<void>): Promise<void> {
    this.#make = make;
    await this.#access.ensure();
  }

  get readOnly() {
    return this.#access.problem();
  }

  get problems() {
    return this.#list?.problems ?? [];
  }

  list(): Summary[] {
    return this.#list?.summaries() ?? [];
  }

  read(id: string): Promise<Result<ReadDocument>> {
    return this.#answer(id, async () => {
      const { document, texts, repairs } = await this.#readStored(id);
      if (this.#list?.get(id)?.revision !== document.revision) {
        // Compared at the next opening, since the file changed by other hands.
        this.#put(summarize(document, texts), { stamp: "", behind: null });
      }
      return { document, repairs: [...repairs] };
    });
  }

  add(document: PressDocument): Promise<Result<Summary>> {
    return this.#answer(document.id, async () => {
      const texts: Texts = {};
      for (const language of languages) {
        const content = document.versions[language]?.content;
        if (content !== undefined) texts[language] = readFitting(content);
      }
      await this.#access.ensure();
      if (await this.#documents.exists(document.id)) throw new ProblemError("document-conflict");
      return this.#put(summarize(document, texts), await this.#documents.add(document, texts));
    });
  }

  save(change: Save): Promise<Result<Summary>> {
    return this.#answer(change.id, async () => {
      const contents: Texts = {};
      for (const language of languages) {
        const content = change.contents[language];
        if (content !== undefined) contents[language] = readFitting(content);
      }
      await this.#access.ensure();
      const stored = await this.#readStored(change.id);
      if (isAlreadySaved(stored, { ...change, contents }))
        return this.#put(summarize(stored.document, stored.texts), {
          stamp: await stored.confirm(),
          behind: null,
        });
      mustBeOn(stored, change.baseRevision);
      for (const language of languages)
        if (contents[language] && !stored.texts[language])
          throw new ProblemError("version-missing");
      const { facts } = change;
      const next = revise(stored.document, { contents, facts, now: this.#now() });
      const texts = { ...stored.texts, ...contents };
      return this.#put(summarize(next, texts), await stored.replace(next, texts));
    });
  }

  addVersion({ id, baseRevision, language, fill }: NewVersion): Promise<Result<PressDocument>> {
    return this.#answer(id, async () => {
      await this.#access.ensure();
      const stored = await this.#readStored(id);
      mustBeOn(stored, baseRevision);
      const from = stored.document.sourceLanguage;
      const source = stored.texts[from];
      if (stored.texts[language]) throw new ProblemError("version-exists");
      if (!source) throw new ProblemError("version-missing");
      const text = createTranslation(source, { from, to: language, fill });
      const next = addVersion(stored.document, language, text, this.#now());
      const texts = { ...stored.texts, [language]: text };
      const saved = await stored.replace(next, texts);
      this.#put(summarize(next, texts), saved);
      return saved.document;
    });
  }

  behind(id: string): Problem | null {
    return this.#behind.get(id) ?? null;
  }

  history(id: string): Promise<Result<RevisionInfo[]>> {
    return this.#answer(id, () => this.#revisions.list(id));
  }

  revision(id: string, revision: string): Promise<Result<PressDocument>> {
    return this.#answer(id, () => this.#revisions.read(id, revision));
  }

  restore({ id, baseRevision, revision }: Restoration): Promise<Result<PressDocument>> {
    return this.#answer(id, async () => {
      await this.#access.ensure();
      const stored = await this.#readStored(id);
      mustBeOn(stored, baseRevision);
      const wanted = await this.#revisions.read(id, revision);
      const { next, texts } = returnTo(stored.document, wanted, this.#now());
      const saved = await stored.replace(next, texts);
      this.#put(summarize(next, texts), saved);
      return saved.document;
    });
  }

  nameRevision({ id, revision, name }: RevisionName): Promise<Result<RevisionInfo[]>> {
    return this.#answer(id, async () => {
      await this.#access.ensure();
      const [author, at] = [this.#options.author(), this.#now()];
      await this.#revisions.name(id, { of: revision, milestone: name.trim(), author, at });
      const summary = this.#list?.get(id);
      if (summary !== undefined) this.#list?.put(summary, await this.#documents.stamp(id));
      return this.#revisions.list(id);
    });
  }

  remove(id: string): Promise<Result<null>> {
    return this.#answer(id, async () => {
      await this.#access.ensure();
      if (!(await this.#documents.exists(id))) throw new ProblemError("document-missing", { id });
      await this.#bin.put(id, this.#now());
      this.#list?.remove(id);
      this.#behind.delete(id);
      this.#tell();
      return null;
    });
  }

  removed(): Promise<Result<BinnedDocument[]>> {
    return this.#answer(theBin, () => this.#bin.list());
  }

  takeOut(id: string): Promise<Result<Summary>> {
    return this.#answer(id, async () => {
      await this.#access.ensure();
      if (await this.#documents.exists(id)) throw new ProblemError("document-conflict");
      await this.#bin.takeOut(id);
      const { document, texts } = await this.#readStored(id);
      const stamp = await this.#documents.stamp(id);
      return this.#put(summarize(document, texts), { stamp, behind: null });
    });
  }

  emptyBin(): Promise<Result<null>> {
    return this.#answer(theBin, async () => {
      await this.#access.ensure();
      await this.#bin.empty();
      await deleteUnusedPictures(this.#layout);
      return null;
    });
  }

  past(id: string): Promise<Result<DocumentPast>> {
    return this.#answer(id, () => this.#past(id));
  }

  adopt(adoption: Adoption): Promise<Result<PressDocument>> {
    const { id, expected } = adoption;
    return this.#answer(id, async () => {
      await this.#access.ensure();
      const isHere = await this.#documents.exists(id);
      const past = isHere ? await this.#past(id) : null;
      if ((past?.document.head ?? null) !== expected) throw new ProblemError("document-conflict");
      const circumstances = { author: this.#options.author(), now: this.#now() };
      const { entries, document, texts } = extensionOf(past, adoption, circumstances);
      const saved =
        past === null
          ? await this.#documents.adopt(entries, document, texts)
          : await (await this.#readStored(id)).join(entries, document, texts);
      this.#put(summarize(document, texts), saved);
      return saved.document;
    });
  }

  keepBlob(bytes: Uint8Array): Promise<Result<string>> {
    return this.#answer("blobs", async () => {
      const blob = createHash("sha256").update(bytes).digest("hex");
      await this.#access.ensure();
      await keepPicture(this.#layout, { blob }, bytes);
      return blob;
    });
  }

  addPicture(name: string, bytes: Uint8Array) {
    return this.#answer("blobs", async () => {
      const picture = recognizePicture(name, bytes);
      await this.#access.ensure();
      await keepPicture(this.#layout, picture, bytes);
      return picture;
    });
  }

  readBlob(hash: string) {
    return this.#answer(`blob ${hash}`, () => readPicture(this.#layout, hash));
  }

  onChange(listener: (summary?: Summary) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#inTurn.settled();
    if (this.#access.problem() === null) await this.#list?.endWriting();
    else await this.#list?.letGo();
    await this.#access.release();
    this.#listeners.clear();
  }

  #now(): string {
    return this.#options.now().toISOString();
  }

  async #past(id: string): Promise<DocumentPast> {
    let stored = await this.#readStored(id);
    if (!stored.isRemembered) {
      await this.#access.ensure();
      const { document, texts } = stored;
      this.#put(summarize(document, texts), await stored.replace(document, texts));
      stored = await this.#readStored(id);
    }
    return pastOf(stored.document, this.#layout);
  }

  #readList(): Promise<DocumentList> {
    const { id } = this.#identity;
    return openDocumentList({ layout: this.#layout, library: id, documents: this.#documents });
  }

  async #beginWriting(): Promise<void> {
    await (this.#make?.() ?? confirmLibraryFile(this.#layout, this.#identity));
    this.#make = null;
    const isAgain = this.#list !== null;
    await this.#list?.letGo();
    const list = await this.#readList();
    await list.beginWriting();
    this.#list = list;
    if (isAgain) this.#tell();
  }

  async #readStored(id: string): Promise<StoredDocument> {
    try {
      return await this.#documents.read(id, this.#access.problem() === null);
    } catch (error) {
      const isGone = error instanceof ProblemError && error.problem.code === "document-missing";
      if (isGone && this.#list?.get(id) && (await this.#isThere())) {
        this.#list.remove(id);
        this.#tell();
      }
      throw error;
    }
  }

  #put(summary: Summary, { stamp, behind }: Pick<Saved, "stamp" | "behind">): Summary {
    if (behind === null) this.#behind.delete(summary.id);
    else this.#behind.set(summary.id, diskProblem(behind, this.#layout.folder));
    this.#list?.put(summary, stamp);
    this.#tell(summary);
    return summary;
  }

  #tell(summary?: Summary): void {
    for (const listener of this.#listeners) listener(summary);
  }

  async #answer<Value>(key: string, work: () => Promise<Value>): Promise<Result<Value>> {
    if (this.#isClosed) return failure("library-none");
    try {
      return success(await this.#inTurn(key, work));
    } catch (error) {
      const found = diskProblem(error, this.#layout.folder);
      const isAway = isMissing(error) || found.code.endsWith("-missing");
      return isAway && !(await this.#isThere())
        ? failure("library-missing", { path: this.#layout.folder })
        : { ok: false, problem: found };
    }
  }

  #isThere(): Promise<boolean> {
    return access(this.#layout.libraryFile).then(
      () => true,
      () => false,
    );
  }
}

function mustBeOn({ document }: StoredDocument, baseRevision: number): void {
  if (document.revision !== baseRevision) throw new ProblemError("document-conflict");
}
