import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";

import { type CurrentLibrary, createCurrentLibrary } from "../../electron/current-library.ts";
import { layoutOf } from "../../electron/library/layout.ts";
import { seal } from "../../electron/library/sealed-file.ts";
import { createLibrarySearch, type LibrarySearch } from "../../electron/search/library-search.ts";
import type { PressDocument } from "../../shared/domain/document.ts";
import { generatedDocuments } from "../fixtures/search/generated-library.ts";
import { type KnownDocument, knownDocuments } from "../fixtures/search/known-documents.ts";
import { judge, queries } from "../fixtures/search/quality.ts";
import { openSqliteSearch } from "../fixtures/search/sqlite-search.ts";
import { buildApplication } from "../runtime/build.ts";
import { outFolder } from "../runtime/project.ts";
import { type Bench, type Figure, percentile } from "./bench.ts";

const count = 10_000;
const rounds = 4;
/** Words that are in every second document, typed letter by letter. */
const typed = [
  "учения на полигоне",
  "военнослужащие развернули госпиталь",
  "«боевой стрельбы» рота",
  "the field hospital deployed",
];

/** Full-text search as the window asks for it: from the main thread to the thread that has the index and back. */
export const search: Bench = {
  name: "search",
  async run() {
    await buildApplication();
    const folder = mkdtempSync(path.join(tmpdir(), "search-"));
    const library = createCurrentLibrary({
      mode: "write",
      now: () => new Date(),
      randomBytes,
      author: () => "",
    });
    try {
      const made = await library.create(folder);
      if (!made.ok) throw new Error(made.problem.code);
      const known = knownDocuments();
      const documents = [
        ...known.map(({ document }) => document),
        ...generatedDocuments(count - known.length),
      ];
      writeLibrary(folder, documents);
      const reference = await measureSqlite(known, documents);
      documents.length = 0;
      collectGarbage();
      return await measure(library, known, reference);
    } finally {
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Measured {
  readonly built: number;
  readonly times: readonly number[];
  readonly missed: number;
}

async function measure(
  library: CurrentLibrary,
  known: readonly KnownDocument[],
  reference: Measured,
): Promise<Figure[]> {
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  const search = openSearch(library);
  pauses.enable();
  const built = await timed(() => complete(search));
  const { times, missed } = await askAll(known, async (text) =>
    (await search.ask({ text })).hits.map(({ id }) => id),
  );
  const keys = await typeAll(search);
  pauses.disable();
  await search.close();
  const again = openSearch(library);
  const reopened = await timed(() => complete(again));
  await again.close();
  const what = (value: number) => ({ value, what: "SQLite FTS5 in WebAssembly" });
  return [
    {
      name: `index of ${count} documents, built from their files`,
      value: built,
      unit: "ms",
      reference: what(reference.built),
    },
    { name: "the same, taken up from the cache", value: reopened, unit: "ms" },
    {
      name: "search with excerpts, p50",
      value: percentile(times, 0.5),
      unit: "ms",
      reference: what(percentile(reference.times, 0.5)),
    },
    {
      name: "search with excerpts, p95",
      value: percentile(times, 0.95),
      unit: "ms",
      goal: 25,
      reference: what(percentile(reference.times, 0.95)),
    },
    {
      name: "search for common words at every key, p95",
      value: percentile(keys, 0.95),
      unit: "ms",
      goal: 25,
    },
    {
      name: `of ${queries.length} queries, not found among the first three`,
      value: missed,
      unit: "count",
      goal: Math.floor(queries.length * 0.05),
      reference: what(reference.missed),
    },
    {
      name: "longest pause of the main thread meanwhile",
      value: pauses.max / 1e6,
      unit: "ms",
      goal: 50,
    },
  ];
}

async function measureSqlite(
  known: readonly KnownDocument[],
  documents: readonly PressDocument[],
): Promise<Measured> {
  const start = performance.now();
  const sqlite = openSqliteSearch(documents);
  const built = performance.now() - start;
  try {
    return { built, ...(await askAll(known, async (text) => sqlite.find(text))) };
  } finally {
    sqlite.close();
  }
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

function openSearch(library: CurrentLibrary): LibrarySearch {
  return createLibrarySearch({
    library,
    startWorker: () => new Worker(path.join(outFolder, "electron/search-worker.js")),
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
