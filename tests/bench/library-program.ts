import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import { JSONFilePreset } from "lowdb/node";

import { type Library, openLibrary } from "../../electron/library/index.ts";
import { replaceFile } from "../../electron/library/replace-file.ts";
import type { Save } from "../../electron/library/types.ts";
import { contentSchema, type PressDocument } from "../../shared/domain/document.ts";
import type { Result } from "../../shared/result.ts";
import { documentFolder } from "../fixtures/library/written-documents.ts";
import type { Job, LowdbDocuments, Measured } from "./library.ts";

/** One job in a process of its own, so that nothing done before has warmed it up or filled its memory. */
const [job, place = "", count = "1"] = process.argv.slice(2);
const jobs: Record<Job, () => Promise<Measured>> = { open, save, replace, openLowdb, saveLowdb };
console.log(JSON.stringify(await jobs[job as Job]()));

async function open(): Promise<Measured> {
  const { library, took } = await openList();
  await library.close();
  return { samples: [took] };
}

async function save(): Promise<Measured> {
  const { library } = await openList();
  const rows = library.list();
  const measured = { samples: [] as number[], written: 0, saved: 0 };
  for (let index = 0; index < Number(count); index += 1) {
    const { id } = rows[(index * 7919) % rows.length] ?? { id: "" };
    // Copied in by hand, it has no past yet: its first save begins one and is not like those after it.
    must(await library.save(oneWordMore(must(await library.read(id)).document)));
    const change = oneWordMore(must(await library.read(id)).document);
    const writtenBefore = bytesWritten();
    const start = performance.now();
    must(await library.save(change));
    measured.samples.push(performance.now() - start);
    measured.written += bytesWritten() - writtenBefore;
    measured.saved += statSync(path.join(documentFolder(place, id), "doc.json")).size;
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

async function openLowdb(): Promise<Measured> {
  const start = performance.now();
  const store = await JSONFilePreset<LowdbDocuments>(place, {});
  const count = Object.keys(store.data).length;
  return { samples: [performance.now() - start], saved: count };
}

async function saveLowdb(): Promise<Measured> {
  const store = await JSONFilePreset<LowdbDocuments>(place, {});
  const ids = Object.keys(store.data);
  const samples: number[] = [];
  const writtenBefore = bytesWritten();
  let saved = 0;
  for (let index = 0; index < Number(count); index += 1) {
    const id = ids[(index * 7919) % ids.length] ?? "";
    const document = store.data[id];
    if (document === undefined) continue;
    const start = performance.now();
    await store.update((documents) => {
      documents[id] = { ...document, revision: document.revision + 1 };
    });
    samples.push(performance.now() - start);
    saved += Buffer.byteLength(JSON.stringify(store.data[id]));
  }
  return { samples, written: bytesWritten() - writtenBefore, saved };
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
