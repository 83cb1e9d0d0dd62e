import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createCurrentLibrary, type CurrentLibrary } from "../../../electron/current-library.ts";
import { type Library, openLibrary } from "../../../electron/library/index.ts";
import { watchAccess } from "../../../electron/watch-access.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import type { ReadOnly } from "../../../shared/ipc/contract.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { libraryOptions, useFolder, useLibraries, valueOf } from "./libraries.ts";
import { usePrograms } from "./programs.ts";

const folder = useFolder();
const libraries = useLibraries();
const programs = usePrograms();
const inUse = () => ({ code: "library-in-use", params: { path: folder.path } });
const options = { ...libraryOptions(), whenInUse: "read" as const };

let document: PressDocument;
let opened: Library;
beforeEach(async () => {
  const library = await libraries.create(folder.path);
  document = note("Revision 1");
  valueOf(await library.add(document));
  await library.close();
});
afterEach(() => opened?.close());
const openBeside = async () => {
  opened = valueOf(await openLibrary(folder.path, options));
  return opened;
};

async function heldByAnother() {
  const other = programs.start("hold", folder.path);
  await other.speaks();
  return other;
}

describe("a library another program writes, opened to be read until it lets go", () => {
  it("says who has it, on which computer and since when", async () => {
    await heldByAnother();
    const library = await openBeside();
    expect(library.readOnly).toEqual(inUse());
    expect(library.holder).toMatchObject({ name: "Иванова", host: hostname() });
    expect(Date.parse(library.holder?.since ?? "")).toBeLessThanOrEqual(Date.now());
    expect(wordsOf(valueOf(await library.read(document.id)).document)).toBe("Revision 1");
    const save = await library.save(rewording(document, "Too early"));
    expect(save).toEqual({ ok: false, problem: inUse() });
  });

  it("can be written as soon as the other has let go, without opening it again", async () => {
    const other = await heldByAnother();
    const library = await openBeside();
    expect(await library.tryWriting()).toEqual(inUse());
    other.letGo();
    await other.ends();
    expect(await library.tryWriting()).toBeNull();
    expect(library.holder).toBeNull();
    expect(valueOf(await library.save(rewording(document, "Revision 2"))).revision).toBe(2);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["an endless name", JSON.stringify({ pid: 1, host: "x", name: "x".repeat(100_000) })],
    ["another shape", JSON.stringify([{ host: { toString: 1 } }])],
    ["numbers for words", JSON.stringify({ pid: "1", host: 7, name: [], since: {} })],
  ])("opens also where its owner says %s", async (_, said) => {
    mkdirSync(folder.at("lock", "held"), { recursive: true });
    writeFileSync(folder.at("lock", "owner.json"), said);
    const library = await openBeside();
    expect(library.readOnly).toEqual(inUse());
    expect(library.holder).toBeNull();
  });

  it("leaves out what its owner says wrongly", async () => {
    mkdirSync(folder.at("lock", "held"), { recursive: true });
    const said = { pid: 1, host: "tent-2", name: 7, since: "yesterday" };
    writeFileSync(folder.at("lock", "owner.json"), JSON.stringify(said));
    expect((await openBeside()).holder).toEqual({ name: "", host: "tent-2", since: null });
  });
});

describe("a lock that another program took while this computer slept", () => {
  const takenAway = () =>
    writeFileSync(
      folder.at("lock", "owner.json"),
      JSON.stringify({ pid: 1, host: "tent-2", name: "Петров", since: null, token: "another" }),
    );

  it("is noticed before the next write, which is refused", async () => {
    const library = await openBeside();
    const told: unknown[] = [];
    library.onChange((summary) => told.push(summary));
    takenAway();
    const save = await library.save(rewording(document, "Too late"));
    expect(save).toEqual({ ok: false, problem: inUse() });
    expect(library.holder).toEqual({ name: "Петров", host: "tent-2", since: null });
    expect(told).toEqual([undefined]);
    expect(wordsOf(valueOf(await library.read(document.id)).document)).toBe("Revision 1");
  });

  it("is left to the other when the library is closed", async () => {
    const library = await openBeside();
    takenAway();
    await library.close();
    mkdirSync(folder.at("lock"), { recursive: true });
    expect(() => mkdirSync(folder.at("lock", "held"))).toThrow(/EEXIST/);
    rmSync(folder.at("lock", "held"), { recursive: true });
  });
});

describe("the window", () => {
  let current: CurrentLibrary;
  let stop: () => void;
  afterEach(async () => {
    stop();
    await current.close();
  });

  it("is told when writing becomes possible", async () => {
    const other = await heldByAnother();
    current = createCurrentLibrary(options);
    const told: (ReadOnly | null)[] = [];
    stop = watchAccess(current, (readOnly) => told.push(readOnly), 50);
    valueOf(await current.open(folder.path));
    expect(told).toMatchObject([{ problem: inUse(), holder: { name: "Иванова" } }]);
    other.letGo();
    await other.ends();
    await vi.waitFor(() => expect(told.at(-1)).toBeNull(), { timeout: 10_000 });
  });
});
