import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { createStamps } from "../../electron/jobs/stamps.ts";
import { createLibrary } from "../../electron/library/index.ts";
import type { PressDocument } from "../../shared/domain/document.ts";
import { sampleDocuments } from "../../shared/sample/index.ts";
import { writeDocuments } from "../fixtures/library/written-documents.ts";
import { bundleProgram } from "../integration/library/bundle-program.ts";
import { type Bench, type Figure, percentile } from "./bench.ts";

const documents = 10_000;
const saves = 1000;
const openings = 9;
const lowdbSaves = 5;
const lowdbOpenings = 3;
const lowdb = "lowdb, one file, not synced";

export type Job = "open" | "save" | "replace" | "openLowdb" | "saveLowdb";
/** Milliseconds; for saves also the bytes handed to the system and the sizes of what was saved, added up. */
export interface Measured {
  readonly samples: number[];
  readonly written?: number;
  readonly saved?: number;
}
export type LowdbDocuments = Record<string, PressDocument>;

/** Saving and opening among ten thousand bilingual documents of 18 to 28 KB, each in a fresh process. */
export const library: Bench = {
  name: "library",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "press-centre-bench-"));
    try {
      const program = await bundleProgram(
        path.join(import.meta.dirname, "library-program.ts"),
        folder,
      );
      return await measure(folder, (job, place, count) => runJob(program, job, place, count));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

type Run = (job: Job, place: string, count?: number) => Promise<Measured>;

async function measure(folder: string, run: Run): Promise<Figure[]> {
  const place = path.join(folder, "library");
  const file = path.join(folder, "lowdb.json");
  const all = bilingualDocuments();
  await makeLibrary(place, all);
  writeFileSync(file, JSON.stringify(Object.fromEntries(all.map((one) => [one.id, one]))));
  all.length = 0;
  // What was just written would otherwise go to the disk while the saves are measured.
  if (process.platform !== "win32") execFileSync("sync");

  const first = await run("open", place);
  const opened = await repeat(openings, () => run("open", place));
  const saved = await run("save", place, saves);
  const disk = await run("replace", folder, saves);
  const lowdbOpened = await repeat(lowdbOpenings, () => run("openLowdb", file));
  const lowdbSaved = await run("saveLowdb", file, lowdbSaves);

  const among = `of ${documents} documents`;
  return [
    {
      name: `saving one ${among}, synced, p50`,
      value: percentile(saved.samples, 0.5),
      unit: "ms",
      goal: 2,
      reference: { value: percentile(lowdbSaved.samples, 0.5), what: lowdb },
    },
    {
      name: `saving one ${among}, synced, p99`,
      value: percentile(saved.samples, 0.99),
      unit: "ms",
      goal: 20,
      reference: {
        value: Math.max(...lowdbSaved.samples),
        what: `${lowdb}, slowest of ${lowdbSaves}`,
      },
    },
    {
      name: "of that the disk: one file synced, named, its folder synced, p50",
      value: percentile(disk.samples, 0.5),
      unit: "ms",
    },
    { name: "the same, p99", value: percentile(disk.samples, 0.99), unit: "ms" },
    ...writtenPerSave(saved, lowdbSaved),
    {
      name: `opening a library ${among} to its list, p50`,
      value: percentile(opened, 0.5),
      unit: "ms",
      goal: 100,
      reference: { value: percentile(lowdbOpened, 0.5), what: "lowdb, one file" },
    },
    { name: "the same without its cache", value: first.samples[0] ?? Number.NaN, unit: "ms" },
  ];
}

/** Everything handed to the system in the process, the list's journal included. */
function writtenPerSave(saved: Measured, reference: Measured): Figure[] {
  const value = timesItsSize(saved);
  if (Number.isNaN(value)) return [];
  return [
    {
      name: "bytes written per save, of the document's size",
      value,
      unit: "×",
      goal: 2,
      reference: { value: timesItsSize(reference), what: "lowdb, one file" },
    },
  ];
}

function timesItsSize({ written = Number.NaN, saved = Number.NaN }: Measured): number {
  return written / saved;
}

function bilingualDocuments(): PressDocument[] {
  const stamps = createStamps(() => new Date());
  const samples = sampleDocuments({
    createId: () => stamps.documentId(),
    newBlockId: stamps.blockId,
    now: stamps.now(),
  });
  return Array.from({ length: documents }, (_, index) =>
    Object.assign({}, samples[index % samples.length], { id: stamps.documentId() }),
  );
}

async function makeLibrary(place: string, all: readonly PressDocument[]): Promise<void> {
  mkdirSync(place);
  const made = await createLibrary(place, {
    mode: "write",
    now: () => new Date(),
    randomBytes,
    author: () => "Иванова",
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  await made.value.close();
  writeDocuments(place, all);
}

async function repeat(times: number, job: () => Promise<Measured>): Promise<number[]> {
  const samples: number[] = [];
  for (let time = 0; time < times; time += 1) samples.push(...(await job()).samples);
  return samples;
}

async function runJob(program: string, job: Job, place: string, count = 1): Promise<Measured> {
  const given = ["--max-old-space-size=8192", program, job, place, String(count)];
  const { stdout } = await promisify(execFile)(process.execPath, given);
  return JSON.parse(stdout) as Measured;
}
