import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { layoutOf } from "../../../electron/library/layout.ts";
import type { SameWordings } from "../../../electron/library/memory-files.ts";
import { caption, credit, doc, figure } from "../../../shared/rich-text/build.ts";
import { fullLetterhead, profile } from "../../fixtures/letterheads.ts";
import { memoryFrom } from "../../fixtures/library/memories.ts";
import { crrf, csto } from "../../unit/terms/entries.ts";
import { disk, failing } from "./failing-disk.ts";
import {
  Computer,
  documentsAlone,
  everything,
  quietly,
  temporaryFolder,
  undecided,
  valueOf,
} from "./two-computers.ts";

vi.mock("node:fs/promises", async (original) =>
  failing(await original<typeof import("node:fs/promises")>()),
);

const memoryId = "00112233445566ff";
const memory = memoryFrom("bridges.tmx", ["Мост открыт", "A bridge is opened"]);
const centre = profile("Press centre", undefined, fullLetterhead);
const moved = { ...centre, phone: "+7 (000) 000-00-15" };
const staff = profile("Staff", "01J8ZQ4T9R000000000000000B");
const wordings: SameWordings[] = [{ language: "ru", texts: ["Мост отрыт", "Мост открыт"] }];

let place: ReturnType<typeof temporaryFolder>;
let stick = "";
let file = "";
let blob = "";
let ids: { apart: string; behind: string; added: string };
let sender: Computer;

/** The library that takes in, as it lies before. */
let template = "";
const before = () => ({ apart: ["раз", "два — здесь"], behind: ["один"], added: null });
const after = () => ({
  apart: ["раз — там", "два — здесь"],
  behind: ["один, дальше"],
  added: ["новое"],
});

beforeAll(async () => {
  place = temporaryFolder();
  stick = path.join(place.folder, "stick");
  mkdirSync(stick);
  sender = await Computer.start(place.folder, "Иванова");
  const receiver = await Computer.start(place.folder, "Петров");
  template = receiver.folder;
  const apart = await sender.create("раз", "два");
  const behind = await sender.create("один");
  await receiver.receive(await sender.handOver([apart, behind], stick));
  await receiver.write(apart, 1, "два — здесь");
  await sender.write(apart, 0, "раз — там");
  await sender.write(behind, 0, "один, дальше");
  const added = await sender.create("новое");
  const photo = readFileSync(path.resolve("assets/sample/tas-bulak.png"));
  const picture = valueOf(await sender.library.addPicture("photo.png", photo));
  ({ blob } = picture);
  const shown = figure({ ...picture, alt: "" }, caption(""), credit(""));
  await sender.save(added, { text: doc(...(await sender.text(added)).children, shown) });
  ids = { apart, behind, added };
  file = await sender.handOver([apart, behind, added], stick);
  await receiver.stop();
});

afterAll(async () => {
  await sender.stop();
  place.remove();
});

async function wordsOf(computer: Computer, id: string): Promise<string[] | null> {
  const read = await computer.library.read(id);
  if (!read.ok && read.problem.code === "document-missing") return null;
  expect(valueOf(read).repairs).toEqual([]);
  return (await computer.words(id)).filter((words) => words !== "");
}

async function stateOf(computer: Computer) {
  return {
    apart: await wordsOf(computer, ids.apart),
    behind: await wordsOf(computer, ids.behind),
    added: await wordsOf(computer, ids.added),
  };
}

describe("when the power goes while documents are taken in", () => {
  it("each is as it was or as it is to be, at whatever moment it was, and the rest can follow", async () => {
    let isDone = false;
    let stopped = 0;
    for (let moment = 1; !isDone; moment += 1) {
      const working = await Computer.copy(template, place.folder, `working-${moment}`);
      valueOf(await working.travel.open(file, null, quietly()));
      disk.left = moment;
      const taken = await working.travel.takeIn(undecided, quietly());
      isDone = disk.left > 0;
      disk.left = null;
      if (!isDone) stopped += 1;
      expect(taken.ok || !isDone).toBe(true);

      const found = await Computer.copy(working.folder, place.folder, `found-${moment}`);
      expect(found.library.problems).toEqual([]);
      const state = await stateOf(found);
      for (const name of ["apart", "behind", "added"] as const)
        expect([before()[name], after()[name]]).toContainEqual(state[name]);
      const hasPicture = (await found.library.readBlob(blob)).ok;
      expect(hasPicture || state.added === null).toBe(true);
      for (const id of [ids.apart, ids.behind]) {
        const [old, present] = [template, found.folder].map((folder) =>
          readFileSync(layoutOf(folder).history(id)),
        );
        expect(present!.subarray(0, old!.length)).toEqual(old);
      }
      await found.receive(file);
      expect(await stateOf(found)).toEqual(after());
      await found.stop();
      await working.stop();
    }
    expect(stopped).toBeGreaterThan(15);
  });
});

describe("when the power goes while terms, letterheads and memory are taken in", () => {
  it("each file is as it was or as it is to be, and the rest can follow", async () => {
    const giver = await Computer.start(place.folder, "Сидорова");
    const taker = await Computer.start(place.folder, "Кузнецов");
    for (const [{ library }, term] of [
      [giver, crrf],
      [taker, csto],
    ] as const)
      valueOf(await library.changeTerms({ baseRevision: 0, put: [term], remove: [] }));
    for (const [{ library }, put, usual] of [
      [giver, [moved, staff], staff.id],
      [taker, [centre], centre.id],
    ] as const)
      valueOf(await library.changeLetterheads({ baseRevision: 0, put, remove: [], usual }));
    const known = await giver.create("один");
    await taker.receive(await giver.handOver([known], stick, documentsAlone));
    valueOf(await giver.library.keepMemory(memoryId, memory));
    valueOf(await giver.library.addWordings(wordings));
    const withAids = await giver.handOver([known], stick);
    await taker.stop();
    const aidsOf = async ({ library }: Computer) => {
      const { termbase, problem } = valueOf(await library.terms());
      const kept = valueOf(await library.letterheads());
      return {
        terms: termbase.terms.map(({ id }) => id),
        letterheads: kept.letterheads,
        problem: problem ?? kept.problem,
        memory: valueOf(await library.readMemory(memoryId)),
        wordings: valueOf(await library.sameWordings()),
      };
    };

    const before = { revision: 1, profiles: [centre], usual: centre.id };
    const after = { revision: 2, profiles: [moved, staff], usual: centre.id };
    let isDone = false;
    for (let moment = 1; !isDone; moment += 2) {
      const working = await Computer.copy(taker.folder, place.folder, `aids-${moment}`);
      valueOf(await working.travel.open(withAids, null, quietly()));
      disk.left = moment;
      const taken = await working.travel.takeIn(
        { ...undecided, terms: {}, letterheads: { [moved.id]: "theirs" }, memory: true },
        quietly(),
      );
      isDone = disk.left > 0;
      disk.left = null;
      expect(taken.ok || !isDone).toBe(true);
      const found = await Computer.copy(working.folder, place.folder, `aids-found-${moment}`);
      const aids = await aidsOf(found);
      expect(aids.problem).toBeNull();
      expect([[csto.id], [csto.id, crrf.id]]).toContainEqual(aids.terms);
      expect([before, after]).toContainEqual(aids.letterheads);
      expect([null, memory]).toContainEqual(aids.memory);
      expect([[], wordings]).toContainEqual(aids.wordings);
      await found.receive(withAids, "theirs");
      expect(await aidsOf(found)).toEqual({
        terms: [csto.id, crrf.id],
        letterheads: after,
        problem: null,
        memory,
        wordings,
      });
      await found.stop();
      await working.stop();
    }
    await giver.stop();
  });
});

describe("when the stick is pulled out or full while documents are handed over", () => {
  it.each([
    ["with links", true],
    ["without links, as memory sticks are", false],
  ])("there is no half package under its name, on a disk %s", async (_name, hasLinks) => {
    disk.hasLinks = hasLinks;
    let isDone = false;
    let stopped = 0;
    for (let moment = 1; !isDone; moment += 1) {
      const folder = path.join(place.folder, `stick-${hasLinks}-${moment}`);
      mkdirSync(folder);
      disk.left = moment;
      const wanted = {
        ids: Object.values(ids),
        folder,
        passphrase: null,
        ...everything,
      };
      const handed = await sender.travel.handOver(wanted, quietly());
      isDone = disk.left > 0;
      disk.left = null;
      const named = readdirSync(folder).filter((name) => name.endsWith(".pcpack"));
      if (!isDone) stopped += 1;
      // The name is given last of all: a file that has it is whole, whatever failed after that.
      for (const name of named)
        expect((await sender.open(path.join(folder, name))).documents).toHaveLength(3);
      expect(handed.ok && !existsSync(handed.value.file)).toBe(false);
      expect(!handed.ok || named.length === 1).toBe(true);
    }
    disk.hasLinks = true;
    expect(stopped).toBeGreaterThan(4);
  });

  it("a cancelled hand-over leaves nothing", async () => {
    const folder = path.join(place.folder, "stick-cancelled");
    mkdirSync(folder);
    const cancellation = new AbortController();
    const handed = await sender.travel.handOver(
      { ids: Object.values(ids), folder, passphrase: null, ...everything },
      { signal: cancellation.signal, onProgress: () => cancellation.abort() },
    );
    expect(handed).toMatchObject({ problem: { code: "travel-cancelled" } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
