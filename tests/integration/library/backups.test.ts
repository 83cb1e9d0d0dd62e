import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type Library, openLibrary } from "../../../electron/library/index.ts";
import type { SameWordings } from "../../../electron/library/memory-files.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { caption, credit, doc, figure, headline } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { memoryFrom } from "../../fixtures/library/memories.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { crrf, csto } from "../../unit/terms/entries.ts";
import { libraryOptions, problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
let library: Library;
let document: PressDocument;
beforeEach(async () => {
  library = await libraries.create(folder.path);
  document = note("First words");
  valueOf(await library.add(document));
});

const later = (words: string, revision: number) => rewording({ ...document, revision }, words);
const objects = () => {
  const kept = folder.at("backups", "objects");
  return existsSync(kept) ? readdirSync(kept) : [];
};
const fileOf = (name: string) => folder.at("docs", document.id.slice(-2), document.id, name);
const words = async (id = document.id) => wordsOf(valueOf(await library.read(id)).document);
const backedUp = async () => {
  const made = valueOf(await library.backUp("regular"));
  if (made === null) throw new Error("Nothing had changed");
  return made.madeAt;
};

/** Neither the file, nor its history, nor the save before can be read any more. */
function destroy(): void {
  for (const name of ["doc.json", "doc.json.prev", "history.jsonl"])
    writeFileSync(fileOf(name), "spoilt");
}

describe("a backup", () => {
  it("copies what changed since the last, and a regular one is not made where nothing did", async () => {
    valueOf(await library.add(note("Another")));
    expect(valueOf(await library.backUp("regular"))).toMatchObject({ documents: 2 });
    expect(objects()).toHaveLength(4);
    expect(valueOf(await library.backUp("regular"))).toBeNull();
    valueOf(await library.save(later("Second words", 1)));
    valueOf(await library.backUp("regular"));
    expect(objects()).toHaveLength(6);
    expect(valueOf(await library.backups()).map(({ documents }) => documents)).toEqual([2, 2]);
  });

  it("goes on from the last one after the library was opened again", async () => {
    await backedUp();
    await library.close();
    library = await libraries.open(folder.path);
    expect(valueOf(await library.backUp("regular"))).toBeNull();
  });

  it("copies again what was lost of the one before", async () => {
    await backedUp();
    for (const name of objects()) rmSync(folder.at("backups", "objects", name));
    await backedUp();
    expect(objects()).toHaveLength(2);
  });

  it("keeps the last good copy of a document that was damaged since", async () => {
    await backedUp();
    destroy();
    valueOf(await library.add(note("Another")));
    await backedUp();
    expect(await words()).toBe("First words");
  });

  it("does not keep a save waiting, nor the program from ending", async () => {
    for (let count = 0; count < 40; count += 1) valueOf(await library.add(note(`Note ${count}`)));
    const making = library.backUp("regular");
    valueOf(await library.save(later("Written meanwhile", 1)));
    expect(objects().length).toBeLessThan(80);
    await library.close();
    expect(problemOf(await making)).toBe("library-none");
    expect(readdirSync(folder.at("backups")).filter((name) => name.endsWith(".json"))).toEqual([]);
  });
});

describe("as days go by", () => {
  let now = new Date(2026, 8, 1, 9);
  const nextDay = () => {
    now = new Date(now.getTime() + 24 * 3_600_000);
  };
  beforeEach(async () => {
    now = new Date(2026, 8, 1, 9);
    await library.close();
    library = valueOf(await openLibrary(folder.path, { ...libraryOptions(), now: () => now }));
  });
  afterEach(() => library.close());

  it("old backups go, with what nothing else is made of", async () => {
    for (let revision = 1; revision <= 15; revision += 1) {
      valueOf(await library.save(later(`Day ${revision}`, revision)));
      await backedUp();
      nextDay();
    }
    expect(valueOf(await library.backups())).toHaveLength(11);
    expect(objects()).toHaveLength(22);
  });

  it("a damaged one takes nothing with it while it is there", async () => {
    const first = await backedUp();
    const kept = objects().length;
    const file = folder.at("backups", `${first.replaceAll(":", "-")}.json`);
    writeFileSync(file, "spoilt");
    valueOf(await library.save(later("Second words", 1)));
    await backedUp();
    expect(objects()).toHaveLength(kept + 2);
    expect(valueOf(await library.backups())).toHaveLength(1);
  });
});

describe("a document of which nothing else can be read", () => {
  it("is read from the newest backup that has it, and the person is told", async () => {
    await backedUp();
    valueOf(await library.save(later("Second words", 1)));
    const madeAt = await backedUp();
    valueOf(await library.save(later("Third words", 2)));
    destroy();
    const { document: read, repairs } = valueOf(await library.read(document.id));
    expect(wordsOf(read)).toBe("Second words");
    expect(repairs).toEqual([{ what: "fromBackup", name: madeAt }]);
    valueOf(await library.save(later("Written on", 2)));
    expect(await words()).toBe("Written on");
  });

  it("is read from the one before where that is damaged as well", async () => {
    const first = await backedUp();
    const firstObjects = new Set(objects());
    valueOf(await library.save(later("Second words", 1)));
    await backedUp();
    for (const name of objects())
      if (!firstObjects.has(name)) writeFileSync(folder.at("backups", "objects", name), "spoilt");
    destroy();
    const { repairs } = valueOf(await library.read(document.id));
    expect(repairs).toEqual([{ what: "fromBackup", name: first }]);
  });

  it("does not come back by itself where it was taken away", async () => {
    await backedUp();
    valueOf(await library.remove(document.id));
    expect(problemOf(await library.read(document.id))).toBe("document-missing");
  });
});

describe("restoring a backup", () => {
  it("brings texts back as new saves, leaves what was made since, and can itself be undone", async () => {
    const madeAt = await backedUp();
    valueOf(await library.save(later("Second words", 1)));
    const since = note("Made since");
    valueOf(await library.add(since));
    expect(valueOf(await library.restoreBackup(madeAt))).toEqual({
      restored: 1,
      unchanged: 0,
      failed: 0,
    });
    expect([await words(), await words(since.id)]).toEqual(["First words", "Made since"]);
    expect(valueOf(await library.history(document.id))).toHaveLength(3);
    const [before] = valueOf(await library.backups());
    expect(before).toMatchObject({ reason: "before-restore", documents: 2 });
    expect(valueOf(await library.restoreBackup(before?.madeAt ?? ""))).toMatchObject({
      restored: 1,
      unchanged: 1,
    });
    expect(await words()).toBe("Second words");
  });

  it("writes a document that is gone again, with its history and its pictures", async () => {
    const { blob } = valueOf(await library.addPicture("photo.png", photoBytes));
    const picture = doc(headline("With a picture"), figure({ blob }, caption(""), credit("")));
    const contents = { en: toContent(picture) };
    valueOf(await library.save({ id: document.id, baseRevision: 1, contents }));
    const madeAt = await backedUp();
    rmSync(path.dirname(fileOf("")), { recursive: true });
    rmSync(folder.at("blobs"), { recursive: true });
    expect(valueOf(await library.restoreBackup(madeAt))).toMatchObject({ restored: 1 });
    expect(await words()).toBe("With a picture");
    expect(valueOf(await library.history(document.id))).toHaveLength(2);
    expect(Buffer.from(valueOf(await library.readBlob(blob)))).toEqual(Buffer.from(photoBytes));
    expect(library.list()).toHaveLength(1);
  });

  it("writes a damaged document again and keeps the damaged files", async () => {
    const madeAt = await backedUp();
    destroy();
    expect(valueOf(await library.restoreBackup(madeAt))).toMatchObject({ restored: 1 });
    const { repairs } = valueOf(await library.read(document.id));
    expect(repairs).toEqual([]);
    expect(valueOf(await library.history(document.id))).toHaveLength(1);
    const kept = readdirSync(folder.at("quarantine"));
    expect(kept.some((name) => name.startsWith(`${document.id}-history`))).toBe(true);
  });

  it("changes nothing where the backup is damaged, and says so", async () => {
    const madeAt = await backedUp();
    valueOf(await library.save(later("Second words", 1)));
    writeFileSync(folder.at("backups", `${madeAt.replaceAll(":", "-")}.json`), "spoilt");
    expect(problemOf(await library.restoreBackup(madeAt))).toBe("backup-damaged");
    for (const name of objects()) writeFileSync(folder.at("backups", "objects", name), "spoilt");
    expect(await words()).toBe("Second words");
  });

  it("says of how many documents the backup's copy is damaged", async () => {
    const madeAt = await backedUp();
    for (const name of objects()) writeFileSync(folder.at("backups", "objects", name), "spoilt");
    valueOf(await library.save(later("Second words", 1)));
    expect(valueOf(await library.restoreBackup(madeAt))).toMatchObject({ restored: 0, failed: 1 });
    expect(await words()).toBe("Second words");
  });
});

describe("what is no document", () => {
  const id = "00112233445566ff";
  const memory = memoryFrom("bridges.tmx", ["Мост", "A bridge"]);
  const [full, typo]: SameWordings[] = [
    { language: "ru", texts: ["Мост", "Мост."] },
    { language: "ru", texts: ["Мст", "Мост"] },
  ];
  const wordings = async () => valueOf(await library.sameWordings());

  it("comes back with the backup: what is gone is there again, what was made since stays", async () => {
    valueOf(await library.changeTerms({ baseRevision: 0, put: [csto], remove: [] }));
    valueOf(await library.keepMemory(id, memory));
    valueOf(await library.addWordings([full!]));
    const madeAt = await backedUp();
    valueOf(await library.changeTerms({ baseRevision: 1, put: [crrf], remove: [csto.id] }));
    rmSync(folder.at("memory"), { recursive: true });
    valueOf(await library.addWordings([typo!]));
    valueOf(await library.restoreBackup(madeAt));
    const { terms } = valueOf(await library.terms()).termbase;
    expect(terms.map(({ id: name }) => name)).toEqual([crrf.id, csto.id]);
    expect(valueOf(await library.readMemory(id))).toEqual(memory);
    expect(await wordings()).toEqual([typo, full]);
  });

  it("makes a backup by its change alone, and none by standing still", async () => {
    valueOf(await library.keepMemory(id, memory));
    await backedUp();
    expect(valueOf(await library.backUp("regular"))).toBeNull();
    valueOf(await library.addWordings([full!]));
    await backedUp();
    valueOf(await library.remove(document.id));
    await backedUp();
    expect(valueOf(await library.backUp("regular"))).toBeNull();
  });

  it("stays in the backup as it was whole, once it is damaged", async () => {
    valueOf(await library.keepMemory(id, memory));
    await backedUp();
    writeFileSync(folder.at("memory", `${id}.json`), "spoilt");
    valueOf(await library.add(note("Another")));
    valueOf(await library.restoreBackup(await backedUp()));
    expect(valueOf(await library.readMemory(id))).toEqual(memory);
    expect(valueOf(await library.quarantined())).toHaveLength(1);
  });

  it("is in the bin again where it was, unless it is there or has been taken out", async () => {
    const other = note("Another");
    valueOf(await library.add(other));
    for (const each of [document, other]) valueOf(await library.remove(each.id));
    const [before] = [valueOf(await library.removed())];
    const madeAt = await backedUp();
    valueOf(await library.restoreBackup(madeAt));
    expect(valueOf(await library.removed())).toEqual(before);
    valueOf(await library.takeOut(other.id));
    valueOf(await library.emptyBin());
    expect(valueOf(await library.restoreBackup(madeAt))).toMatchObject({ restored: 1 });
    expect(valueOf(await library.removed())).toEqual(
      before.filter((each) => each.id === document.id),
    );
    valueOf(await library.takeOut(document.id));
    expect(await words()).toBe("First words");
    expect(valueOf(await library.history(document.id))).toHaveLength(1);
  });

  it("in the bin is read from a backup where nothing else can be read", async () => {
    valueOf(await library.remove(document.id));
    await backedUp();
    const [name = ""] = readdirSync(folder.at("bin"));
    for (const file of ["doc.json", "history.jsonl"])
      writeFileSync(folder.at("bin", name, file), "spoilt");
    expect(valueOf(await library.removed())).toMatchObject([
      { summary: { headline: { en: "First words" } } },
    ]);
  });
});

it("pictures of earlier states come back with the document", async () => {
  const { blob } = valueOf(await library.addPicture("photo.png", photoBytes));
  const picture = doc(headline("With a picture"), figure({ blob }, caption(""), credit("")));
  const contents = { en: toContent(picture) };
  valueOf(await library.save({ id: document.id, baseRevision: 1, contents }));
  valueOf(await library.save(later("Without it", 2)));
  const madeAt = await backedUp();
  rmSync(path.dirname(fileOf("")), { recursive: true });
  rmSync(folder.at("blobs"), { recursive: true });
  valueOf(await library.restoreBackup(madeAt));
  expect(Buffer.from(valueOf(await library.readBlob(blob)))).toEqual(Buffer.from(photoBytes));
});

it("pictures that backups show stay when the bin is emptied", async () => {
  const { blob } = valueOf(await library.addPicture("photo.png", photoBytes));
  const picture = doc(headline("With a picture"), figure({ blob }, caption(""), credit("")));
  const contents = { en: toContent(picture) };
  valueOf(await library.save({ id: document.id, baseRevision: 1, contents }));
  await backedUp();
  valueOf(await library.remove(document.id));
  valueOf(await library.emptyBin());
  expect(existsSync(folder.at("blobs", blob))).toBe(true);
});
