import { mkdirSync, utimesSync } from "node:fs";

import { beforeEach, describe, expect, it, vi } from "vitest";

import { openLibrary } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { contentOf } from "./folder-content.ts";
import { libraryOptions, problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";
import { usePrograms } from "./programs.ts";

const folder = useFolder();
const libraries = useLibraries();
const programs = usePrograms();
const open = () => openLibrary(folder.path, libraryOptions());

let document: PressDocument;
beforeEach(async () => {
  const library = await libraries.create(folder.path);
  document = note("Revision 1");
  valueOf(await library.add(document));
  await library.close();
});

async function heldByAnother() {
  const other = programs.start("hold", folder.path);
  await other.speaks();
  expect(other.said).toEqual([{ readOnly: null }]);
  return other;
}

describe("a library another program has open", () => {
  it("is not opened for writing, and nothing of it is changed", async () => {
    await heldByAnother();
    const before = contentOf(folder.at("docs"));
    expect(await open()).toEqual({
      ok: false,
      problem: { code: "library-in-use", params: { path: folder.path } },
    });
    expect(contentOf(folder.at("docs"))).toEqual(before);
  });

  it("is not opened twice by one program either", async () => {
    const library = await libraries.open(folder.path);
    expect(problemOf(await open())).toBe("library-in-use");
    expect(valueOf(await library.save(rewording(document, "Still writing"))).revision).toBe(2);
  });

  it("can be read beside it", async () => {
    await heldByAnother();
    const reading = await libraries.open(folder.path, "read");
    expect(reading.list()).toHaveLength(1);
    expect(valueOf(await reading.read(document.id)).document).toMatchObject(document);
  });

  it("shows the reader what the other has saved since", async () => {
    const writing = await libraries.open(folder.path);
    const reading = await libraries.open(folder.path, "read");
    valueOf(await writing.save(rewording(document, "Saved since")));
    expect(wordsOf(valueOf(await reading.read(document.id)).document)).toBe("Saved since");
    expect(reading.list()).toMatchObject([{ revision: 2 }]);
  });

  it("opens as soon as the other has closed it", async () => {
    const other = await heldByAnother();
    other.letGo();
    await other.ends();
    expect((await libraries.open(folder.path)).readOnly).toBeNull();
  });
});

describe("the lock of a program that was killed", () => {
  it("is taken over at once", async () => {
    const other = await heldByAnother();
    other.kill();
    await other.ends();
    const library = await libraries.open(folder.path);
    expect(valueOf(await library.save(rewording(document, "Taken over"))).revision).toBe(2);
  });

  it("is taken over by one only, however many try", async () => {
    const dead = await heldByAnother();
    dead.kill();
    await dead.ends();
    const heirs = Array.from({ length: 4 }, () => programs.start("hold", folder.path));
    await Promise.all(heirs.map((heir) => heir.speaks()));
    const said = heirs.flatMap((heir) => heir.said);
    expect(said.filter(({ readOnly }) => readOnly === null)).toHaveLength(1);
    expect(said.filter(({ refused }) => refused === "library-in-use")).toHaveLength(3);
  });

  it("does not stop anyone who dies in its doorway", async () => {
    mkdirSync(folder.at("lock", "door"));
    expect((await libraries.open(folder.path)).readOnly).toBeNull();
  });

  it("on another computer is free once it is old", async () => {
    mkdirSync(folder.at("lock", "held"));
    expect(problemOf(await open())).toBe("library-in-use");
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(folder.at("lock", "held"), longAgo, longAgo);
    expect((await libraries.open(folder.path)).readOnly).toBeNull();
  });
});

describe("programs that take turns", () => {
  it("each save on what the one before has left", async () => {
    for (let turn = 2; turn <= 4; turn += 1) {
      const other = programs.start("saveOnce", folder.path, [document.id]);
      await other.ends();
      expect(other.said).toEqual([{ id: document.id, revision: turn }]);
    }
    const library = await libraries.open(folder.path);
    expect(library.list()).toMatchObject([{ revision: 4, headline: { en: "Revision 4" } }]);
  });

  it("at the same moment save one after the other, or are told that it is in use", async () => {
    const others = Array.from({ length: 4 }, () =>
      programs.start("saveOnce", folder.path, [document.id]),
    );
    await Promise.all(others.map((other) => other.ends()));
    const said = others.flatMap((other) => other.said);
    expect(said).toHaveLength(4);
    const revisions = said.flatMap(({ revision }) => revision ?? []).toSorted((a, b) => a - b);
    expect(revisions).toEqual(revisions.map((_, index) => index + 2));
    expect(said.flatMap(({ refused }) => refused ?? [])).toEqual(
      Array.from({ length: 4 - revisions.length }, () => "library-in-use"),
    );
  });
});

describe("a lock that was lost, as in a long sleep of the computer", () => {
  it("is noticed, and taken again with the next save once it is free", async () => {
    const library = await libraries.open(folder.path);
    const told: unknown[] = [];
    library.onChange((summary) => told.push(summary));

    const held = folder.at("lock", "held");
    utimesSync(held, new Date(), new Date(Date.now() + 60_000));
    const inUse = { code: "library-in-use", params: { path: folder.path } };
    await vi.waitFor(() => expect(library.readOnly).toEqual(inUse), { timeout: 20_000 });
    expect(told).toEqual([undefined]);
    const change = rewording(document, "Revision 2");
    expect(await library.save(change)).toEqual({ ok: false, problem: inUse });

    utimesSync(held, new Date(0), new Date(0));
    expect(valueOf(await library.save(change)).revision).toBe(2);
    expect(library.readOnly).toBeNull();
  });
});
