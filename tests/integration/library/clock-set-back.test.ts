import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createEmergencyCopies } from "../../../electron/emergency/emergency-copies.ts";
import { createLibrary, type Library, openLibrary } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { unsaved } from "./kept-files.ts";
import { libraryOptions, problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const today = new Date(2026, 8, 17, 17);
let now: Date;
let library: Library;
let document: PressDocument;
const options = () => ({ ...libraryOptions(), now: () => now });
const open = async () => libraries.keep(await openLibrary(folder.path, options()));
beforeEach(async () => {
  now = today;
  library = libraries.keep(await createLibrary(folder.path, options()));
  document = note("Revision 1");
  valueOf(await library.add(document));
});

async function save(revision: number): Promise<void> {
  const change = rewording({ ...document, revision: revision - 1 }, `Revision ${revision}`);
  expect(valueOf(await library.save(change)).revision).toBe(revision);
}

async function reopen(): Promise<void> {
  await library.close();
  library = await open();
}

const upTo = (count: number) =>
  Array.from({ length: count }, (_, index) => `Revision ${index + 1}`);

/** What every revision says, in the order of the history: each has the one before as its parent, the last is the present. */
async function allRevisions() {
  const revisions = valueOf(await library.history(document.id));
  const words: (string | null)[] = [];
  for (const [index, { id, number, parents }] of revisions.entries()) {
    expect(number).toBe(index + 1);
    expect(parents).toEqual(revisions.slice(Math.max(0, index - 1), index).map((each) => each.id));
    words.push(wordsOf(valueOf(await library.revision(document.id, id))));
  }
  expect(wordsOf(valueOf(await library.read(document.id)).document)).toBe(words.at(-1));
  expect(library.list().map(({ headline }) => headline.en)).toEqual([words.at(-1)]);
  return words;
}

const files = () => folder.at("docs", document.id.slice(-2), document.id);
/** Of the document itself nothing can be read any more. */
function destroy(): void {
  for (const name of readdirSync(files())) writeFileSync(`${files()}/${name}`, "spoilt\n");
}
const backUp = async () => valueOf(await library.backUp("regular"));
const backupTimes = async () => valueOf(await library.backups()).map(({ madeAt }) => madeAt);

describe.each([
  ["by a day", new Date(2026, 8, 16, 17)],
  ["by a year", new Date(2025, 8, 17, 17)],
  ["to 1970", new Date(0)],
])("with the clock set back %s", (_, earlier) => {
  it("saves go on between two saves and between closing and opening", async () => {
    await save(2);
    now = earlier;
    await save(3);
    expect(await allRevisions()).toEqual(upTo(3));
    await reopen();
    expect(await allRevisions()).toEqual(upTo(3));
    now = today;
    await save(4);
    await library.close();
    now = earlier;
    library = await open();
    await save(5);
    expect(await allRevisions()).toEqual(upTo(5));
  });

  it("the list is made again as it was", async () => {
    now = earlier;
    await save(2);
    await library.close();
    rmSync(folder.at("cache"), { recursive: true });
    library = await open();
    expect(await allRevisions()).toEqual(upTo(2));
  });

  it("a backup is made of what has changed, and is not pruned", async () => {
    for (const revision of [2, 3, 4]) {
      await save(revision);
      await backUp();
    }
    now = earlier;
    await save(5);
    const made = await backUp();
    expect(await backupTimes()).toContain(made?.madeAt);
    expect(await backUp()).toBeNull();
  });

  it("a lost document is read from the backup made last", async () => {
    await backUp();
    now = earlier;
    await save(2);
    const made = await backUp();
    destroy();
    const { document: read, repairs } = valueOf(await library.read(document.id));
    expect(wordsOf(read)).toBe("Revision 2");
    expect(repairs).toEqual([{ what: "fromBackup", name: made?.madeAt }]);
  });

  it("the next backup keeps of a damaged document what was backed up last", async () => {
    await backUp();
    now = earlier;
    await save(2);
    const made = await backUp();
    destroy();
    valueOf(await library.add(note("Another")));
    await backUp();
    rmSync(folder.at("backups", `${made?.madeAt.replaceAll(":", "-")}.json`));
    expect(wordsOf(valueOf(await library.read(document.id)).document)).toBe("Revision 2");
  });

  it("a document put into the bin comes back", async () => {
    valueOf(await library.remove(document.id));
    valueOf(await library.takeOut(document.id));
    now = earlier;
    valueOf(await library.remove(document.id));
    expect(valueOf(await library.removed())).toHaveLength(1);
    valueOf(await library.takeOut(document.id));
    expect(await allRevisions()).toEqual(upTo(1));
  });

  it("the last name given to a revision holds", async () => {
    const [first] = valueOf(await library.history(document.id));
    const wanted = { id: document.id, revision: first?.id ?? "" };
    valueOf(await library.nameRevision({ ...wanted, name: "Draft" }));
    now = earlier;
    valueOf(await library.nameRevision({ ...wanted, name: "Sent" }));
    await reopen();
    expect(valueOf(await library.history(document.id))).toMatchObject([{ milestone: "Sent" }]);
  });

  it("every unsaved text is offered, also one kept at the same moment by another run", async () => {
    const own = folder.at("emergency");
    for (const at of [today, earlier, earlier])
      await createEmergencyCopies([own]).keep({ ...unsaved, keptAt: at.toISOString() });
    expect((await createEmergencyCopies([own]).leftovers()).texts.size).toBe(3);
  });
});

it("with the clock set back by hours, the backup just made stays among those of the day", async () => {
  for (const [index, hour] of [14, 15, 16].entries()) {
    now = new Date(2026, 8, 17, hour);
    await save(index + 2);
    await backUp();
  }
  now = new Date(2026, 8, 17, 9);
  await save(5);
  const made = await backUp();
  expect(await backupTimes()).toContain(made?.madeAt);
});

describe("a lock held while the clock is set", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const set = (year: number) => {
    now = new Date(year, 0, 1);
    vi.setSystemTime(now);
  };

  it.each([1970, 2025])("back to %i is held on to", async (year) => {
    set(year);
    expect(problemOf(await openLibrary(folder.path, options()))).toBe("library-in-use");
    await save(2);
    expect(await allRevisions()).toEqual(upTo(2));
  });

  it("forward may be lost, but two never write", async () => {
    set(2040);
    const other = await open();
    // As the disk would have dated it, whose clock cannot be set here.
    utimesSync(folder.at("lock", "held"), now, now);
    expect(problemOf(await library.save(rewording(document, "Too late")))).toBe("library-in-use");
    set(1970);
    expect(problemOf(await library.save(rewording(document, "Too late")))).toBe("library-in-use");
    library = other;
    await save(2);
    expect(await allRevisions()).toEqual(upTo(2));
  });

  it("back is free once nobody has renewed it for ten seconds, whenever it was dated", async () => {
    await library.close();
    const held = folder.at("lock", "held");
    mkdirSync(held, { recursive: true });
    const owner = {
      pid: 1,
      host: "tent-2",
      name: "Петров",
      since: today.toISOString(),
      token: "x",
    };
    writeFileSync(folder.at("lock", "owner.json"), JSON.stringify(owner));
    const renew = (year: number) => utimesSync(held, new Date(year, 0, 1), new Date(year, 0, 1));
    let elapsed = 0;
    vi.spyOn(performance, "now").mockImplementation(() => elapsed);
    set(1970);
    renew(2026);
    const refused = async () => problemOf(await openLibrary(folder.path, options()));
    expect(await refused()).toBe("library-in-use");
    elapsed += 9000;
    renew(2027);
    expect(await refused()).toBe("library-in-use");
    elapsed += 9000;
    expect(await refused()).toBe("library-in-use");
    elapsed += 2000;
    library = await open();
    await save(2);
  });

  it("back does not leave the door shut by a program that died in it", async () => {
    await library.close();
    mkdirSync(folder.at("lock", "door"), { recursive: true });
    let elapsed = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (elapsed += 500));
    set(1970);
    const opened = await openLibrary(folder.path, options());
    expect(problemOf(opened)).toBeNull();
    libraries.keep(opened);
  });
});
