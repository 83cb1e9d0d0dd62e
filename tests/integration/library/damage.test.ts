import { readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";

import { beforeEach, describe, expect, it } from "vitest";

import type { Library } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { sealedFile } from "../../fixtures/library/sealed-file.ts";
import { bytesOf, contentOf, quarantineOf, shown } from "./folder-content.ts";
import { useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const fileOf = ({ id }: PressDocument) => folder.at("docs", id.slice(-2), id, "doc.json");
const previousOf = (document: PressDocument) => `${fileOf(document)}.prev`;

const historyOf = ({ id }: PressDocument) => folder.at("docs", id.slice(-2), id, "history.jsonl");

/** Saved twice: its first words are in doc.json.prev, its second in doc.json; its history is gone. */
let document: PressDocument;
/** Saved once: there is nothing before it, and its history is gone. */
let young: PressDocument;
let library: Library;
let good: Buffer;
beforeEach(async () => {
  library = await libraries.create(folder.path);
  document = note("First words");
  young = note("Only words");
  for (const added of [document, young]) valueOf(await library.add(added));
  valueOf(await library.save(rewording(document, "Second words")));
  for (const each of [document, young]) rmSync(historyOf(each));
  good = readFileSync(fileOf(document));
});

const format = "press-centre-document";
const headerEnd = (bytes: Buffer) => bytes.indexOf("\n");
const withinLetter = (bytes: Buffer) => bytes.indexOf(Buffer.from("Озёрный")) + 1;
const misspelt = (bytes: Buffer) =>
  Buffer.from(bytes).fill(0xff, withinLetter(bytes), withinLetter(bytes) + 1);

const damages: readonly [string, (bytes: Buffer) => Uint8Array][] = [
  ["empty", () => Buffer.alloc(0)],
  ["cut to its first byte", (bytes) => bytes.subarray(0, 1)],
  ["cut within its header", (bytes) => bytes.subarray(0, 40)],
  ["cut before the header's end", (bytes) => bytes.subarray(0, headerEnd(bytes))],
  ["cut after its header", (bytes) => bytes.subarray(0, headerEnd(bytes) + 1)],
  ["cut within its text", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["cut within a letter", (bytes) => bytes.subarray(0, withinLetter(bytes))],
  ["without its last brace", (bytes) => bytes.subarray(0, -2)],
  ["without its last byte", (bytes) => bytes.subarray(0, -1)],
  ["full of zeros", (bytes) => Buffer.alloc(bytes.length)],
  ["of zeros from a block on", (bytes) => Buffer.from(bytes).fill(0, 512)],
  ["with something after it", (bytes) => Buffer.concat([bytes, Buffer.from("{}\n")])],
  ["twice in one", (bytes) => Buffer.concat([bytes, bytes])],
  ["of invalid UTF-8", misspelt],
  [
    "of invalid UTF-8 with the right checksum",
    (bytes) => sealedFile(format, 1, misspelt(bytes).subarray(headerEnd(bytes) + 1)),
  ],
  ["sealed but not JSON", () => sealedFile(format, 1, "{]\n")],
  ["sealed but no document", () => sealedFile(format, 1, '{"revision":7}\n')],
  ["of another format", () => sealedFile("press-centre-library", 1, "{}\n")],
];

describe.each(damages)("a doc.json %s", (_, damage) => {
  it("is read from the save before, which is told, and kept in quarantine", async () => {
    const bad = Buffer.from(damage(good));
    spoil(fileOf(document), bad);
    await expectPreviousSave();
    expect(quarantineOf(folder.path)).toEqual([shown(bad)]);
    expect(bytesOf(fileOf(document))).toEqual(shown(bad));
  });

  it("is refused where there is no save before, and nothing is lost", async () => {
    const bad = Buffer.from(damage(good));
    spoil(fileOf(young), bad);
    await expectRefused(young);
    expect(quarantineOf(folder.path)).toEqual([shown(bad)]);
    expect(bytesOf(fileOf(young))).toEqual(shown(bad));
    expect(library.list()).toHaveLength(2);
  });
});

describe("another document's doc.json", () => {
  it("is damage like any other: the save before is read, the stranger kept", async () => {
    const stranger = readFileSync(fileOf(young));
    spoil(fileOf(document), stranger);
    await expectPreviousSave();
    expect(quarantineOf(folder.path)).toEqual([shown(stranger)]);
  });

  it("is refused where there is no save before", async () => {
    spoil(fileOf(young), good);
    await expectRefused(young);
    expect(quarantineOf(folder.path)).toEqual([shown(good)]);
  });
});

it("what rots while a document is open, unseen by anyone, is put right by the next save", async () => {
  const time = new Date("2026-09-05T12:00:00Z");
  utimesSync(fileOf(document), time, time);
  const open = valueOf(await library.read(document.id)).document;
  writeFileSync(fileOf(document), good.with(good.length - 20, 0));
  utimesSync(fileOf(document), time, time);
  valueOf(await library.save(rewording(open, "Third words")));
  await library.close();
  const again = await libraries.open(folder.path);
  const { document: read, repairs } = valueOf(await again.read(document.id));
  expect([wordsOf(read), read.revision, repairs]).toEqual(["Third words", 3, []]);
});

describe("after damage", () => {
  let bad: Buffer;
  beforeEach(() => {
    bad = good.subarray(0, -1);
    spoil(fileOf(document), bad);
  });
  const headline = (of: Library) => of.list().find(({ id }) => id === document.id)?.headline.en;

  it("writing goes on from the save before, which the damaged file does not push out", async () => {
    const before = bytesOf(previousOf(document));
    valueOf(await library.save(rewording(document, "Second words again")));
    expect(bytesOf(previousOf(document))).toEqual(before);
    const { document: read, repairs } = valueOf(await library.read(document.id));
    expect([wordsOf(read), read.revision, repairs]).toEqual(["Second words again", 2, []]);
    expect(quarantineOf(folder.path)).toEqual([shown(bad)]);
  });

  it("the damaged file is kept once, however often it is read", async () => {
    for (let time = 0; time < 3; time += 1) valueOf(await library.read(document.id));
    expect(quarantineOf(folder.path)).toEqual([shown(bad)]);
  });

  it("the list shows what is read, also after the library was opened again", async () => {
    valueOf(await library.read(document.id));
    expect(headline(library)).toBe("First words");
    await library.close();
    rmSync(folder.at("cache"), { recursive: true });
    const again = await libraries.open(folder.path);
    expect(headline(again)).toBe("First words");
    expect(valueOf(await again.read(document.id)).repairs).toHaveLength(1);
  });

  it("of both files the document is refused, and both are kept", async () => {
    const alsoBad = readFileSync(previousOf(document)).subarray(0, 100);
    spoil(previousOf(document), alsoBad);
    await expectRefused(document);
    expect(quarantineOf(folder.path)).toHaveLength(2);
    expect(quarantineOf(folder.path)).toEqual(expect.arrayContaining([shown(bad), shown(alsoBad)]));
    expect(bytesOf(previousOf(document))).toEqual(shown(alsoBad));
  });

  it("a library that is only looked at is read as well, and not changed", async () => {
    await library.close();
    const before = contentOf(folder.path);
    const looking = await libraries.open(folder.path, "read");
    expect(valueOf(await looking.read(document.id)).repairs).toHaveLength(1);
    expect(contentOf(folder.path)).toEqual(before);
  });

  it("the other documents open as ever, and it is told which cannot", async () => {
    spoil(fileOf(young), "");
    await library.close();
    rmSync(folder.at("cache"), { recursive: true });
    const again = await libraries.open(folder.path);
    expect(again.list().map(({ id }) => id)).toEqual([document.id]);
    expect(again.problems).toEqual([{ code: "document-damaged", params: { id: young.id } }]);
  });
});

it("a missing doc.json is read from the save before, and written with the next", async () => {
  rmSync(fileOf(document));
  await expectPreviousSave();
  valueOf(await library.save(rewording(document, "Written again")));
  expect(valueOf(await library.read(document.id)).repairs).toEqual([]);
});

it("a document of a newer program is refused and stays as it is", async () => {
  const newer = sealedFile(format, 2, '{"schemaVersion":2,"scenes":[]}\n');
  spoil(fileOf(document), newer);
  const before = contentOf(folder.at("docs"));
  const problem = { code: "document-newer", params: { id: document.id } };
  expect(await library.read(document.id)).toEqual({ ok: false, problem });
  expect(await library.save(rewording(document, "Older"))).toEqual({ ok: false, problem });
  expect(contentOf(folder.at("docs"))).toEqual(before);
});

it("a text that does not fit is made to fit, which is told, and kept before it is replaced", async () => {
  const text = { type: "text", text: "Every word stays." };
  const content = { type: "doc", content: [{ type: "hologram", content: [text] }] };
  const version = { content, updatedAt: document.updatedAt, revision: 2 };
  const odd = { ...document, revision: 2, versions: { en: version } };
  const file = sealedFile(format, 1, `${JSON.stringify(odd)}\n`);
  spoil(fileOf(document), file);

  const { document: read, repairs } = valueOf(await library.read(document.id));
  expect(repairs).toContainEqual({ what: "unknownBlock", name: "hologram" });
  expect(JSON.stringify(read.versions)).toContain("Every word stays.");
  expect(quarantineOf(folder.path)).toEqual([]);
  valueOf(await library.save(rewording({ ...document, revision: 2 }, "Made to fit")));
  expect(quarantineOf(folder.path)).toEqual([shown(file)]);
});

/** At another time than that of the last save, however soon after it the test comes. */
function spoil(file: string, bytes: Uint8Array | string): void {
  const later = new Date(Date.now() + 60_000);
  writeFileSync(file, bytes);
  utimesSync(file, later, later);
}

async function expectPreviousSave(): Promise<void> {
  const { document: read, repairs } = valueOf(await library.read(document.id));
  expect(read).toMatchObject(document);
  expect(repairs).toEqual([{ what: "previousSave", name: document.updatedAt }]);
}

async function expectRefused(refused: PressDocument): Promise<void> {
  const problem = { code: "document-damaged", params: { id: refused.id } };
  expect(await library.read(refused.id)).toEqual({ ok: false, problem });
  expect(await library.save(rewording(refused, "Over it"))).toEqual({ ok: false, problem });
}
