import { constants } from "node:buffer";
import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { createStamps } from "../../electron/jobs/stamps.ts";
import { createLibrary } from "../../electron/library/index.ts";
import type { PressDocument, Summary } from "../../shared/domain/document.ts";
import { summarize } from "../../shared/domain/summary.ts";
import { sampleDocuments } from "../../shared/sample/index.ts";
import { writeDocuments } from "../fixtures/library/written-documents.ts";
import { bundleProgram } from "../integration/library/bundle-program.ts";
import { type Bench, type Figure, percentile, type Reference } from "./bench.ts";
import { fillSqlite } from "./library-references.ts";
import { windowFigures } from "./library-window.ts";

const sizes = [1000, 10_000, 50_000];
/** On the disk, with the same documents in SQLite. */
const bytesPerDocument = 64_000;
const times = {
  saves: 1000,
  openings: 9,
  referenceSaves: 300,
  lowdbSaves: 3,
  referenceOpenings: 3,
};
const sqlite = "SQLite, WAL, synced";
const lowdb = "lowdb, one file, not synced";

export type Job =
  | "open"
  | "save"
  | "replace"
  | "openLowdb"
  | "saveLowdb"
  | "openSqlite"
  | "saveSqlite";

/** Milliseconds; the rest in bytes. */
export interface Measured {
  readonly samples: number[];
  /** Handed to the system by all saves. */
  readonly written?: number;
  /** The sizes of what was saved, added up. */
  readonly saved?: number;
  /** What the histories have grown by. */
  readonly remembered?: number;
  /** Resident, with the library open. */
  readonly memory?: number;
  /** The longest the process could do nothing else. */
  readonly pause?: number;
}

type Run = (job: Job, place: string, count?: number) => Promise<Measured>;

/** Opening and saving in a library of bilingual documents of 18 to 28 KB that grows, each in a fresh process. */
export const library: Bench = {
  name: "library",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "press-centre-bench-"));
    try {
      const program = await bundleProgram(
        path.join(import.meta.dirname, "library-program.ts"),
        folder,
      );
      const run: Run = (job, place, count) => runJob(program, job, place, count);
      return await measure(folder, run);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(folder: string, run: Run): Promise<Figure[]> {
  const places = {
    library: path.join(folder, "library"),
    sqlite: path.join(folder, "documents.sqlite"),
    lowdb: path.join(folder, "lowdb.json"),
    beginning: path.join(folder, "lowdb-beginning.json"),
  };
  await makeLibrary(places.library);
  const figures: Figure[] = [];
  let made = 0;
  for (const size of sizes) {
    const { bavail, bsize } = statfsSync(folder);
    if ((size - made) * bytesPerDocument > bavail * bsize) {
      console.error(`NOT MEASURED: there is no room on the disk for ${size} documents.`);
      break;
    }
    addDocuments(places, size - made);
    made = size;
    settle();
    figures.push(...(await measureLibrary(size, places, run)));
  }
  return figures;
}

interface Places {
  readonly library: string;
  readonly sqlite: string;
  readonly lowdb: string;
  /** All of lowdb's file but its last bracket. */
  readonly beginning: string;
}

async function measureLibrary(size: number, places: Places, run: Run): Promise<Figure[]> {
  rmSync(path.join(places.library, "cache"), { recursive: true, force: true });
  const made = await run("open", places.library);
  const opened = await repeat(times.openings, () => run("open", places.library));
  const window = await windowFigures(places.library, size);
  const saved = await run("save", places.library, times.saves);
  const disk = await run("replace", path.dirname(places.library), times.saves);
  const openedSqlite = await repeat(times.referenceOpenings, () =>
    run("openSqlite", places.sqlite),
  );
  const savedSqlite = await run("saveSqlite", places.sqlite, times.referenceSaves);
  const byLowdb = await measureLowdb(places, run);
  const references = (inSqlite: number, inLowdb: (measured: LowdbMeasured) => number) => [
    typeof byLowdb === "string"
      ? { value: null, what: byLowdb }
      : { value: inLowdb(byLowdb), what: lowdb },
    { value: inSqlite, what: sqlite },
  ];

  const average = perSave(saved, saved.saved);
  const kilobytes = Math.round(average / 1000);
  const among = `of ${size} documents`;
  return [
    {
      name: `opening a library ${among} to its list, p50`,
      value: percentile(opened.samples, 0.5),
      unit: "ms",
      goal: size <= 10_000 ? 100 : 250,
      references: references(percentile(openedSqlite.samples, 0.5), ({ opened }) =>
        percentile(opened.samples, 0.5),
      ),
    },
    {
      name: "longest pause of the main thread meanwhile, p50",
      value: percentile(opened.pauses, 0.5),
      unit: "ms",
      goal: 50,
    },
    {
      name: "memory of the process with it open",
      value: opened.memory / 1e6,
      unit: "MB",
      goal: 250,
      references: references(openedSqlite.memory / 1e6, ({ opened }) => opened.memory / 1e6),
    },
    ...window,
    { name: "opening it without its cache", value: made.samples[0] ?? Number.NaN, unit: "ms" },
    {
      name: "longest pause of the main thread meanwhile",
      value: made.pause ?? Number.NaN,
      unit: "ms",
      goal: 50,
    },
    {
      name: `saving one ${among}, synced, p50`,
      value: percentile(saved.samples, 0.5),
      unit: "ms",
      goal: 1.5,
      references: references(percentile(savedSqlite.samples, 0.5), ({ saved }) =>
        percentile(saved.samples, 0.5),
      ),
    },
    {
      name: "the same, p99",
      value: percentile(saved.samples, 0.99),
      unit: "ms",
      goal: 10,
      references: references(percentile(savedSqlite.samples, 0.99), ({ saved }) =>
        Math.max(...saved.samples),
      ),
    },
    {
      name: "of that the disk: one file synced, named, its folder synced, p50",
      value: percentile(disk.samples, 0.5),
      unit: "ms",
    },
    { name: "the same, p99", value: percentile(disk.samples, 0.99), unit: "ms" },
    ...bytesPerSave(
      kilobytes,
      saved,
      references(perSave(savedSqlite, savedSqlite.written), ({ saved }) =>
        perSave(saved, saved.written),
      ),
    ),
    {
      name: "history on the disk, per revision",
      value: perSave(saved, saved.remembered),
      unit: "bytes",
      references: [{ value: average, what: "a copy" }],
    },
  ];
}

/** Everything handed to the system in the process, the list's journal included. */
function bytesPerSave(
  kilobytes: number,
  saved: Measured,
  references: readonly Reference[],
): Figure[] {
  const value = perSave(saved, saved.written);
  if (Number.isNaN(value)) return [];
  const goal = 2 * perSave(saved, saved.saved);
  const name = `bytes written per save of a document of ${kilobytes} KB`;
  return [{ name, value, unit: "bytes", goal, references }];
}

interface LowdbMeasured {
  readonly opened: Opened;
  readonly saved: Measured;
}

/** Why not, where it cannot be: it reads and writes its file as one string. */
async function measureLowdb(
  { beginning, lowdb: file }: Places,
  run: Run,
): Promise<LowdbMeasured | string> {
  const { size } = statSync(beginning);
  // Russian letters are two bytes each; fewer than half of the letters are Russian.
  if (size / 1.5 > constants.MAX_STRING_LENGTH)
    return `lowdb, one file: not possible, its ${Math.round(size / 1e6)} MB are more than a string holds`;
  copyFileSync(beginning, file);
  appendFileSync(file, "}");
  settle();
  const opened = await repeat(times.referenceOpenings, () => run("openLowdb", file));
  return { opened, saved: await run("saveLowdb", file, times.lowdbSaves) };
}

function perSave({ samples }: Measured, sum = Number.NaN): number {
  return sum / samples.length;
}

interface Opened {
  readonly samples: readonly number[];
  readonly pauses: readonly number[];
  /** The most of all times. */
  readonly memory: number;
}

async function repeat(often: number, job: () => Promise<Measured>): Promise<Opened> {
  const samples: number[] = [];
  const pauses: number[] = [];
  let most = 0;
  for (let time = 0; time < often; time += 1) {
    const { samples: taken, memory = 0, pause } = await job();
    samples.push(...taken);
    if (pause !== undefined) pauses.push(pause);
    most = Math.max(most, memory);
  }
  return { samples, pauses, memory: most };
}

/** The same documents in the library's folder, in SQLite and in a file as lowdb's begins. */
function addDocuments(places: Places, count: number): void {
  const inSqlite = fillSqlite(places.sqlite);
  const inLowdb = openSync(places.beginning, "a");
  try {
    let separator = statSync(places.beginning).size === 0 ? "{" : ",";
    for (const { document, row } of bilingualDocuments(count)) {
      writeDocuments(places.library, [document]);
      inSqlite.add(document, row);
      writeSync(inLowdb, `${separator}"${document.id}":${JSON.stringify(document)}`);
      separator = ",";
    }
  } finally {
    closeSync(inLowdb);
    inSqlite.close();
  }
}

/** What was just written would otherwise go to the disk while the saves are measured. */
function settle(): void {
  if (process.platform !== "win32") execFileSync("sync");
}

function* bilingualDocuments(
  count: number,
): Generator<{ readonly document: PressDocument; readonly row: Summary }> {
  const stamps = createStamps(() => new Date());
  const samples = sampleDocuments({
    createId: () => stamps.documentId(),
    newBlockId: stamps.blockId,
    now: stamps.now(),
  }).map((document) => ({ document, row: summarize(document) }));
  for (let index = 0; index < count; index += 1) {
    const sample = samples[index % samples.length];
    if (sample === undefined) return;
    const id = stamps.documentId();
    yield { document: { ...sample.document, id }, row: { ...sample.row, id } };
  }
}

async function makeLibrary(place: string): Promise<void> {
  mkdirSync(place);
  const made = await createLibrary(place, {
    mode: "write",
    now: () => new Date(),
    randomBytes,
    author: () => "Иванова",
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  await made.value.close();
}

async function runJob(program: string, job: Job, place: string, count = 1): Promise<Measured> {
  const given = ["--max-old-space-size=8192", program, job, place, String(count)];
  const { stdout } = await promisify(execFile)(process.execPath, given);
  return JSON.parse(stdout) as Measured;
}
