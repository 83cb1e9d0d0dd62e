import {
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { assert, asyncProperty, nat, uint8Array } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { type Library, openLibrary } from "../../../electron/library/index.ts";
import type { PressDocument, Summary } from "../../../shared/domain/document.ts";
import type { Comparing } from "../../../shared/domain/library-access.ts";
import { contentSaying, note, rewording } from "../../fixtures/library/notes.ts";
import {
  documentFile,
  documentFolder,
  writeDocuments,
} from "../../fixtures/library/written-documents.ts";
import { inLibraryOrder } from "../../../renderer/library/filter.ts";
import { bytesOf, contentOf } from "./folder-content.ts";
import { libraryOptions, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const journal = () => folder.at("cache", "index.jsonl");

let documents: PressDocument[];
let rows: Summary[];
beforeEach(async () => {
  const library = await libraries.create(folder.path);
  documents = Array.from({ length: 5 }, (_, index) => note(`Note ${index + 1}`));
  for (const document of documents) valueOf(await library.add(document));
  rows = [];
  for (const document of documents)
    rows.push(valueOf(await library.save(rewording(document, `Saved: ${document.id}`))));
  await library.close();
});

const byId = (summaries: readonly Summary[]) =>
  summaries.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What an opening shows and tells. */
const found = (library: Library) => ({ list: byId(library.list()), problems: library.problems });
/** The list as it was closed, and no word of how it was found. */
const asClosed = () => ({ list: byId(rows), problems: [] });

describe("a cache that is", () => {
  it.each<[string, () => void]>([
    ["deleted", () => rmSync(folder.at("cache"), { recursive: true })],
    ["empty", () => writeFileSync(journal(), "")],
    ["full of zeros", () => writeFileSync(journal(), Buffer.alloc(10_000))],
    ["not of this program", () => writeFileSync(journal(), '{"rows":[]}\n{"settled":true}\n')],
    ["without its last byte", () => cutJournal(-1)],
    ["without its first byte", () => writeFileSync(journal(), readFileSync(journal()).subarray(1))],
    ["followed by half a line", () => writeFileSync(journal(), '0badcafe {"gone', { flag: "a" })],
    ["a file, not a folder", replaceCacheByFile],
  ])("%s is made again from the documents without a word", async (_, damage) => {
    damage();
    expect(found(await libraries.open(folder.path))).toEqual(asClosed());
  });

  it("cut anywhere changes nothing of the list", async () => {
    const whole = readFileSync(journal());
    const property = asyncProperty(nat({ max: whole.length }), async (length) => {
      writeFileSync(journal(), whole.subarray(0, length));
      expect(found(await libraries.open(folder.path, "read"))).toEqual(asClosed());
    });
    await assert(property, { numRuns: 50 });
  });

  it("of any bytes changes nothing of the list", async () => {
    const property = asyncProperty(uint8Array({ maxLength: 500 }), async (bytes) => {
      writeFileSync(journal(), bytes);
      expect(found(await libraries.open(folder.path, "read"))).toEqual(asClosed());
    });
    await assert(property, { numRuns: 30 });
  });

  it("another library's is not taken for this one's", async () => {
    const other = await libraries.create(folder.at("another"));
    valueOf(await other.add(note("Elsewhere")));
    await other.close();
    cpSync(folder.at("another", "cache", "index.jsonl"), journal());
    expect(found(await libraries.open(folder.path))).toEqual(asClosed());
  });

  it("once made again serves the next opening", async () => {
    rmSync(folder.at("cache"), { recursive: true });
    await (await libraries.open(folder.path)).close();
    const before = contentOf(folder.at("cache"));
    expect(found(await libraries.open(folder.path, "read"))).toEqual(asClosed());
    expect(contentOf(folder.at("cache"))).toEqual(before);
  });

  function cutJournal(end: number): void {
    writeFileSync(journal(), readFileSync(journal()).subarray(0, end));
  }

  function replaceCacheByFile(): void {
    rmSync(folder.at("cache"), { recursive: true });
    writeFileSync(folder.at("cache"), "");
  }
});

describe("documents that came or went while the library was closed", () => {
  it("are in the list, or out of it", async () => {
    const [gone, ...kept] = documents;
    const come = note("Copied here by hand");
    writeDocuments(folder.path, [come]);
    rmSync(documentFolder(folder.path, gone?.id ?? ""), { recursive: true });
    const library = await libraries.open(folder.path);
    expect(byId(library.list()).map(({ id }) => id)).toEqual(
      [...kept, come].map(({ id }) => id).toSorted(),
    );
  });

  it("folders and files that are no documents are passed over", async () => {
    writeFileSync(folder.at("docs", ".DS_Store"), "");
    writeDocuments(folder.path, [{ ...note("Not a document's name"), id: "my notes" }]);
    rmSync(folder.at("cache"), { recursive: true });
    expect(found(await libraries.open(folder.path))).toEqual(asClosed());
  });
});

describe("after a crash", () => {
  /** The library as the disk has it at this moment, in another place. */
  function crashed(): string {
    const image = folder.at("image");
    for (const part of ["library.json", "docs", "cache"])
      cpSync(folder.at(part), path.join(image, part), {
        recursive: true,
        preserveTimestamps: true,
      });
    return image;
  }

  it("the list has everything that was saved", async () => {
    const library = await libraries.open(folder.path);
    const [first, second] = documents;
    valueOf(await library.save(rewording({ ...first!, revision: 2 }, "Just saved")));
    rmSync(documentFolder(folder.path, second!.id), { recursive: true });
    valueOf(await library.add(note("Just added")));
    const image = await libraries.open(crashed());
    const headlines = image.list().map(({ headline }) => headline.en);
    expect(headlines).toHaveLength(5);
    expect(headlines).toEqual(expect.arrayContaining(["Just saved", "Just added"]));
  });

  it("a file of the same size and time as the one in the list is known for another", async () => {
    const [document] = documents;
    const { id, updatedAt } = rows[0]!;
    const file = path.join(documentFolder(folder.path, id), "doc.json");
    const { size } = statSync(file);
    const time = new Date("2026-09-05T12:00:00Z");
    utimesSync(file, time, time);
    rmSync(folder.at("cache"), { recursive: true });
    await (await libraries.open(folder.path)).close();
    await libraries.open(folder.path);

    const content = contentSaying(`SAVED: ${id}`);
    const versions = { en: { content, updatedAt, revision: 3 } };
    const { head } = valueOf(await (await libraries.open(folder.path, "read")).read(id)).document;
    const next = documentFile({ ...document!, head, updatedAt, revision: 3, versions });
    writeFileSync(`${file}.new`, next);
    utimesSync(`${file}.new`, time, time);
    renameSync(`${file}.new`, file);
    expect(statSync(file).size).toBe(size);

    const reading = await libraries.open(folder.path, "read");
    expect(reading.list().find((row) => row.id === id)?.headline.en).toBe(`SAVED: ${id}`);
  });
});

it("the cache does not grow with every save for ever", async () => {
  const library = await libraries.open(folder.path);
  const [document] = documents;
  for (let revision = 2; revision <= 302; revision += 1)
    valueOf(await library.save(rewording({ ...document!, revision }, `Revision ${revision}`)));
  await library.close();
  expect(bytesOf(journal()).split("\n").length).toBeLessThan(10);
});

describe("two thousand documents", () => {
  const day = (index: number) => `2026-${String((index % 12) + 1).padStart(2, "0")}-05`;
  const many = () =>
    Array.from({ length: 2000 }, (_, index) =>
      note(`Note ${index}`, { date: index % 40 === 0 ? null : day(index) }),
    );

  it("are all in the list and in order, with and without the cache", async () => {
    const added = many();
    writeDocuments(folder.path, added);
    const first = await libraries.open(folder.path);
    expectAllInOrder(first.list(), added);
    await first.close();

    const withCache = await libraries.open(folder.path);
    expectAllInOrder(withCache.list(), added);
    await withCache.close();

    rmSync(folder.at("cache"), { recursive: true });
    const withoutCache = await libraries.open(folder.path);
    expectAllInOrder(withoutCache.list(), added);
    expect(withoutCache.problems).toEqual([]);
  });

  it("are told of while they are read, not where the cache is trusted", async () => {
    writeDocuments(folder.path, many());
    const told: (Comparing | null)[] = [];
    const open = () =>
      openLibrary(folder.path, { ...libraryOptions(), onComparing: (how) => told.push(how) });
    await libraries.keep(await open()).close();
    const counted = told.flatMap((how) => how?.done ?? []);
    expect(counted.length).toBeGreaterThan(10);
    expect(counted).toEqual(counted.toSorted((a, b) => a - b));
    expect(told.slice(0, -1).every((how) => how?.total === 2005)).toBe(true);
    expect(told.at(-1)).toBeNull();
    told.length = 0;
    libraries.keep(await open());
    expect(told).toEqual([]);
  });

  function expectAllInOrder(list: readonly Summary[], added: readonly PressDocument[]): void {
    const all = [...added, ...documents].map(({ id }) => id);
    expect(byId(list).map(({ id }) => id)).toEqual(all.toSorted());
    const shown = inLibraryOrder(list).map(({ date, id }) => `${date ?? "9999-99-99"} ${id}`);
    expect(shown).toEqual(shown.toSorted().toReversed());
  }
});
