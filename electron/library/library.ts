import { access } from "node:fs/promises";
import path from "node:path";

import type { PressDocument, Summary } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import { revise } from "../../shared/domain/revise.ts";
import { summarize } from "../../shared/domain/summary.ts";
import { failure, type Problem, ProblemError, type Result, success } from "../../shared/result.ts";
import { backupAnswers } from "./answers/backups.ts";
import { binAnswers } from "./answers/bin.ts";
import { exchangeAnswers } from "./answers/exchange.ts";
import { healthAnswers } from "./answers/health.ts";
import { historyAnswers } from "./answers/history.ts";
import { type Inside, mustBeOn } from "./answers/inside.ts";
import { letterheadAnswers } from "./answers/letterheads.ts";
import { memoryAnswers } from "./answers/memory.ts";
import { pictureAnswers } from "./answers/pictures.ts";
import { termAnswers } from "./answers/terms.ts";
import { versionAnswers } from "./answers/versions.ts";
import { diskProblem, isMissing } from "./disk-problem.ts";
import { type DocumentList, openDocumentList } from "./document-list.ts";
import { createDocuments, type Documents, type Saved, type StoredDocument } from "./documents.ts";
import { readFitting } from "./fitting-content.ts";
import { createInTurn } from "./in-turn.ts";
import type { LibraryLayout } from "./layout.ts";
import { confirmLibraryFile, type LibraryIdentity } from "./library-file.ts";
import { isAlreadySaved } from "./repeated-save.ts";
import type { Library, LibraryOptions, ReadDocument, Save } from "./types.ts";
import { createWriteAccess, readAccess, type WriteAccess } from "./write-access.ts";

/** Throws a ProblemError of `library-in-use`; where the disk only lets itself be read, the library opens read-only. */
export async function openLibraryOnDisk(
  layout: LibraryLayout,
  identity: LibraryIdentity,
  options: LibraryOptions,
  isNewer = false,
): Promise<Library> {
  const library = new LibraryOnDisk(layout, identity, options, isNewer);
  await library.open();
  return whole(library);
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
  return whole(library);
}

/** With the answers that are kept in files of their own. */
function whole(library: LibraryOnDisk): Library {
  const { inside } = library;
  const answers = {
    ...historyAnswers(inside),
    ...binAnswers(inside),
    ...pictureAnswers(inside),
    ...exchangeAnswers(inside),
    ...versionAnswers(inside),
    ...healthAnswers(inside),
    ...backupAnswers(inside),
    ...termAnswers(inside),
    ...letterheadAnswers(inside),
    ...memoryAnswers(inside),
  };
  return Object.assign(library, answers);
}

class LibraryOnDisk {
  readonly id;
  readonly info;
  readonly #layout: LibraryLayout;
  readonly #identity: LibraryIdentity;
  readonly #options: LibraryOptions;
  readonly #documents: Documents;
  readonly #access: WriteAccess;
  readonly #inTurn = createInTurn();
  readonly #listeners = new Set<(summary?: Summary) => void>();
  #make: (() => Promise<void>) | null = null;
  #list: DocumentList | null = null;
  readonly #behind = new Map<string, Problem>();
  #isClosed = false;

  constructor(
    layout: LibraryLayout,
    identity: LibraryIdentity,
    options: LibraryOptions,
    isNewer = false,
  ) {
    this.id = identity.id;
    this.info = { path: layout.folder, name: path.basename(layout.folder) };
    this.#layout = layout;
    this.#identity = identity;
    this.#options = options;
    this.#documents = createDocuments(layout, options.author);
    this.#access =
      options.mode === "read" || isNewer
        ? readAccess(layout.folder, isNewer ? "library-newer" : "library-read-only")
        : createWriteAccess({
            layout,
            author: options.author,
            now: options.now,
            onTaken: () => this.#beginWriting(),
            onLost: () => this.#tell(),
          });
  }

  get inside(): Inside {
    return {
      layout: this.#layout,
      identity: this.#identity,
      documents: this.#documents,
      access: this.#access,
      author: this.#options.author,
      list: () => this.#list,
      now: () => this.#now(),
      answer: (key, work) => this.#answer(key, work),
      readStored: (id) => this.#readStored(id),
      put: (summary, saved) => this.#put(summary, saved),
      forget: (id) => {
        this.#list?.remove(id);
        this.#behind.delete(id);
        this.#tell();
      },
    };
  }

  async open(): Promise<void> {
    try {
      if (this.#options.mode === "write") await this.#access.ensure();
    } catch (error) {
      const { code } = diskProblem(error, this.#layout.folder);
      const mayWait = code === "library-in-use" && this.#options.whenInUse === "read";
      if (!mayWait && code !== "library-newer" && !code.startsWith("disk-")) throw error;
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

  get holder() {
    return this.#access.holder();
  }

  async tryWriting(): Promise<Problem | null> {
    if (!this.#isClosed) await this.#access.ensure().catch(() => undefined);
    return this.readOnly;
  }

  get problems() {
    return this.#list?.problems ?? [];
  }

  list(): readonly Summary[] {
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
      const texts = readFitting(contentsOf(document));
      await this.#access.ensure();
      if (await this.#documents.exists(document.id)) throw new ProblemError("document-conflict");
      return this.#put(summarize(document, texts), await this.#documents.add(document, texts));
    });
  }

  save(change: Save): Promise<Result<Summary>> {
    return this.#answer(change.id, async () => {
      const [isAnew, early, contents] = await Promise.all([
        this.#access.ensure(),
        this.#readStored(change.id),
        // While the disk answers.
        Promise.resolve(change.contents).then(readFitting),
      ]);
      const stored = isAnew ? await this.#readStored(change.id) : early;
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
      const saving = stored.replace(next, texts);
      // While the disk is at work.
      const summary = summarize(next, texts);
      return this.#put(summary, await saving);
    });
  }

  behind(id: string): Problem | null {
    return this.#behind.get(id) ?? null;
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

  #readList(): Promise<DocumentList> {
    const { id } = this.#identity;
    const { onComparing } = this.#options;
    const source = { layout: this.#layout, library: id, documents: this.#documents };
    return openDocumentList({ ...source, onComparing });
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

function contentsOf({ versions }: PressDocument): Save["contents"] {
  return { ru: versions.ru?.content, en: versions.en?.content };
}
