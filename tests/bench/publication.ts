import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

import { toDocx } from "../../electron/export/docx/index.ts";
import { finishPdf } from "../../electron/export/finish-pdf.ts";
import { writeWhole } from "../../electron/export/write-file.ts";
import { readWord } from "../../electron/import/docx/index.ts";
import { toPrintPage } from "../../shared/export/print-html.ts";
import type { Publication } from "../../shared/export/publication.ts";
import { importFormattedText } from "../../shared/import/formatted-text.ts";
import { sampleDocuments, samplePicture, samplePictureFile } from "../../shared/sample/index.ts";
import { counter } from "../fixtures/counter.ts";
import { writeDocuments } from "../fixtures/library/written-documents.ts";
import { samplePublication } from "../fixtures/publications/samples.ts";
import { openChromiumPrinter } from "../integration/export/chromium-printer.ts";
import { readPdf } from "../integration/export/read-pdf.ts";
import { buildApplication } from "../runtime/build.ts";
import { findRuntime, runtimeEnvironment } from "../runtime/electron-executable.ts";
import { projectRoot } from "../runtime/project.ts";
import { type Bench, type Figure, percentile, residentMemory } from "./bench.ts";
import { otherPrinters } from "./publication-references.ts";

const rounds = 12;
const starts = 5;
const documents = 100;
/** After so many the program has loaded all it needs. */
const warm = 20;
const formats = ["pdf", "html", "docx"];

/** From a text to the finished file on the disk, and back from a Word document. */
export const publication: Bench = {
  name: "publication",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "press-centre-bench-"));
    try {
      return [
        ...(await measureWarm(folder)),
        ...(await measureImport()),
        ...(await measureProgram(folder)),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const release = {
  ru: samplePublication("press-release", "ru"),
  en: samplePublication("press-release", "en"),
};

function samplePictures() {
  const bytes = readFileSync(path.join(projectRoot, "assets/sample", samplePictureFile));
  const { blob, mediaType } = samplePicture;
  return new Map([[blob, { mediaType, base64: bytes.toString("base64") }]]);
}

/** Everything between the text and the file, in the page that stays open. */
async function measureWarm(folder: string): Promise<Figure[]> {
  const pictures = samplePictures();
  const order = {
    publication: release.ru,
    companion: release.en,
    layout: "consecutive",
    pictures,
  } as const;
  const file = path.join(folder, "release.pdf");
  const printer = await openChromiumPrinter();
  const publish = async () => {
    const page = toPrintPage(order);
    const finished = await finishPdf(await printer.print(page), page, new Date());
    const written = await writeWhole(file, finished, { overwrite: true });
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
  };
  try {
    await publish();
    const { pages } = await readPdf(readFileSync(file));
    const samples = await repeated(rounds, publish);
    return [
      {
        name: `a release in both languages as a finished PDF of ${pages} pages, p50`,
        value: percentile(samples, 0.5),
        unit: "ms",
        goal: 350,
        references: await otherPrinters(order, folder),
      },
    ];
  } finally {
    await printer.close();
  }
}

async function measureImport(): Promise<Figure[]> {
  const { content } = release.en;
  // The release of three pages, four times over.
  const long: Publication = {
    ...release.en,
    content: content.copy(
      content.content.append(content.content).append(content.content).append(content.content),
    ),
  };
  const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-06T12:00:00Z" };
  const bytes = await toDocx(long, samplePictures(), moments);
  const samples = await repeated(rounds, async () => {
    const read = await readWord(bytes, "release");
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    importFormattedText(read.value.formatted, {
      kind: "press-release",
      language: "en",
      newId: counter(),
    });
  });
  return [
    {
      name: "a Word document of twelve pages read, p50",
      value: percentile(samples, 0.5),
      unit: "ms",
      goal: 150,
    },
  ];
}

/** The built program, started directly. */
async function measureProgram(folder: string): Promise<Figure[]> {
  await buildApplication();
  const sample = path.join(folder, "sample");
  await runProgram(folder, ["sample", "--out", sample]);
  const library = path.join(sample, "library");
  const [first] = sampleDocuments({
    createId: () => "01J8ZQ4T9R0000000000000099",
    newBlockId: counter(),
    now: "2026-09-05T12:00:00.000Z",
  });
  if (first === undefined) throw new Error("There is no sample");
  const copies = Array.from({ length: documents }, (_, index) => ({
    ...first,
    id: `01J8ZQ4T9R0000000000001${String(index).padStart(3, "0")}`,
  }));
  writeDocuments(library, copies);
  const inLibrary = ["--library", library, "--out", path.join(folder, "made")];
  // The list of the library is made once.
  await runProgram(folder, ["list", "--library", library]);
  const one = ["export", copies[0]?.id ?? "", ...inLibrary, "--layout", "consecutive"];
  const cold = await repeated(starts, () =>
    runProgram(folder, [...one, "--format", "pdf", "--overwrite"]),
  );

  const memory: number[] = [];
  const lines = new Set([warm, documents].map((count) => count * 2 * formats.length));
  const [took = Number.NaN] = await repeated(1, () =>
    runProgram(
      folder,
      [
        "export",
        ...copies.map(({ id }) => id),
        ...inLibrary,
        "--format",
        formats.join(","),
        "--overwrite",
      ],
      (made, pid) => {
        if (lines.has(made)) memory.push(residentMemory(pid));
      },
    ),
  );
  const [before = Number.NaN, after = Number.NaN] = memory;
  return [
    {
      name: "the program started for it, to its end, p50",
      value: percentile(cold, 0.5),
      unit: "ms",
      goal: 1500,
    },
    {
      name: `${documents} documents in two languages as ${formats.join(", ")}`,
      value: took,
      unit: "ms",
      goal: 60_000,
    },
    { name: `main process after ${warm} of them`, value: before, unit: "MB" },
    {
      name: "what the others add to it",
      value: after - before,
      unit: "MB",
      goal: 40,
    },
  ];
}

/** @param onLine with the number of lines the program has printed */
async function runProgram(
  folder: string,
  given: readonly string[],
  onLine: (count: number, pid: number | undefined) => void = () => undefined,
): Promise<void> {
  const runtime = await findRuntime();
  const own = ["--user-data-dir", path.join(folder, "own")];
  const child = spawn(runtime.executable, [projectRoot, ...given, ...own], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...runtimeEnvironment(runtime) },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  let count = 0;
  for await (const _ of createInterface({ input: child.stdout })) onLine((count += 1), child.pid);
  const code = await ended;
  if (code !== 0) throw new Error(`The program ended with ${String(code)}`);
}

async function repeated(times: number, work: () => Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return samples;
}
