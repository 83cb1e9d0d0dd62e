import { languages } from "../../shared/domain/language.ts";
import { concordanceOf } from "../../shared/memory/concordance.ts";
import { unitsOfDocument } from "../../shared/memory/document-units.ts";
import type { Match } from "../../shared/memory/match.ts";
import { createTranslationMemory, type RememberedUnit } from "../../shared/memory/memory.ts";
import { proposalsFor } from "../../shared/memory/proposals.ts";
import { neighbour, type Origin, type TranslationUnit } from "../../shared/memory/unit.ts";
import { missingCase, type Result, success } from "../../shared/result.ts";
import { DocumentFollower } from "../following/document-follower.ts";
import type { Following } from "../following/answer-for-library.ts";
import { diskProblem } from "../library/disk-problem.ts";
import {
  readMemory,
  readWordings,
  type ImportedMemory,
  memoryIds,
  writeMemory,
} from "../library/memory-files.ts";
import { readMemoryCache, writeMemoryCache } from "./memory-cache.ts";
import type { Answer, Answers, Ask, CandidatesAsk, MatchesAsk, TakenIn } from "./protocol.ts";
import { readTmxFile, writeTmxFile } from "./tmx-file.ts";

/** The cache is written again when more than this share of the documents has changed. */
const shareToSave = 0.02;
/** More than a person reads through. */
const mostLines = 100;
/** As many as a translator's tool shows. */
const mostCandidates = 5;

/** The translation memory of one library, kept as its documents are. */
export class LibraryUnits implements Following<Ask, Answer> {
  readonly #follower: DocumentFollower;
  readonly #memory = createTranslationMemory();
  readonly #documents = new Map<string, [Origin, TranslationUnit[]]>();
  /** The memories taken in, by id, with how many pairs each has. */
  readonly #imported = new Map<string, number>();
  #wordings = 0;
  #filesRead: Promise<void> = Promise.resolve();
  /** Everything there is at present has been read. */
  #ready: Promise<void> = Promise.resolve();
  #hasFiles = false;
  #mayWrite: boolean;

  constructor(folder: string, mayWrite: boolean) {
    this.#mayWrite = mayWrite;
    this.#follower = new DocumentFollower(folder, {
      load: async () => {
        const cached = await readMemoryCache(this.#follower.layout);
        for (const [origin, units] of cached?.documents ?? []) this.#put(origin, units);
        return cached === null ? null : new Map(cached.stamps);
      },
      put: (document) => {
        const { origin, units } = unitsOfDocument(document);
        this.#put(origin, units);
      },
      remove: (id) => {
        this.#documents.delete(id);
        this.#memory.remove(id);
      },
      keep: async (stamps, changed) => {
        if (!this.#mayWrite || changed <= stamps.size * shareToSave) return false;
        const documents = [...this.#documents.values()];
        await writeMemoryCache(this.#follower.layout, { stamps, documents });
        return true;
      },
    });
  }

  open(): Promise<void> {
    this.#ready = this.#open();
    return this.#ready;
  }

  rescan(mayWrite: boolean): Promise<void> {
    this.#mayWrite = mayWrite;
    const read = [this.#ready, this.#follower.rescan(), this.#readFiles()];
    this.#ready = Promise.all(read).then(() => undefined);
    return this.#ready;
  }

  change(id: string): Promise<void> {
    return this.#follower.change(id);
  }

  async answer(ask: Ask): Promise<Answer> {
    const { type } = ask;
    switch (type) {
      case "matches":
        await this.#follower.settled();
        return { type, value: this.#matches(ask) };
      case "candidates":
        await this.#ready;
        await this.#follower.settled();
        return { type, value: ask.texts.map((text) => this.#candidates(text)) };
      case "concordance":
        await this.#follower.settled();
        return { type, value: this.#concordance(ask.text) };
      case "equate":
        this.#memory.equate(ask.wording.language, ask.wording.texts);
        this.#wordings += 1;
        return { type, value: null };
      case "files":
        await this.#readFiles();
        return { type, value: this.#files };
      case "import":
        await this.#ready;
        return { type, value: await this.#import(ask.file, ask.now) };
      case "export":
        await this.#ready;
        await this.#follower.settled();
        return { type, value: await writeTmxFile([...this.#memory.units()], ask) };
      default:
        return missingCase(type);
    }
  }

  #concordance(text: string): Answers["concordance"] {
    const found = concordanceOf(this.#memory.units(), text, mostLines);
    return { ...found, complete: this.#isComplete };
  }

  get #isComplete(): boolean {
    return this.#hasFiles && this.#follower.isComplete;
  }

  async #open(): Promise<void> {
    await Promise.all([this.#readFiles(), this.#follower.open()]);
    for (const language of languages) this.#memory.prepare(language);
  }

  #put(origin: Origin, units: TranslationUnit[]): void {
    if (units.length === 0) {
      this.#documents.delete(origin.id);
      this.#memory.remove(origin.id);
      return;
    }
    this.#documents.set(origin.id, [origin, units]);
    this.#memory.put(origin, units);
  }

  get #files(): Answers["files"] {
    const pairs = [...this.#imported.values()].reduce((sum, count) => sum + count, 0);
    return { files: this.#imported.size, pairs, wordings: this.#wordings };
  }

  /** Those that were not read before. */
  #readFiles(): Promise<void> {
    this.#filesRead = this.#filesRead.then(() => this.#readNewFiles());
    return this.#filesRead;
  }

  /** A disk that fails now is read at the next opening. */
  async #readNewFiles(): Promise<void> {
    const { layout } = this.#follower;
    try {
      const wordings = await readWordings(layout, false).catch(() => null);
      for (const { language, texts } of wordings?.value ?? []) this.#memory.equate(language, texts);
      this.#wordings = wordings?.value?.length ?? 0;
      for (const id of await memoryIds(layout)) {
        const file = this.#imported.has(id) ? null : await readMemory(layout, id);
        if (file !== null) this.#putFile(id, file);
      }
    } catch {
      // What could be read is there.
    }
    this.#hasFiles = true;
  }

  #putFile(id: string, { name, takenInAt, units }: ImportedMemory): void {
    const date = takenInAt.slice(0, 10);
    this.#imported.set(id, units.length);
    this.#memory.put({ id, kind: "file", name: { ru: name, en: name }, date }, units);
  }

  #matches(ask: MatchesAsk): Answers["matches"] {
    const matches = proposalsFor(this.#memory, { ...ask, isOwn: ownOf(ask) });
    return { matches, complete: this.#isComplete };
  }

  #candidates(text: CandidatesAsk["texts"][number]): Match[] {
    const around = { before: neighbour(text.before), after: neighbour(text.after) };
    return this.#memory.matches({ ...text, ...around, most: mostCandidates, isOwn: ownOf(text) });
  }

  async #import(file: string, now: string): Promise<Result<TakenIn>> {
    const read = await readTmxFile(file);
    if (!read.ok) return read;
    const { id, name, units, passedOver } = read.value;
    const takenIn = { name, takenInAt: now, units };
    try {
      await writeMemory(this.#follower.layout, id, takenIn);
    } catch (error) {
      return { ok: false, problem: diskProblem(error, this.#follower.layout.memory) };
    }
    this.#putFile(id, takenIn);
    return success({ name, count: units.length, passedOver });
  }
}

/** What must not answer: the block that asks, as long as its translation is of its present source. */
function ownOf({ document, block, isStale }: Omit<MatchesAsk, "type">) {
  return ({ unit, origin }: RememberedUnit): boolean =>
    !isStale && origin.id === document && unit.block === block;
}
