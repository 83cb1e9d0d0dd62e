import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { layoutOf } from "../../../electron/library/layout.ts";
import { manifestPath } from "../../../electron/travel/manifest.ts";
import { readEmblem } from "../../../electron/letterhead/read-emblem.ts";
import type { LetterheadProfile } from "../../../shared/letterhead/letterhead.ts";
import type { Term } from "../../../shared/terms/term.ts";
import { withFlippedBit } from "../../fixtures/flipped-bit.ts";
import { fullLetterhead, profile } from "../../fixtures/letterheads.ts";
import { memoryFrom } from "../../fixtures/library/memories.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { crrf, csto, entry } from "../../unit/terms/entries.ts";
import { entriesOf } from "../../fixtures/raw-zip.ts";
import {
  Computer,
  documentsAlone,
  quietly,
  temporaryFolder,
  undecided,
  valueOf,
} from "./two-computers.ts";

const bridges = memoryFrom("bridges.tmx", ["Мост открыт", "A bridge is opened"]);
const parades = memoryFrom("parades.tmx", ["Парад", "Parade"], ["Смотр", "Review"]);
const [bridgesId, paradesId] = ["00112233445566ff", "ff66554433221100"];
const full = { language: "ru", texts: ["Мост открыт", "Мост открыт."] } as const;
const typo = { language: "ru", texts: ["Мост отрыт", "Мост открыт"] } as const;
const said = ({ language, texts }: typeof full | typeof typo) => ({
  language,
  texts: [...texts] as [string, string],
});

vi.mock("node:crypto", async (original) => {
  const { withCheapKeys } = await import("./cheap-keys.ts");
  return withCheapKeys(await original<typeof import("node:crypto")>());
});

let place: ReturnType<typeof temporaryFolder>;
let stick = "";
let id = "";
let ivanova: Computer;
let petrov: Computer;

beforeEach(async () => {
  place = temporaryFolder();
  stick = path.join(place.folder, "stick");
  mkdirSync(stick);
  ivanova = await Computer.start(place.folder, "Иванова");
  petrov = await Computer.start(place.folder, "Петров");
  id = await ivanova.create("один");
});

afterEach(async () => {
  await ivanova.stop();
  await petrov.stop();
  place.remove();
});

async function put({ library }: Computer, ...terms: readonly Term[]): Promise<void> {
  const { termbase } = valueOf(await library.terms());
  valueOf(await library.changeTerms({ baseRevision: termbase.revision, put: terms, remove: [] }));
}

const termsOf = async ({ library }: Computer) =>
  valueOf(await library.terms()).termbase.terms.map(({ id: name, note }) => [name, note]);

describe("a package with terms", () => {
  const bridge = entry("other", "мост", "bridge");

  it("adds those that are new, and is nothing new afterwards", async () => {
    await put(petrov, csto);
    await put(ivanova, csto, crrf);
    const file = await ivanova.handOver([id], stick);
    expect((await petrov.open(file)).terms).toEqual({ added: [crrf], conflicts: [], same: 1 });
    expect(await petrov.takeIn()).toMatchObject({ added: 1, terms: 1 });
    expect(await termsOf(petrov)).toEqual(await termsOf(ivanova));
    expect((await petrov.open(file)).terms).toEqual({ added: [], conflicts: [], same: 2 });
    expect(await petrov.takeIn()).toMatchObject({ added: 0, terms: 0 });
  });

  it("asks about an entry that differs, and takes in nothing before it has an answer", async () => {
    const theirs = { ...bridge, note: "there" };
    await put(petrov, bridge);
    await put(ivanova, theirs);
    const file = await ivanova.handOver([id], stick);
    const before = petrov.files();
    expect((await petrov.open(file)).terms).toMatchObject({
      conflicts: [{ ours: bridge, theirs }],
    });
    expect(await petrov.travel.takeIn({ ...undecided, terms: {} }, quietly())).toMatchObject({
      problem: { code: "package-undecided" },
    });
    expect(petrov.files()).toEqual(before);
    await petrov.takeIn({}, { terms: { [bridge.id]: "theirs" } });
    expect(await termsOf(petrov)).toEqual([[bridge.id, "there"]]);
  });

  it("leaves the termbase alone where the person does not want them", async () => {
    await put(ivanova, csto);
    await petrov.open(await ivanova.handOver([id], stick));
    expect(await petrov.takeIn({}, { terms: null })).toMatchObject({ added: 1, terms: 0 });
    expect(await termsOf(petrov)).toEqual([]);
  });

  it("does not write over a change made since the comparison", async () => {
    await put(ivanova, csto);
    await petrov.open(await ivanova.handOver([id], stick));
    await put(petrov, crrf);
    expect(await petrov.travel.takeIn({ ...undecided, terms: {} }, quietly())).toMatchObject({
      problem: { code: "terms-conflict" },
    });
    expect(await termsOf(petrov)).toEqual([[crrf.id, ""]]);
  });
});

describe("a package with a translation memory", () => {
  it("adds the memories and the wordings that are not here", async () => {
    for (const { library } of [ivanova, petrov]) {
      valueOf(await library.keepMemory(bridgesId, bridges));
      valueOf(await library.addWordings([said(full)]));
    }
    valueOf(await ivanova.library.keepMemory(paradesId, parades));
    valueOf(await ivanova.library.addWordings([said(typo)]));
    const file = await ivanova.handOver([id], stick);
    expect((await petrov.open(file)).memory).toEqual({
      memories: [{ id: paradesId, name: "parades.tmx", pairs: 2 }],
      wordings: 1,
      same: 1,
    });
    expect(await petrov.takeIn()).toMatchObject({ memories: 1, wordings: 1 });
    expect(valueOf(await petrov.library.readMemory(paradesId))).toEqual(parades);
    expect(valueOf(await petrov.library.sameWordings())).toEqual([said(full), said(typo)]);
    expect((await petrov.open(file)).memory).toEqual({ memories: [], wordings: 0, same: 2 });
  });

  it("is put in place of one that is damaged here, which is kept aside", async () => {
    for (const { library } of [ivanova, petrov])
      valueOf(await library.keepMemory(bridgesId, bridges));
    const file = layoutOf(petrov.folder).importedMemory(bridgesId);
    writeFileSync(file, withFlippedBit(readFileSync(file), 4000));
    await petrov.receive(await ivanova.handOver([id], stick));
    expect(valueOf(await petrov.library.readMemory(bridgesId))).toEqual(bridges);
    expect(valueOf(await petrov.library.quarantined())).toMatchObject([
      { name: expect.stringMatching(/^memory-00112233445566ff-/) as string },
    ]);
  });

  it("goes without one that cannot be read any more", async () => {
    valueOf(await ivanova.library.keepMemory(bridgesId, bridges));
    valueOf(await ivanova.library.keepMemory(paradesId, parades));
    writeFileSync(layoutOf(ivanova.folder).importedMemory(bridgesId), "spoilt");
    const file = await ivanova.handOver([id], stick);
    expect((await petrov.open(file)).memory?.memories).toMatchObject([{ id: paradesId }]);
  });
});

describe("a package with letterheads", () => {
  const centre = profile("Press centre", undefined, fullLetterhead);
  const moved = { ...centre, phone: "+7 (000) 000-00-15" };
  const staff = profile("Staff", "01J8ZQ4T9R000000000000000B");

  async function change(
    { library }: Computer,
    put: readonly LetterheadProfile[],
    usual: string | null = null,
  ): Promise<void> {
    const { revision: baseRevision } = valueOf(await library.letterheads()).letterheads;
    valueOf(await library.changeLetterheads({ baseRevision, put, remove: [], usual }));
  }
  const kept = async ({ library }: Computer) => valueOf(await library.letterheads()).letterheads;

  it.each([null, "шесть простых слов"])(
    "adds those that are new and nothing else, sealed or not: passphrase %j",
    async (passphrase) => {
      await change(petrov, [centre], centre.id);
      await change(ivanova, [centre, staff], staff.id);
      const file = await ivanova.handOver([id], stick, { passphrase });
      const came = (await petrov.open(file, passphrase)).letterheads;
      expect(came).toEqual({ added: [staff], conflicts: [], same: 1 });
      expect(await petrov.takeIn()).toMatchObject({ added: 1, letterheads: 1 });
      expect(await kept(petrov)).toMatchObject({ profiles: [centre, staff], usual: centre.id });
      const again = (await petrov.open(file, passphrase)).letterheads;
      expect(again).toEqual({ added: [], conflicts: [], same: 2 });
      expect(await petrov.takeIn()).toMatchObject({ letterheads: 0 });
      expect((await kept(petrov)).revision).toBe(2);
    },
  );

  it("asks about one that differs, and takes in nothing before it has an answer", async () => {
    await change(petrov, [centre], centre.id);
    await change(ivanova, [moved], moved.id);
    const before = petrov.files();
    const opened = await petrov.open(await ivanova.handOver([id], stick));
    expect(opened.letterheads?.conflicts).toEqual([{ ours: centre, theirs: moved }]);
    const unanswered = { ...undecided, letterheads: {} };
    expect(await petrov.travel.takeIn(unanswered, quietly())).toMatchObject({
      problem: { code: "package-undecided" },
    });
    expect(petrov.files()).toEqual(before);
    await petrov.takeIn({}, { letterheads: { [moved.id]: "both" } });
    const { profiles, usual } = await kept(petrov);
    expect(profiles.map(({ label, phone }) => [label, phone])).toEqual([
      ["Press centre", centre.phone],
      ["Press centre (2)", moved.phone],
    ]);
    expect(usual).toBe(centre.id);
  });

  it("measures and cleans emblems again by their own bytes, and makes none the default", async () => {
    const bytes = Buffer.concat([photoBytes, Buffer.from("hangs on behind its end")]);
    const picture = { mediaType: "image/png" as const, base64: bytes.toString("base64") };
    const emblem = { svg: null, picture, width: 1e300, height: 1e-300 };
    await change(ivanova, [{ ...staff, emblem }], staff.id);
    await petrov.receive(await ivanova.handOver([id], stick));
    const { profiles, usual } = await kept(petrov);
    const [came] = profiles;
    expect(usual).toBeNull();
    expect(came?.emblem).toEqual(valueOf(readEmblem(photoBytes)));
    expect(came?.emblem?.picture.base64).not.toContain(picture.base64.slice(-12));
  });

  it("leaves the letterheads alone where the person does not want them", async () => {
    await change(ivanova, [centre]);
    await petrov.open(await ivanova.handOver([id], stick));
    expect(await petrov.takeIn({}, { letterheads: null })).toMatchObject({ letterheads: 0 });
    expect((await kept(petrov)).profiles).toEqual([]);
  });

  it("is refused before anything where the library would have more than it can", async () => {
    const many = (letter: string) =>
      Array.from({ length: 20 }, (_, index) => {
        const name = `${letter}${String(index).padStart(2, "0")}`;
        return profile(name, `01J8ZQ4T9R0000000000000${name}`, { phone: name });
      });
    await change(petrov, many("A"));
    await change(ivanova, many("B"));
    await petrov.open(await ivanova.handOver([id], stick));
    const before = petrov.files();
    expect(await petrov.travel.takeIn({ ...undecided, letterheads: {} }, quietly())).toMatchObject({
      problem: { code: "letterheads-too-many" },
    });
    expect(petrov.files()).toEqual(before);
  });

  it("does not write over a change made since the comparison", async () => {
    await change(ivanova, [centre]);
    await petrov.open(await ivanova.handOver([id], stick));
    await change(petrov, [staff], staff.id);
    expect(await petrov.travel.takeIn({ ...undecided, letterheads: {} }, quietly())).toMatchObject({
      problem: { code: "letterheads-conflict" },
    });
    expect(await kept(petrov)).toMatchObject({ profiles: [staff], usual: staff.id });
  });
});

it("a package has the version it always had, unless letterheads go with it", async () => {
  await put(ivanova, csto);
  const manifestOf = (file: string) =>
    JSON.parse(
      entriesOf(readFileSync(file))
        .find(({ name }) => name === manifestPath)
        ?.bytes.toString() ?? "",
    ) as unknown;
  expect(manifestOf(await ivanova.handOver([id], stick))).toMatchObject({ version: 2 });
  const file = await ivanova.handOver([id], stick, documentsAlone);
  expect(manifestOf(file)).toMatchObject({ version: 1 });
  expect(await petrov.open(file)).toMatchObject({ terms: null, letterheads: null, memory: null });
  const letterhead = profile("Press centre");
  valueOf(
    await ivanova.library.changeLetterheads({
      baseRevision: 0,
      put: [letterhead],
      remove: [],
      usual: null,
    }),
  );
  expect(manifestOf(await ivanova.handOver([id], stick))).toMatchObject({ version: 3 });
  const without = await ivanova.handOver([id], stick, { letterheads: false });
  expect(manifestOf(without)).toMatchObject({ version: 2 });
});
