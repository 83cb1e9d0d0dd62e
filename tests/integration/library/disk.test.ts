import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createLibrary, type Library } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { contentOf, quarantineOf, shown } from "./folder-content.ts";
import { libraryOptions, problemOf, useLibraries, valueOf } from "./libraries.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "./small-disk.ts";

let disk: SmallDisk;
beforeEach(() => {
  if (canMount) disk = mountSmallDisk();
});
afterEach(() => {
  if (canMount) disk.unmount();
});
const libraries = useLibraries();
const block = 4096;

let library: Library;
let document: PressDocument;
const folder = () => path.join(disk.path, "library");
const file = () => path.join(folder(), "docs", document.id.slice(-2), document.id, "doc.json");
const readWords = async (of: Library = library) =>
  wordsOf(valueOf(await of.read(document.id)).document);

async function makeLibrary(): Promise<void> {
  library = await libraries.create(folder());
  document = note("Revision 1");
  valueOf(await library.add(document));
}

describe.skipIf(!canMount)("a full disk (mounting one needs root)", () => {
  beforeEach(makeLibrary);

  const full = () => ({ code: "disk-full", params: { path: folder() } });

  it("refuses a save, keeps the text, and saves again as soon as there is room", async () => {
    disk.fill();
    const { acknowledged, late, words } = await saveUntilRefused();
    for (let time = 0; time < 3; time += 1) {
      expect(await library.save(late)).toEqual({ ok: false, problem: full() });
      expect(await readWords()).toBe(`Revision ${acknowledged}`);
    }
    disk.clear();
    expect(valueOf(await library.save(late)).revision).toBe(acknowledged + 1);
    expect(await readWords()).toBe(words);
    expect(library.behind(document.id)).toBeNull();
  });

  it("takes what the history still has room for, says so, and keeps it for the next start", async () => {
    disk.fill();
    valueOf(await library.save(rewording(document, "Revision 2")));
    expect(library.behind(document.id)).toEqual(full());
    await library.close();
    const again = await libraries.open(folder());
    expect(await readWords(again)).toBe("Revision 2");
    expect(again.list()).toMatchObject([{ revision: 2 }]);
  });

  /** Saves as long as the last block of the history has room; the save that has none is refused. */
  async function saveUntilRefused() {
    for (let revision = 1; ; revision += 1) {
      const words = `Revision ${revision + 1}`;
      const late = rewording({ ...document, revision }, words);
      const saved = await library.save(late);
      if (!saved.ok) return { acknowledged: revision, late, words };
    }
  }

  it("with a few blocks free saves whole or not at all, and the list agrees", async () => {
    let { revision } = document;
    for (let free = 0; free <= 6; free += 1) {
      disk.fill(free * block);
      const words = `Revision ${revision + 1}`;
      const saved = await library.save(rewording({ ...document, revision }, words));
      expect([null, "disk-full"]).toContain(problemOf(saved));
      if (saved.ok) revision += 1;
      expect(await readWords()).toBe(`Revision ${revision}`);
      disk.clear();
    }
    expect(revision).toBeGreaterThan(1);
    await library.close();
    const again = await libraries.open(folder());
    expect(again.list()).toMatchObject([{ revision, headline: { en: `Revision ${revision}` } }]);
    expect(await readWords(again)).toBe(`Revision ${revision}`);
  });

  it("refuses a new document, which can be added once there is room", async () => {
    const added = note("New");
    disk.fill();
    expect(problemOf(await library.add(added))).toBe("disk-full");
    expect(problemOf(await library.read(added.id))).toBe("document-missing");
    expect(library.list()).toHaveLength(1);
    disk.clear();
    valueOf(await library.add(added));
    expect(valueOf(await library.read(added.id)).document).toMatchObject(added);
  });

  it("refuses a picture, which can be added once there is room", async () => {
    disk.fill();
    expect(problemOf(await library.addPicture("photo.png", photoBytes))).toBe("disk-full");
    disk.clear();
    const { blob } = valueOf(await library.addPicture("photo.png", photoBytes));
    expect(shown(valueOf(await library.readBlob(blob)))).toBe(shown(photoBytes));
  });

  it("still shows the save before a damaged one, and keeps the damaged file before the next", async () => {
    valueOf(await library.save(rewording(document, "Revision 2")));
    rmSync(path.join(path.dirname(file()), "history.jsonl"));
    const bad = readFileSync(file()).subarray(1);
    writeFileSync(file(), bad);
    disk.fill();
    const { document: read, repairs } = valueOf(await library.read(document.id));
    expect([wordsOf(read), repairs.length]).toEqual(["Revision 1", 1]);
    expect(problemOf(await library.save(rewording(document, "Again")))).toBe("disk-full");
    expect(shown(readFileSync(file()))).toBe(shown(bad));
    disk.clear();
    valueOf(await library.save(rewording(document, "Again")));
    expect(quarantineOf(folder())).toEqual([shown(bad)]);
  });

  it("opens, and closes, and loses nothing of the list", async () => {
    const rows = library.list();
    await library.close();
    disk.fill();
    const full = await libraries.open(folder());
    expect(full.list()).toEqual(rows);
    expect(await readWords(full)).toBe("Revision 1");
    await full.close();
    disk.clear();
    expect((await libraries.open(folder())).list()).toEqual(rows);
  });
});

describe.skipIf(!canMount)("a new library on a full disk (mounting one needs root)", () => {
  it.each([0, 1, 2, 3])("with %i blocks free is made whole or not at all", async (blocks) => {
    mkdirSync(folder());
    disk.fill(blocks * block);
    const made = await createLibrary(folder(), libraryOptions());
    expect([null, "disk-full"]).toContain(problemOf(made));
    disk.clear();
    if (made.ok) await made.value.close();
    else await libraries.create(folder());
  });
});

describe.skipIf(!canMount)("a read-only disk (mounting one needs root)", () => {
  beforeEach(async () => {
    await makeLibrary();
    valueOf(await library.save(rewording(document, "Revision 2")));
    await library.close();
    disk.remount("ro");
  });

  it("is read, and says why it cannot be written", async () => {
    const before = contentOf(folder());
    const reading = await libraries.open(folder());
    const problem = { code: "disk-read-only", params: { path: folder() } };
    expect(reading.readOnly).toEqual(problem);
    expect(reading.list()).toMatchObject([{ revision: 2 }]);
    expect(await readWords(reading)).toBe("Revision 2");
    const late = rewording({ ...document, revision: 2 }, "Revision 3");
    expect(await reading.save(late)).toEqual({ ok: false, problem });
    expect(await reading.add(note("New"))).toEqual({ ok: false, problem });
    await reading.close();
    expect(contentOf(folder())).toEqual(before);
  });

  it("shows the save before a damaged one", async () => {
    disk.remount("rw");
    rmSync(path.join(path.dirname(file()), "history.jsonl"));
    writeFileSync(file(), "");
    disk.remount("ro");
    const reading = await libraries.open(folder());
    expect(valueOf(await reading.read(document.id)).repairs).toHaveLength(1);
    expect(await readWords(reading)).toBe("Revision 1");
  });

  it("is written as soon as it lets itself be written, without opening it again", async () => {
    const reading = await libraries.open(folder());
    const told: unknown[] = [];
    reading.onChange((summary) => told.push(summary));
    disk.remount("rw");
    const late = rewording({ ...document, revision: 2 }, "Revision 3");
    const saved = valueOf(await reading.save(late));
    expect(reading.readOnly).toBeNull();
    expect(told).toEqual([undefined, saved]);
    expect(await readWords(reading)).toBe("Revision 3");
  });

  it("takes no new library", async () => {
    const made = await createLibrary(path.join(disk.path, "another"), libraryOptions());
    expect(problemOf(made)).toBe("disk-read-only");
  });
});
