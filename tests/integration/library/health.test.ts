import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { beforeEach, describe, expect, it } from "vitest";

import type { Library } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import type { HealthProgress } from "../../../shared/domain/health.ts";
import { caption, credit, doc, figure, headline } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { withFlippedBit } from "../../fixtures/flipped-bit.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { memoryFrom } from "../../fixtures/library/memories.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { contentOf } from "./folder-content.ts";
import { problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
let library: Library;
/** Saved twice, then with a picture: three states. */
let document: PressDocument;
let blob: string;
beforeEach(async () => {
  library = await libraries.create(folder.path);
  document = note("First words");
  valueOf(await library.add(document));
  valueOf(await library.save(rewording(document, "Second words")));
  ({ blob } = valueOf(await library.addPicture("photo.png", photoBytes)));
  const picture = doc(headline("With a picture"), figure({ blob }, caption(""), credit("")));
  const contents = { en: toContent(picture) };
  valueOf(await library.save({ id: document.id, baseRevision: 2, contents }));
  valueOf(await library.add(note("Another")));
});

const fileOf = (name: string) => folder.at("docs", document.id.slice(-2), document.id, name);
const signal = () => new AbortController().signal;
async function check(of: Library = library) {
  return valueOf(await of.check({ signal: signal(), onProgress: () => undefined }));
}
const kindsFound = async () => (await check()).findings.map(({ kind }) => kind);

describe("a library that is whole", () => {
  it("is found so, with everything counted", async () => {
    valueOf(await library.backUp("regular"));
    const told: HealthProgress[] = [];
    const report = await library.check({ signal: signal(), onProgress: (each) => told.push(each) });
    expect(valueOf(report)).toMatchObject({
      documents: 2,
      revisions: 4,
      pictures: 1,
      backups: 1,
      findings: [],
    });
    const last = told.at(-1);
    expect(last?.done).toBe(last?.total);
    expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index + 1));
  });

  it("is not changed by the check, nor is one that is only looked at", async () => {
    valueOf(await library.backUp("regular"));
    const before = contentOf(folder.path);
    await check();
    expect(contentOf(folder.path)).toEqual(before);
    await library.close();
    writeFileSync(fileOf("doc.json"), "spoilt");
    const damaged = contentOf(folder.path);
    const looking = await libraries.open(folder.path, "read");
    expect((await check(looking)).findings).toMatchObject([{ kind: "documentFromHistory" }]);
    expect(contentOf(folder.path)).toEqual(damaged);
  });

  it("can be written while it is checked, and the check be cancelled", async () => {
    for (let count = 0; count < 60; count += 1) valueOf(await library.add(note(`Note ${count}`)));
    const cancellation = new AbortController();
    let done = 0;
    const checking = library.check({
      signal: cancellation.signal,
      onProgress: (progress) => {
        done = progress.done;
      },
    });
    const contents = rewording({ ...document, revision: 3 }, "Written meanwhile");
    valueOf(await library.save(contents));
    cancellation.abort();
    expect(problemOf(await checking)).toBe("check-cancelled");
    expect(done).toBeLessThan(60);
  });

  it("stops being checked when it is closed", async () => {
    for (let count = 0; count < 60; count += 1) valueOf(await library.add(note(`Note ${count}`)));
    const checking = library.check({ signal: signal(), onProgress: () => undefined });
    await library.close();
    expect(problemOf(await checking)).toBe("library-none");
  });
});

describe("the memory and the bin", () => {
  const id = "00112233445566ff";
  const memory = memoryFrom("bridges.tmx", ["Мост", "A bridge"]);
  const memoryFile = () => folder.at("memory", `${id}.json`);
  const wordingsFile = () => folder.at("memory", "wordings.json");
  const kept = async () => valueOf(await library.quarantined()).map(({ name }) => name);

  it("are counted where they are whole", async () => {
    valueOf(await library.keepMemory(id, memory));
    valueOf(await library.addWordings([{ language: "ru", texts: ["Мост", "Мост."] }]));
    valueOf(await library.remove(document.id));
    expect(await check()).toMatchObject({ documents: 1, binned: 1, memories: 1, findings: [] });
  });

  it("a damaged memory is kept aside, and put back from a backup that has it", async () => {
    valueOf(await library.keepMemory(id, memory));
    const good = readFileSync(memoryFile());
    writeFileSync(memoryFile(), withFlippedBit(good, 4000));
    expect(await kindsFound()).toEqual(["memoryLost"]);
    expect(await kept()).toEqual([expect.stringMatching(/^memory-00112233445566ff-/)]);
    writeFileSync(memoryFile(), good);
    valueOf(await library.backUp("regular"));
    writeFileSync(memoryFile(), withFlippedBit(good, 4000));
    expect(await kindsFound()).toEqual(["memoryFromBackup"]);
    expect(readFileSync(memoryFile())).toEqual(good);
    expect(await kindsFound()).toEqual([]);
  });

  it("damaged wordings are kept aside, with those of the save before where these are damaged as well", async () => {
    for (const text of ["а", "б"])
      valueOf(await library.addWordings([{ language: "ru", texts: [text, `${text}.`] }]));
    writeFileSync(wordingsFile(), "spoilt");
    expect(await kindsFound()).toEqual(["wordingsFromSave"]);
    expect(valueOf(await library.sameWordings())).toMatchObject([{ texts: ["а", "а."] }]);
    writeFileSync(`${wordingsFile()}.prev`, "spoilt too");
    expect(await kindsFound()).toEqual(["wordingsLost"]);
    expect(await kept()).toHaveLength(2);
    valueOf(await library.addWordings([{ language: "ru", texts: ["в", "в."] }]));
    expect(await kindsFound()).toEqual([]);
    expect(await kept()).toHaveLength(2);
  });

  it("a damaged document in the bin is made good where it lies", async () => {
    valueOf(await library.remove(document.id));
    const [name = ""] = readdirSync(folder.at("bin"));
    const file = folder.at("bin", name, "doc.json");
    const good = readFileSync(file);
    writeFileSync(file, "spoilt");
    expect((await check()).findings).toMatchObject([
      { kind: "documentFromHistory", summary: { headline: { en: "With a picture" } } },
    ]);
    expect(readFileSync(file)).toEqual(good);
    expect(library.list()).toHaveLength(1);
    expect(await kindsFound()).toEqual([]);
  });
});

describe("damage", () => {
  it("of a document's file is made good from the history, and the file kept", async () => {
    const good = readFileSync(fileOf("doc.json"));
    writeFileSync(fileOf("doc.json"), good.subarray(1));
    const { findings, documents } = await check();
    expect(findings).toMatchObject([
      { kind: "documentFromHistory", summary: { headline: { en: "With a picture" } } },
    ]);
    expect(documents).toBe(1);
    expect(valueOf(await library.read(document.id)).repairs).toEqual([]);
    expect(valueOf(await library.quarantined())).toHaveLength(1);
    expect(await kindsFound()).toEqual([]);
    const next = rewording({ ...document, revision: 3 }, "Written on");
    expect(valueOf(await library.save(next)).revision).toBe(4);
  });

  it("of a document and its history is made good from the save before", async () => {
    rmSync(fileOf("history.jsonl"));
    writeFileSync(fileOf("doc.json"), "spoilt");
    expect(await kindsFound()).toEqual(["documentFromSave"]);
    const { document: read, repairs } = valueOf(await library.read(document.id));
    expect([wordsOf(read), repairs]).toEqual(["Second words", []]);
  });

  it("of all that there is of a document is made good from a backup", async () => {
    valueOf(await library.backUp("regular"));
    for (const name of ["doc.json", "doc.json.prev", "history.jsonl"])
      writeFileSync(fileOf(name), "spoilt");
    expect(await kindsFound()).toEqual(["documentFromBackup"]);
    expect(valueOf(await library.read(document.id)).repairs).toEqual([]);
  });

  it("that nothing can make good is told, with the headline the list still knows", async () => {
    for (const name of ["doc.json", "doc.json.prev", "history.jsonl"])
      writeFileSync(fileOf(name), "spoilt");
    expect((await check()).findings).toMatchObject([
      { kind: "documentLost", summary: { headline: { en: "With a picture" } } },
    ]);
  });

  it("of an earlier state is told, the present text being whole", async () => {
    const history = readFileSync(fileOf("history.jsonl"));
    writeFileSync(fileOf("history.jsonl"), withFlippedBit(history, 480));
    expect(await kindsFound()).toEqual(["historyDamaged"]);
    expect(wordsOf(valueOf(await library.read(document.id)).document)).toBe("With a picture");
  });

  it("of a picture is made good from a backup, else told with the document that shows it", async () => {
    writeFileSync(folder.at("blobs", blob), "spoilt");
    expect((await check()).findings).toMatchObject([
      { kind: "pictureLost", name: blob, summary: { headline: { en: "With a picture" } } },
    ]);
    writeFileSync(folder.at("blobs", blob), photoBytes);
    valueOf(await library.backUp("regular"));
    rmSync(folder.at("blobs", blob));
    expect(await kindsFound()).toEqual(["pictureFromBackup"]);
    expect(await kindsFound()).toEqual([]);
  });

  it("of library.json or its copy is made good", async () => {
    writeFileSync(folder.at("library.json.prev"), "spoilt");
    expect(await kindsFound()).toEqual(["libraryMended"]);
    expect(await kindsFound()).toEqual([]);
  });

  it("of a backup is told, and the next one makes it good", async () => {
    const made = valueOf(await library.backUp("regular"));
    const object = folder.at("backups", "objects", blob);
    writeFileSync(object, "spoilt");
    const report = await check();
    expect(report).toMatchObject({
      backups: 0,
      findings: [{ kind: "backupPartsDamaged", moment: made?.madeAt }],
    });
    expect(existsSync(object)).toBe(false);
    valueOf(await library.backUp("regular"));
    expect(await check()).toMatchObject({ backups: 2, findings: [] });
  });

  it("of a backup's own file is told", async () => {
    const made = valueOf(await library.backUp("regular"));
    const name = `${made?.madeAt.replaceAll(":", "-")}.json`;
    writeFileSync(folder.at("backups", name), "spoilt");
    expect(await kindsFound()).toEqual(["backupDamaged"]);
  });
});
