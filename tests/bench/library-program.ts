import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";

import { type Library, openLibrary } from "../../electron/library/index.ts";
import { replaceFile } from "../../electron/library/replace-file.ts";
import type { Save } from "../../electron/library/types.ts";
import { contentSchema, type PressDocument } from "../../shared/domain/document.ts";
import type { Result } from "../../shared/result.ts";
import { documentFolder } from "../fixtures/library/written-documents.ts";
import type { Job, Measured } from "./library.ts";
import { type Reference, lowdbReference, sqliteReference } from "./library-references.ts";

/** One job in a process of its own, so that nothing done before has warmed it up or filled its memory. */
const [job, place = "", count = "1"] = process.argv.slice(2);
const jobs: Record<Job, () => Promise<Measured>> = {
  open,
  save,
  replace,
  openLowdb: () => openReference(lowdbReference),
  saveLowdb: () => saveReference(lowdbReference),
  openSqlite: () => openReference(sqliteReference),
  saveSqlite: () => saveReference(sqliteReference),
};
console.log(JSON.stringify(await jobs[job as Job]()));

async function open(): Promise<Measured> {
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  pauses.enable();
  const { library, took } = await openList();
  const memory = process.memoryUsage().rss;
  // What was going on when the list was there is a pause too.
  await new Promise((resolve) => setTimeout(resolve, 10));
  pauses.disable();
  await library.close();
  return { samples: [took], memory, pause: pauses.max / 1e6 };
}

async function save(): Promise<Measured> {
  const { library } = await openList();
  const rows = library.list();
  const measured = { samples: [] as number[], written: 0, saved: 0, remembered: 0 };
  for (let index = 0; index < Number(count); index += 1) {
    const { id } = rows[(index * 7919) % rows.length] ?? { id: "" };
    const sizeOf = (name: string) => statSync(path.join(documentFolder(place, id), name)).size;
    // Copied in by hand, it has no past yet: its first save begins one and is not like those after it.
    must(await library.save(oneWordMore(must(await library.read(id)).document)));
    const change = oneWordMore(must(await library.read(id)).document);
    const pastBefore = sizeOf("history.jsonl");
    const writtenBefore = bytesWritten();
    const start = performance.now();
    must(await library.save(change));
    measured.samples.push(performance.now() - start);
    measured.written += bytesWritten() - writtenBefore;
    measured.saved += sizeOf("doc.json");
    measured.remembered += sizeOf("history.jsonl") - pastBefore;
  }
  await library.close();
  return measured;
}

/** What a save cannot do without: one file written, synced and named, its folder synced. */
async function replace(): Promise<Measured> {
  const bytes = Buffer.alloc(20_000, "text ");
  const samples: number[] = [];
  for (let index = 0; index < Number(count); index += 1) {
    const start = performance.now();
    await replaceFile(path.join(place, "replaced"), bytes);
    samples.push(performance.now() - start);
  }
  return { samples };
}

async function openReference(reference: Reference): Promise<Measured> {
  const start = performance.now();
  const opened = await reference(place);
  const samples = [performance.now() - start];
  const memory = process.memoryUsage().rss;
  await opened.close();
  return { samples, memory };
}

async function saveReference(reference: Reference): Promise<Measured> {
  const opened = await reference(place);
  const measured = { samples: [] as number[], written: 0, saved: 0 };
  for (let index = 0; index < Number(count); index += 1) {
    const id = opened.ids[(index * 7919) % opened.ids.length] ?? "";
    const change = await opened.change(id);
    const writtenBefore = bytesWritten();
    const start = performance.now();
    await change.save();
    measured.samples.push(performance.now() - start);
    measured.written += bytesWritten() - writtenBefore;
    measured.saved += change.size;
  }
  await opened.close();
  return measured;
}

async function openList(): Promise<{ library: Library; took: number }> {
  const start = performance.now();
  const library = must(
    await openLibrary(place, {
      mode: "write",
      now: () => new Date(),
      randomBytes,
      author: () => "Иванова",
    }),
  );
  library.list();
  return { library, took: performance.now() - start };
}

function oneWordMore({ id, revision, sourceLanguage, versions }: PressDocument): Save {
  const content = JSON.stringify(versions[sourceLanguage]?.content).replace(
    '"type":"text","text":"',
    '"type":"text","text":"Снова ',
  );
  return {
    id,
    baseRevision: revision,
    contents: { [sourceLanguage]: contentSchema.parse(JSON.parse(content)) },
  };
}

/** Handed to the system by this process so far, whatever the file; NaN where the system does not count. */
function bytesWritten(): number {
  if (!existsSync("/proc/self/io")) return Number.NaN;
  return Number(/^wchar: (\d+)$/m.exec(readFileSync("/proc/self/io", "utf8"))?.[1]);
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
