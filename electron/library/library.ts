import { createHash } from "node:crypto";
import { access } from "node:fs/promises";
import path from "node:path";

import type { PressDocument, Summary } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import { addVersion, revise } from "../../shared/domain/revise.ts";
import { summarize } from "../../shared/domain/summary.ts";
import type { RevisionInfo } from "../../shared/history/revision.ts";
import { failure, ProblemError, type Result, success } from "../../shared/result.ts";
import { createTranslation } from "../../shared/rich-text/alignment.ts";
import { diskProblem, isMissing } from "./disk-problem.ts";
import { type DocumentList, openDocumentList } from "./document-list.ts";
import { createDocuments, type Documents, type StoredDocument, type Texts } from "./documents.ts";
import { type Adoption, type DocumentPast, extensionOf } from "./exchange.ts";
import { readFitting } from "./fitting-content.ts";
import { History } from "./history/history.ts";
import { appendHistory, readHistory } from "./history/history-file.ts";
import { createInTurn } from "./in-turn.ts";
import type { LibraryLayout } from "./layout.ts";
import type { LibraryIdentity } from "./library-file.ts";
import { keepPicture, readPicture, recognizePicture } from "./pictures.ts";
import { isAlreadySaved } from "./repeated-save.ts";
import { returnTo } from "./return-to.ts";
import { rememberedDocument } from "./stored-document.ts";
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

class LibraryOnDisk implements Library {
  readonly info;
  readonly id;
  readonly #layout: LibraryLayout;
  readonly #identity: LibraryIdentity;
  readonly #options: LibraryOptions;
  readonly #documents: Documents;
  readonly #access: WriteAccess;
  readonly #inTurn = createInTurn();
  readonly #listeners = new Set<(summary?: Summary) => void>();
  #list: DocumentList | null = null;
  #isClosed = false;

  constructor(layout: LibraryLayout, identity: LibraryIdentity, options: LibraryOptions) {
    this.info = { path: layout.folder, name: path.basename(layout.folder) };
    this.id = identity.id;
    this.#layout = layout;
    this.#identity = identity;
    this.#options = options;
    this.#documents = createDocuments(layout, options.author);
    this.#access =
      options.mode === "read"
        ? readAccess(layout.folder)
        : createWriteAccess({
            layout,
            identity,
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
        const stamp = ""; // Compared at the next opening, since the file changed by other hands.
        await this.#put(summarize(document, texts), stamp);
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
      const added = await this.#documents.add(document);
      return this.#put(summarize(document, texts), added.stamp);
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
      if (isAlreadySaved(stored.document, { ...change, contents }))
        return summarize(stored.document, stored.texts);
      mustBeOn(stored, change.baseRevision);
      for (const language of languages)
        if (contents[language] && !stored.texts[language])
          throw new ProblemError("version-missing");
      const { facts } = change;
      const next = revise(stored.document, { contents, facts, now: this.#now() });
      const saved = await stored.replace(next);
      return this.#put(summarize(next, { ...stored.texts, ...contents }), saved.stamp);
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
      const saved = await stored.replace(next);
      await this.#put(summarize(next, { ...stored.texts, [language]: text }), saved.stamp);
      return saved.document;
    });
  }

  history(id: string): Promise<Result<RevisionInfo[]>> {
    return this.#answer(id, async () => (await this.#history(id)).list());
  }

  revision(id: string, revision: string): Promise<Result<PressDocument>> {
    return this.#answer(id, async () => this.#remembered(await this.#history(id), id, revision));
  }

  restore({ id, baseRevision, revision }: Restoration): Promise<Result<PressDocument>> {
    return this.#answer(id, async () => {
      await this.#access.ensure();
      const stored = await this.#readStored(id);
      mustBeOn(stored, baseRevision);
      const wanted = this.#remembered(await this.#history(id), id, revision);
      const { next, texts } = returnTo(stored.document, wanted, this.#now());
      const saved = await stored.replace(next);
      await this.#put(summarize(next, texts), saved.stamp);
      return saved.document;
    });
  }

  nameRevision({ id, revision, name }: RevisionName): Promise<Result<RevisionInfo[]>> {
    return this.#answer(id, async () => {
      await this.#access.ensure();
      const history = await this.#history(id);
      if (!history.has(revision)) throw new ProblemError("revision-missing");
      const milestone = {
        milestone: name.trim(),
        of: revision,
        author: this.#options.author(),
        at: this.#now(),
      };
      await appendHistory(this.#layout.history(id), [milestone]);
      const summary = this.#list?.get(id);
      if (summary !== undefined) await this.#list?.put(summary, await this.#documents.stamp(id));
      return (await this.#history(id)).list();
    });
  }

  past(id: string): Promise<Result<DocumentPast>> {
    return this.#answer(id, () => this.#past(id));
  }

  adopt(adoption: Adoption): Promise<Result<PressDocument>> {
    const { id, expected } = adoption;
    return this.#answer(id, async () => {
      await this.#access.ensure();
      const past = expected === null ? null : await this.#past(id);
      const isThere = past === null && (await this.#isStored(id));
      if (isThere || past?.document.head !== (expected ?? undefined))
        throw new ProblemError("document-conflict");
      const circumstances = { author: this.#options.author(), now: this.#now() };
      const { entries, document } = extensionOf(past, adoption, circumstances);
      const saved =
        past === null
          ? await this.#documents.adopt(entries, document)
          : await (await this.#readStored(id)).join(entries, document);
      await this.#put(summarize(document), saved.stamp);
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

  async #history(id: string): Promise<History> {
    return new History(await readHistory(this.#layout.history(id)));
  }

  async #past(id: string): Promise<DocumentPast> {
    let stored = await this.#readStored(id);
    if (!stored.isRemembered) {
      await this.#access.ensure();
      const saved = await stored.replace(stored.document);
      await this.#put(summarize(saved.document, stored.texts), saved.stamp);
      stored = await this.#readStored(id);
    }
    const { document, texts } = stored;
    if (document.head === undefined) throw new ProblemError("document-damaged", { id });
    const entries = await readHistory(this.#layout.history(id));
    return { document: { ...document, head: document.head }, texts, entries };
  }

  async #isStored(id: string): Promise<boolean> {
    try {
      await this.#readStored(id);
      return true;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === "document-missing") return false;
      throw error;
    }
  }

  #remembered(history: History, id: string, revision: string): PressDocument {
    if (!history.has(revision)) throw new ProblemError("revision-missing");
    const document = rememberedDocument(history, id, revision);
    if (document === null) throw new ProblemError("revision-damaged");
    return document;
  }

  #readList(): Promise<DocumentList> {
    const { id } = this.#identity;
    return openDocumentList({ layout: this.#layout, library: id, documents: this.#documents });
  }

  async #beginWriting(): Promise<void> {
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
        await this.#list.remove(id);
        this.#tell();
      }
      throw error;
    }
  }

  async #put(summary: Summary, stamp: string): Promise<Summary> {
    await this.#list?.put(summary, stamp);
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
