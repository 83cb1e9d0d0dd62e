import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { layoutOf } from "../../../electron/library/layout.ts";
import { caption, credit, doc, figure } from "../../../shared/rich-text/build.ts";
import { Computer, quietly, temporaryFolder, undecided, valueOf } from "./two-computers.ts";

let place: ReturnType<typeof temporaryFolder>;
let stick = "";
let ivanova: Computer;
let petrov: Computer;

beforeEach(async () => {
  place = temporaryFolder();
  stick = path.join(place.folder, "stick");
  mkdirSync(stick);
  ivanova = await Computer.start(place.folder, "Иванова");
  petrov = await Computer.start(place.folder, "Петров");
});

afterEach(async () => {
  await ivanova.stop();
  await petrov.stop();
  place.remove();
});

const stateOf = async (computer: Computer, file: string) =>
  (await computer.open(file)).documents.map(({ state }) => state);

describe("a document handed over", () => {
  it("arrives with its whole history, names included, and is the same afterwards", async () => {
    const id = await ivanova.create("один", "два");
    await ivanova.write(id, 0, "первый");
    const [first] = valueOf(await ivanova.library.history(id));
    const named = { id, revision: first?.id ?? "", name: "Отправлено" };
    valueOf(await ivanova.library.nameRevision(named));
    const file = await ivanova.handOver([id], stick);
    expect(readdirSync(stick)).toEqual([path.basename(file)]);
    expect(path.basename(file)).toMatch(/^Иванова \d{4}-\d\d-\d\d\.pcpack$/);

    expect(await stateOf(petrov, file)).toEqual(["new"]);
    expect(await petrov.takeIn()).toMatchObject({ added: 1, ids: [id] });
    expect(await petrov.words(id)).toEqual(["первый", "два"]);
    expect(valueOf(await petrov.library.history(id))).toEqual(
      valueOf(await ivanova.library.history(id)),
    );
    expect(await stateOf(petrov, file)).toEqual(["same"]);
    await petrov.restart();
    expect(petrov.library.list()).toEqual(ivanova.library.list());
    expect(await petrov.words(id)).toEqual(["первый", "два"]);
  });

  it("takes along every picture it ever showed", async () => {
    const bytes = readFileSync(path.resolve("assets/sample/tas-bulak.png"));
    const picture = valueOf(await ivanova.library.addPicture("photo.png", bytes));
    const id = await ivanova.create("один");
    const text = await ivanova.text(id);
    const shown = figure({ ...picture, alt: "" }, caption("Учение"), credit("Фото"));
    await ivanova.save(id, { text: doc(...text.children, shown) });
    await ivanova.save(id, { text });
    await petrov.receive(await ivanova.handOver([id], stick));
    expect(valueOf(await petrov.library.readBlob(picture.blob))).toEqual(bytes);
  });

  it("is given a second name where the first is taken", async () => {
    const id = await ivanova.create("один");
    const [one, two] = [await ivanova.handOver([id], stick), await ivanova.handOver([id], stick)];
    expect(path.basename(two)).toBe(path.basename(one).replace(".pcpack", " (2).pcpack"));
  });

  it("from a library of the time before there was a history arrives too", async () => {
    const id = await ivanova.create("один");
    rmSync(layoutOf(ivanova.folder).history(id));
    await petrov.receive(await ivanova.handOver([id], stick));
    expect(await petrov.words(id)).toEqual(["один"]);
    await ivanova.write(id, 0, "два");
    expect(await stateOf(petrov, await ivanova.handOver([id], stick))).toEqual(["newer"]);
  });
});

describe("two people who work on one document", () => {
  let id = "";

  beforeEach(async () => {
    id = await ivanova.create("Участвуют 2500 человек.", "Второй абзац.", "Третий абзац.");
    await petrov.receive(await ivanova.handOver([id], stick));
  });

  it("who goes on alone is followed, and handed back it is nothing new", async () => {
    await ivanova.write(id, 1, "Второй абзац, дополненный.");
    const file = await ivanova.handOver([id], stick);
    expect(await stateOf(petrov, file)).toEqual(["newer"]);
    expect(await petrov.takeIn()).toMatchObject({ updated: 1 });
    expect((await petrov.words(id))[1]).toBe("Второй абзац, дополненный.");
    await petrov.write(id, 2, "Третий.");
    expect(await stateOf(petrov, file)).toEqual(["older"]);
  });

  it("who change different paragraphs lose nothing, and both computers come to the same revision", async () => {
    await ivanova.write(id, 0, "Участвуют 2600 человек.");
    await petrov.write(id, 2, null);
    const fromIvanova = await ivanova.handOver([id], stick);
    const fromPetrov = await petrov.handOver([id], stick);
    expect((await petrov.open(fromIvanova)).documents).toMatchObject([
      { state: "diverged", conflicts: [] },
    ]);
    expect(await petrov.takeIn()).toMatchObject({ joined: 1 });
    await ivanova.receive(fromPetrov);
    expect(await petrov.words(id)).toEqual(["Участвуют 2600 человек.", "Второй абзац."]);
    expect(await ivanova.words(id)).toEqual(await petrov.words(id));
    expect(await ivanova.heads(id)).toBe(await petrov.heads(id));
    const joined = valueOf(await petrov.library.history(id)).at(-1);
    expect(joined?.parents).toHaveLength(2);
    expect(joined?.author).toMatch(/Иванова, Петров|Петров, Иванова/);
  });

  it("who change the same paragraph are asked, and nothing is taken in before they answer", async () => {
    await ivanova.write(id, 0, "Участвуют 2600 человек.");
    await petrov.write(id, 0, "Участвуют 2700 человек.");
    const file = await ivanova.handOver([id], stick);
    const before = petrov.files();
    const [arrival] = (await petrov.open(file)).documents;
    expect(arrival).toMatchObject({
      state: "diverged",
      conflicts: [
        {
          kind: "block",
          language: "ru",
          part: "paragraph",
          ours: "Участвуют 2700 человек.",
          theirs: "Участвуют 2600 человек.",
          touched: ["numbers"],
        },
      ],
    });
    expect(await petrov.travel.takeIn(undecided, quietly())).toMatchObject({
      problem: { code: "package-undecided" },
    });
    expect(petrov.files()).toEqual(before);

    const key = arrival?.conflicts[0]?.key ?? "";
    await petrov.takeIn({ [id]: { [key]: "theirs" } });
    expect((await petrov.words(id))[0]).toBe("Участвуют 2600 человек.");
    const revisions = valueOf(await petrov.library.history(id));
    expect(revisions.at(-1)).toMatchObject({ author: "Петров" });
    expect(revisions.at(-1)?.parents).toHaveLength(2);
    // What was decided against is still there to be read.
    const [, ours] = revisions;
    const old = valueOf(await petrov.library.revision(id, ours?.id ?? ""));
    expect(JSON.stringify(old)).toContain("2700");

    await ivanova.receive(await petrov.handOver([id], stick));
    expect(await ivanova.heads(id)).toBe(await petrov.heads(id));
    expect(await stateOf(ivanova, file)).toEqual(["older"]);
  });

  it("a save between the comparison and the taking in is not written over", async () => {
    await ivanova.write(id, 0, "Участвуют 2600 человек.");
    await petrov.open(await ivanova.handOver([id], stick));
    await petrov.write(id, 1, "Второй.");
    expect(await petrov.travel.takeIn(undecided, quietly())).toMatchObject({
      problem: { code: "document-conflict" },
    });
    expect((await petrov.words(id))[1]).toBe("Второй.");
  });

  it("without a common past are asked about the whole document", async () => {
    for (const computer of [ivanova, petrov]) rmSync(layoutOf(computer.folder).history(id));
    await ivanova.write(id, 0, "По-своему.");
    await petrov.write(id, 0, "Иначе.");
    const [arrival] = (await petrov.open(await ivanova.handOver([id], stick))).documents;
    expect(arrival).toMatchObject({ state: "diverged", conflicts: [{ kind: "document" }] });
    await petrov.takeIn({ [id]: { document: "theirs" } });
    expect((await petrov.words(id))[0]).toBe("По-своему.");
    await petrov.restart();
    expect((await petrov.words(id))[0]).toBe("По-своему.");
  });
});

describe("three computers", () => {
  it("that pass a stick round end with the same revision and every sentence", async () => {
    const sidorova = await Computer.start(place.folder, "Сидорова");
    const id = await ivanova.create("раз", "два", "три", "четыре");
    await petrov.receive(await ivanova.handOver([id], stick));
    await sidorova.receive(await petrov.handOver([id], stick));
    await ivanova.write(id, 0, "раз — Иванова");
    await petrov.write(id, 1, "два — Петров");
    await sidorova.write(id, 2, "три — Сидорова");
    const [one, two, three] = [
      await ivanova.handOver([id], stick),
      await petrov.handOver([id], stick),
      await sidorova.handOver([id], stick),
    ];
    await ivanova.receive(two);
    await petrov.receive(three);
    await sidorova.receive(one);
    await petrov.receive(await ivanova.handOver([id], stick));
    await sidorova.receive(await petrov.handOver([id], stick));
    await ivanova.receive(await sidorova.handOver([id], stick));
    await petrov.receive(await sidorova.handOver([id], stick));
    const computers = [ivanova, petrov, sidorova];
    const heads = await Promise.all(computers.map((computer) => computer.heads(id)));
    expect(new Set(heads).size).toBe(1);
    expect(await ivanova.words(id)).toEqual([
      "раз — Иванова",
      "два — Петров",
      "три — Сидорова",
      "четыре",
    ]);
    await sidorova.stop();
  });
});
