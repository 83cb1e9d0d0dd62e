import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { afterEach, beforeEach, expect, it } from "vitest";

import { type Library, openLibrary } from "../../../electron/library/index.ts";
import { note, wordsOf } from "../../fixtures/library/notes.ts";
import { libraryOptions, useLibraries, valueOf } from "./libraries.ts";
import { canCutPower, mountPowerCutDisk, type PowerCutDisk } from "./power-cut-disk.ts";
import { usePrograms } from "./programs.ts";

const rounds = 8;

let disk: PowerCutDisk;
beforeEach(() => {
  if (canCutPower) disk = mountPowerCutDisk();
});
afterEach(() => {
  if (canCutPower) disk.remove();
});
const libraries = useLibraries();
const programs = usePrograms();

/** A lock whose owner did not reach the disk is free after ten seconds, as a start takes anyway. */
async function openAgain(folder: string): Promise<Library> {
  const until = Date.now() + 20_000;
  for (;;) {
    const opened = await openLibrary(folder, libraryOptions());
    if (opened.ok && opened.value.readOnly === null) return libraries.keep(opened);
    if (Date.now() > until) throw new Error(JSON.stringify(opened));
    if (opened.ok) await opened.value.close();
    await wait(500);
  }
}

it.skipIf(!canCutPower)(
  `a power cut while saving, ${rounds} times, loses nothing that was acknowledged (needs root and ext4)`,
  async () => {
    const folder = path.join(disk.path, "library");
    const first = await libraries.create(folder);
    const documents = [note("Revision 1"), note("Revision 1")];
    for (const document of documents) valueOf(await first.add(document));
    await first.close();
    const revisions = new Map(documents.map(({ id }) => [id, 1]));
    let acknowledged = 0;
    let lost = 0;
    let unsynced = 0;

    for (let round = 0; round < rounds; round += 1) {
      const program = programs.start("saveForEver", folder, [...revisions.keys()]);
      await program.speaks();
      await wait(20 + Math.random() * 150);
      // Held still wherever it is, so that its own syncing does not carry the control along.
      process.kill(program.pid, "SIGSTOP");
      const control = path.join(disk.path, `not synced ${round}`);
      writeFileSync(control, "gone with the power");
      disk.cutPower();
      program.kill();
      await program.ends();
      disk.restart();
      if (!existsSync(control)) unsynced += 1;
      for (const { id, revision } of program.said) {
        if (id === undefined || revision === undefined) continue;
        acknowledged += 1;
        revisions.set(id, Math.max(revision, revisions.get(id) ?? 0));
      }

      const library = await openAgain(folder);
      for (const [id, revision] of revisions) {
        const { document } = valueOf(await library.read(id));
        if (document.revision < revision) lost += 1;
        expect(wordsOf(document)).toBe(`Revision ${document.revision}`);
        const history = valueOf(await library.history(id));
        expect(history.map(({ number }) => number)).toEqual(
          Array.from({ length: document.revision }, (_, index) => index + 1),
        );
        revisions.set(id, document.revision);
      }
      await library.close();
    }

    console.log(`Power cuts: ${rounds}; saves acknowledged: ${acknowledged}; lost: ${lost}`);
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThan(rounds);
    expect(unsynced, "the cut did take what was not synced").toBeGreaterThan(0);
  },
);
