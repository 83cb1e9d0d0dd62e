import { readFileSync, rmSync, writeFileSync } from "node:fs";

import { beforeEach, describe, expect, it } from "vitest";

import { openLibrary } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { withFlippedBit } from "../../fixtures/flipped-bit.ts";
import { note } from "../../fixtures/library/notes.ts";
import { sealedFile } from "../../fixtures/library/sealed-file.ts";
import { bytesOf, contentOf, quarantineOf, shown } from "./folder-content.ts";
import { libraryOptions, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const file = () => folder.at("library.json");
const copy = () => folder.at("library.json.prev");

let document: PressDocument;
beforeEach(async () => {
  const library = await libraries.create(folder.path);
  document = note("In the library");
  valueOf(await library.add(document));
  await library.close();
});

const identityIn = (name: string): unknown =>
  JSON.parse(readFileSync(name, "utf8").split("\n")[1] ?? "");

const halved = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const wiped = (bytes: Buffer) => Buffer.alloc(bytes.length);

const damages: readonly [string, (bytes: Buffer) => Uint8Array][] = [
  ["empty", () => Buffer.alloc(0)],
  ["cut short", halved],
  ["with a flipped bit", (bytes) => withFlippedBit(bytes, bytes.length * 8 - 158)],
  ["full of zeros", wiped],
  ["of another format", () => sealedFile("press-centre-document", 1, "{}\n")],
  ["sealed but without an identity", () => sealedFile("press-centre-library", 1, "{}\n")],
];

describe.each(damages)("library.json %s", (_, damage) => {
  it("is written again from its copy, and the damaged one kept", async () => {
    const good = identityIn(file());
    const bad = damage(readFileSync(file()));
    writeFileSync(file(), bad);
    const library = await libraries.open(folder.path);
    expect(valueOf(await library.read(document.id)).document).toMatchObject(document);
    expect(identityIn(file())).toEqual(good);
    expect(identityIn(copy())).toEqual(good);
    expect(quarantineOf(folder.path)).toEqual([shown(bad)]);
  });

  it("is told when its copy is damaged too, and nothing is changed", async () => {
    const bad = damage(readFileSync(file()));
    writeFileSync(file(), bad);
    writeFileSync(copy(), bad);
    const before = contentOf(folder.path);
    const opened = await openLibrary(folder.path, libraryOptions());
    expect(opened).toMatchObject({
      ok: false,
      problem: { code: "library-damaged", params: { path: folder.path } },
    });
    expect(contentOf(folder.path)).toEqual(before);
  });
});

describe("one of the two", () => {
  it.each([
    ["library.json", file],
    ["its copy", copy],
  ])("%s may be missing and is made again", async (_, missing) => {
    rmSync(missing());
    const library = await libraries.open(folder.path);
    expect(library.list()).toHaveLength(1);
    expect(bytesOf(file())).toEqual(bytesOf(copy()));
  });

  it("may be damaged where the library is only looked at: nothing is changed", async () => {
    writeFileSync(file(), "");
    const before = contentOf(folder.path);
    expect((await libraries.open(folder.path, "read")).list()).toHaveLength(1);
    expect(contentOf(folder.path)).toEqual(before);
  });
});

it("a library of a newer program is refused, and nothing is changed", async () => {
  const newer = sealedFile("press-centre-library", 2, '{"schemaVersion":2,"shelves":[]}\n');
  writeFileSync(file(), newer);
  writeFileSync(copy(), newer);
  const before = contentOf(folder.path);
  for (const mode of ["write", "read"] as const) {
    const opened = await openLibrary(folder.path, libraryOptions(mode));
    expect(opened).toEqual({
      ok: false,
      problem: { code: "library-newer", params: { path: folder.path } },
    });
  }
  expect(contentOf(folder.path)).toEqual(before);
});
