import { createHash, randomBytes } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Node } from "@tiptap/pm/model";

import {
  createLibrary,
  type Library,
  type LibraryOptions,
  openLibrary,
} from "../../../electron/library/index.ts";
import type { HandOver } from "../../../electron/travel/hand-over.ts";
import { createTravel, type Travel, type Watch } from "../../../electron/travel/index.ts";
import { type Facts, noFacts } from "../../../shared/domain/document.ts";
import { createBlockId, createDocumentId } from "../../../shared/domain/ids.ts";
import { newDocument } from "../../../shared/domain/new-document.ts";
import type { Decisions, PackageView, TakeIn, TakenIn } from "../../../shared/domain/travel.ts";
import type { Result } from "../../../shared/result.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { doc, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const quietly = (): Watch => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

/** Documents alone, none of them in question. */
export const undecided: TakeIn = {
  decisions: {},
  terms: null,
  letterheads: null,
  memory: false,
};

/** Nothing goes along. */
export const documentsAlone = { terms: false, letterheads: false, memory: false } as const;
export const everything = { terms: true, letterheads: true, memory: true } as const;

let clock = Date.UTC(2026, 8, 17, 8);
const now = () => new Date((clock += 1000));

/** A computer with a library of its own; its person is its name. */
export class Computer {
  readonly folder: string;
  readonly travel: Travel;
  readonly #options: LibraryOptions;
  library: Library;

  private constructor(folder: string, options: LibraryOptions, library: Library) {
    this.folder = folder;
    this.#options = options;
    this.library = library;
    this.travel = createTravel({
      require: () => ({ ok: true, value: this.library }),
      author: options.author,
      now: options.now,
      randomBytes,
    });
  }

  static async start(base: string, name: string, clock = now): Promise<Computer> {
    const folder = path.join(base, name);
    mkdirSync(folder);
    const options = optionsOf(name, clock);
    return new Computer(folder, options, valueOf(await createLibrary(folder, options)));
  }

  /** A computer whose library is a copy of another, as it lies on the disk. */
  static async copy(from: string, base: string, name: string): Promise<Computer> {
    const folder = path.join(base, name);
    cpSync(from, folder, {
      recursive: true,
      filter: (file) => path.relative(from, file).split(path.sep)[0] !== "lock",
    });
    const options = optionsOf(name, now);
    return new Computer(folder, options, valueOf(await openLibrary(folder, options)));
  }

  async restart(): Promise<void> {
    await this.library.close().catch(() => undefined);
    this.library = valueOf(await openLibrary(this.folder, this.#options));
  }

  async stop(): Promise<void> {
    await this.travel.close();
    await this.library.close();
  }

  /** A note with these paragraphs; returns its id. */
  async create(...paragraphs: string[]): Promise<string> {
    const id = createDocumentId(now().getTime(), randomBytes);
    const content = withBlockIds(
      doc(headline("Заметка"), ...paragraphs.map((words) => paragraph(words))),
      () => createBlockId(randomBytes),
    );
    const document = newDocument({
      id,
      kind: "note",
      language: "ru",
      facts: noFacts,
      now: now().toISOString(),
      content,
    });
    valueOf(await this.library.add(document));
    return id;
  }

  async text(id: string): Promise<Node> {
    const { document } = valueOf(await this.library.read(id));
    return valueOf(readContent(document.versions.ru?.content)).doc;
  }

  async words(id: string): Promise<string[]> {
    return (await this.text(id)).children.slice(1).map((node) => node.textContent);
  }

  /** Replaces the words of the paragraph; null takes it out. */
  async write(id: string, index: number, words: string | null): Promise<void> {
    const text = await this.text(id);
    const block = text.child(index + 1);
    const changed =
      words === null
        ? []
        : [block.copy(block.content.cut(0, 0).append(doc(paragraph(words)).child(0).content))];
    const next = doc(...text.children.toSpliced(index + 1, 1, ...changed));
    await this.save(id, { text: next });
  }

  async save(id: string, change: { text?: Node; facts?: Facts }): Promise<void> {
    const { revision } = valueOf(await this.library.read(id)).document;
    const contents = change.text === undefined ? {} : { ru: toContent(change.text) };
    const facts = change.facts === undefined ? {} : { facts: change.facts };
    valueOf(await this.library.save({ id, baseRevision: revision, contents, ...facts }));
  }

  /** With all that can go along, unless something else is said. */
  async handOver(ids: readonly string[], stick: string, more: Partial<HandOver> = {}) {
    const wanted = { ids, folder: stick, passphrase: null, ...everything, ...more };
    return valueOf(await this.travel.handOver(wanted, quietly())).file;
  }

  async open(file: string, passphrase: string | null = null): Promise<PackageView> {
    return valueOf(await this.travel.open(file, passphrase, quietly()));
  }

  async takeIn(decisions: Decisions = {}, more: Partial<TakeIn> = {}): Promise<TakenIn> {
    const wanted = { decisions, terms: {}, letterheads: {}, memory: true, ...more };
    return valueOf(await this.travel.takeIn(wanted, quietly()));
  }

  /** Opens a package and takes it in, every conflict answered alike. */
  async receive(file: string, choice: "ours" | "theirs" | "both" = "ours"): Promise<TakenIn> {
    const { documents, terms, letterheads } = await this.open(file);
    const answers = (keys: readonly string[] = []) =>
      Object.fromEntries(keys.map((key) => [key, choice]));
    const decisions = documents.map(({ id, conflicts }) => [
      id,
      answers(conflicts.map(({ key }) => key)),
    ]);
    return this.takeIn(Object.fromEntries(decisions) as Decisions, {
      terms: answers(terms?.conflicts.map(({ theirs }) => theirs.id)),
      letterheads: answers(letterheads?.conflicts.map(({ theirs }) => theirs.id)),
    });
  }

  async heads(id: string): Promise<string | undefined> {
    return valueOf(await this.library.read(id)).document.head;
  }

  /** Every file of the library with the sum of its bytes, the list's own journal and the lock aside. */
  files(): Record<string, string> {
    return sums(this.folder, (name) => !/^(?:cache|lock)(?:\/|$)/.test(name));
  }
}

const optionsOf = (name: string, clock: () => Date): LibraryOptions => ({
  mode: "write",
  now: clock,
  randomBytes,
  author: () => name,
});

export function sums(
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    const file = path.join(folder, name);
    if (wanted(name) && statSync(file).isFile())
      files[name] = createHash("sha256").update(readFileSync(file)).digest("hex");
  }
  return files;
}

export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "press-centre-travel-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
