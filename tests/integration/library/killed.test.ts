import { existsSync, readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

import { expect, it } from "vitest";

import { note, wordsOf } from "../../fixtures/library/notes.ts";
import { useFolder, useLibraries, valueOf } from "./libraries.ts";
import { type Said, usePrograms } from "./programs.ts";

const folder = useFolder();
const libraries = useLibraries();
const programs = usePrograms();
/** More of them where the variable says so: each takes a third of a second. */
const rounds = Number(process.env["PRESS_CENTRE_KILLS"] ?? 12);

it(`a program killed ${rounds} times while it saves loses nothing that was acknowledged`, async () => {
  const first = await libraries.create(folder.path);
  const documents = [note("Revision 1"), note("Revision 1"), note("Revision 1")];
  for (const document of documents) valueOf(await first.add(document));
  await first.close();
  const ids = documents.map(({ id }) => id);
  let lost = 0;
  const acknowledged = new Map(documents.map(({ id, revision }) => [id, revision]));

  for (let round = 0; round < rounds; round += 1) {
    const program = programs.start("saveForEver", folder.path, ids);
    await program.speaks();
    await wait(Math.random() * 60);
    program.kill();
    await program.ends();
    const { readOnly } = program.said[0] ?? {};
    expect(readOnly, "the lock of the one killed before is taken over").toBeNull();
    remember(acknowledged, program.said);

    const library = await libraries.open(folder.path);
    const rows = new Map(library.list().map((row) => [row.id, row]));
    for (const [id, revision] of acknowledged) {
      const { document, repairs } = valueOf(await library.read(id));
      expect(repairs).toEqual([]);
      if (document.revision < revision) lost += 1;
      // One more may have been written when it was killed before it could say so.
      expect([revision, revision + 1]).toContain(document.revision);
      expect(wordsOf(document)).toBe(`Revision ${document.revision}`);
      expect(rows.get(id)).toMatchObject({
        revision: document.revision,
        headline: { en: `Revision ${document.revision}` },
      });
      acknowledged.set(id, document.revision);
    }
    await library.close();
  }
  const saves = [...acknowledged.values()].reduce((sum, revision) => sum + revision - 1, 0);
  expect(saves, "it did save").toBeGreaterThan(rounds / 2);
  console.log(`Kills: ${rounds}; saves acknowledged: ${saves}; lost: ${lost}`);
  expect(existsSync(folder.at("quarantine"))).toBe(false);
  expect(readdirSync(folder.at("lock"))).toEqual([]);
  expect(lost).toBe(0);
}, 600_000);

function remember(acknowledged: Map<string, number>, said: readonly Said[]): void {
  for (const { id, revision } of said) {
    if (id !== undefined && revision !== undefined) acknowledged.set(id, revision);
  }
}
