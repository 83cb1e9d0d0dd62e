import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { type CurrentLibrary, createCurrentLibrary } from "../../electron/current-library.ts";
import { layoutOf } from "../../electron/library/layout.ts";
import { seal } from "../../electron/library/sealed-file.ts";
import { createLibrarySearch, type LibrarySearch } from "../../electron/search/library-search.ts";
import type { PressDocument } from "../../shared/domain/document.ts";
import { startBuiltHelper } from "../fixtures/built-helper.ts";
import { generatedDocuments } from "../fixtures/search/generated-library.ts";
import { type KnownDocument, knownDocuments } from "../fixtures/search/known-documents.ts";
import { judge, queries } from "../fixtures/search/quality.ts";
import { openSqliteSearch } from "../fixtures/search/sqlite-search.ts";
import { type Bench, type Figure, percentile, residentMemory } from "./bench.ts";

const sizes = [1000, 10_000, 50_000];
/** The size that what is wanted is said of. */
const goalSize = 10_000;
const madeTogether = 2500;
const rounds = 4;
/** Words that are in every second document, typed letter by letter. */
const typed = [
  "учения на полигоне",
  "военнослужащие развернули госпиталь",
  "«боевой стрельбы» рота",
  "the field hospital deployed",
];

/** Full-text search as the window asks for it: from the main process to the helper that has the index and back. */
export const search: Bench = {
  name: "search",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "search-"));
    const library = createCurrentLibrary({
      mode: "write",
      now: () => new Date(),
      randomBytes,
      author: () => "",
    });
    const sqlite = openSqliteSearch();
    try {
      const made = await library.create(folder);
      if (!made.ok) throw new Error(made.problem.code);
      const known = knownDocuments();
      const figures: Figure[] = [];
      let builtInSqlite = 0;
      let there = 0;
      for (const size of sizes) {
        for (const documents of newDocuments(there === 0 ? known : [], size - there, size)) {
          writeLibrary(folder, documents);
          const start = performance.now();
          sqlite.add(documents);
          builtInSqlite += performance.now() - start;
        }
        there = size;
        collectGarbage();
        const reference = {
          built: builtInSqlite,
          ...(await askAll(known, async (text) => sqlite.find(text))),
        };
        figures.push(...(await measure(size, library, known, reference)));
        rmSync(path.join(folder, "cache"), { recursive: true, force: true });
      }
      return figures;
    } finally {
      sqlite.close();
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Some at a time, so that all of a large library need not be in memory. */
function* newDocuments(
  known: readonly KnownDocument[],
  count: number,
  seed: number,
): Generator<readonly PressDocument[]> {
  if (known.length > 0) yield known.map(({ document }) => document);
  let made = known.length;
  for (let part = 0; made < count; part += 1) {
    const some = generatedDocuments(Math.min(madeTogether, count - made), seed + part);
    yield some;
    made += some.length;
  }
}

interface Measured {
  readonly built: number;
  readonly times: readonly number[];
  readonly missed: number;
}

async function measure(
  size: number,
  library: CurrentLibrary,
  known: readonly KnownDocument[],
  reference: Measured,
): Promise<Figure[]> {
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  const helper: { pid?: number | undefined } = {};
  const search = openSearch(library, helper);
  pauses.enable();
  const built = await timed(() => complete(search));
  const { times, missed } = await askAll(known, async (text) =>
    (await search.ask({ text })).hits.map(({ id }) => id),
  );
  const keys = await typeAll(search);
  pauses.disable();
  const memory = residentMemory(helper.pid);
  await search.close();
  const again = openSearch(library, {});
  const reopened = await timed(() => complete(again));
  await again.close();
  const what = (value: number) => [{ value, what: "SQLite FTS5" }];
  // Of other sizes the same is told without being asked for.
  const goal = size === goalSize;
  return [
    {
      name: `index of ${size} documents, built from their files`,
      value: built,
      unit: "ms",
      references: what(reference.built),
    },
    { name: "the same, taken up from the cache", value: reopened, unit: "ms" },
    { name: "memory of its process", value: memory, unit: "MB" },
    {
      name: `search of ${size} documents, with excerpts, p50`,
      value: percentile(times, 0.5),
      unit: "ms",
      references: what(percentile(reference.times, 0.5)),
    },
    {
      name: "the same, p95",
      value: percentile(times, 0.95),
      unit: "ms",
      ...(goal && { goal: 25 }),
      references: what(percentile(reference.times, 0.95)),
    },
    {
      name: "search for common words at every key, p95",
      value: percentile(keys, 0.95),
      unit: "ms",
      ...(goal && { goal: 25 }),
    },
    {
      name: `of ${queries.length} queries, not found among the first three`,
      value: missed,
      unit: "count",
      ...(goal && { goal: Math.floor(queries.length * 0.05) }),
      references: what(reference.missed),
    },
    {
      name: "longest pause of the main thread meanwhile",
      value: pauses.max / 1e6,
      unit: "ms",
      goal: 50,
    },
  ];
}

async function askAll(
  known: readonly KnownDocument[],
  find: (text: string) => Promise<readonly string[]>,
): Promise<Pick<Measured, "times" | "missed">> {
  const times: number[] = [];
  let missed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const quality = await judge(known, async (text) => {
      const start = performance.now();
      const found = await find(text);
      times.push(performance.now() - start);
      return found;
    });
    missed = quality.missed.length;
  }
  return { times, missed };
}

async function typeAll(search: LibrarySearch): Promise<number[]> {
  const times: number[] = [];
  for (const text of typed)
    for (let length = 2; length <= text.length; length += 1)
      times.push(await timed(() => search.ask({ text: text.slice(0, length) })));
  return times;
}

/** @param started told which process it is */
function openSearch(library: CurrentLibrary, started: { pid?: number | undefined }): LibrarySearch {
  return createLibrarySearch({
    library,
    start: () => {
      const helper = startBuiltHelper("search");
      started.pid = helper.pid;
      return helper;
    },
    log: { info: () => undefined, error: (message, cause) => console.error(message, cause) },
    delay: 0,
  });
}

async function complete(search: LibrarySearch): Promise<void> {
  while (!(await search.ask({ text: "полигон" })).complete)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What was made for the measurement is not to be swept up during it. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}

/** The files as the library has them, without waiting for the disk after each. */
function writeLibrary(folder: string, documents: readonly PressDocument[]): void {
  const layout = layoutOf(folder);
  for (const document of documents) {
    mkdirSync(layout.documentFolder(document.id), { recursive: true });
    writeFileSync(
      layout.documentFile(document.id),
      seal("press-centre-document", document.schemaVersion, document),
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
