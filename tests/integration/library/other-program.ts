import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { text } from "node:stream/consumers";

import { type Library, openLibrary } from "../../../electron/library/index.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import type { Job, Said } from "./programs.ts";

/** Another copy of Press Centre, as far as a library can tell: a process of its own. */
const [job, folder = "", ...ids] = process.argv.slice(2);
const opened = await openLibrary(folder, {
  mode: "write",
  now: () => new Date(),
  randomBytes,
  author: () => "Иванова",
});
if (opened.ok) await jobs(opened.value)[job as Job]();
else say({ refused: opened.problem.code });

function jobs(library: Library): Record<Job, () => Promise<void>> {
  return {
    async hold() {
      say({ readOnly: library.readOnly?.code ?? null });
      await text(process.stdin);
      await library.close();
    },
    async saveOnce() {
      for (const id of ids) await saveNext(library, id);
      await library.close();
    },
    async saveForEver() {
      say({ readOnly: library.readOnly?.code ?? null });
      await Promise.all([...ids.map((id) => saveAll(library, id)), addAll(library)]);
    },
  };
}

async function saveNext(library: Library, id: string): Promise<void> {
  const read = await library.read(id);
  if (!read.ok) return say({ refused: read.problem.code });
  const { document } = read.value;
  const saved = await library.save(rewording(document, `Revision ${document.revision + 1}`));
  if (saved.ok) say({ id, revision: saved.value.revision });
  else say({ refused: saved.problem.code, words: wordsOf(document) });
}

async function saveAll(library: Library, id: string): Promise<never> {
  for (;;) await saveNext(library, id);
}

async function addAll(library: Library): Promise<never> {
  for (;;) {
    const added = await library.add(note("Revision 1"));
    if (added.ok) say({ id: added.value.id, revision: added.value.revision });
  }
}

/** At once: what was said before being killed was said. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}
