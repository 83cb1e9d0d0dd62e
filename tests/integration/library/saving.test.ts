import { describe, expect, it } from "vitest";

import { createStamps } from "../../../electron/jobs/stamps.ts";
import type { Library } from "../../../electron/library/index.ts";
import type { Summary } from "../../../shared/domain/document.ts";
import { newDocument } from "../../../shared/domain/new-document.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { sampleDocuments } from "../../../shared/sample/index.ts";
import { contentSaying, note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { interviewRu, speechEn } from "../../fixtures/publications/spoken.ts";
import { bytesOf, contentOf } from "./folder-content.ts";
import { problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const stamps = createStamps(() => new Date());

/** A library of one note. */
async function libraryWith(words: string) {
  const library = await libraries.create(folder.path);
  const document = note(words);
  valueOf(await library.add(document));
  return { library, document };
}

const read = async (library: Library, id: string) => valueOf(await library.read(id)).document;

describe("what is added", () => {
  it.each<[string, Publication]>([
    ["a Russian release", releaseRu],
    ["an English release", releaseEn],
    ["a speech", speechEn],
    ["an interview", interviewRu],
    ["everything a text can hold", nasty],
  ])("reads back as it was written: %s", async (_, { kind, language, facts, content }) => {
    const id = stamps.documentId();
    const document = newDocument({ id, kind, language, facts, now: stamps.now(), content });
    const library = await libraries.create(folder.path);
    valueOf(await library.add(document));
    expect(valueOf(await library.read(id))).toMatchObject({ document, repairs: [] });
    await library.close();
    const again = await libraries.open(folder.path);
    expect(valueOf(await again.read(id))).toMatchObject({ document, repairs: [] });
  });

  it("is in the list at once", async () => {
    const library = await libraries.create(folder.path);
    const documents = sampleDocuments({
      createId: () => stamps.documentId(),
      newBlockId: stamps.blockId,
      now: stamps.now(),
    });
    const rows: Summary[] = [];
    for (const document of documents) rows.push(valueOf(await library.add(document)));
    expect(library.list()).toEqual(rows);
    expect(rows.map(({ kind, states }) => [kind, states])).toEqual([
      ["speech", { ru: "source", en: "translated" }],
      ["press-release", { ru: "source", en: "translated" }],
      ["interview", { ru: "translated", en: "source" }],
    ]);
  });

  it("does not take the place of another document", async () => {
    const { library, document } = await libraryWith("There first");
    const other = { ...note("Too late"), id: document.id };
    expect(problemOf(await library.add(other))).toBe("document-conflict");
    expect(await read(library, document.id)).toMatchObject(document);
  });

  it("is refused where it would be stored otherwise than it is", async () => {
    const library = await libraries.create(folder.path);
    const document = note("Strange");
    const content = { type: "doc" as const, content: [{ type: "hologram" }] };
    const refused = await library.add({
      ...document,
      versions: { en: { content, updatedAt: document.updatedAt, revision: 1 } },
    });
    expect(problemOf(refused)).toBe("content-refused");
    expect(library.list()).toEqual([]);
    expect(problemOf(await library.read(document.id))).toBe("document-missing");
  });
});

describe("a save", () => {
  it("replaces the text and raises the revision by one", async () => {
    const { library, document } = await libraryWith("First words");
    const saved = valueOf(await library.save(rewording(document, "Second words")));
    expect(saved).toMatchObject({ id: document.id, revision: 2, headline: { en: "Second words" } });
    const present = await read(library, document.id);
    expect(wordsOf(present)).toBe("Second words");
    expect(present).toMatchObject({ revision: 2, createdAt: document.createdAt });
    expect(present.versions.en?.revision).toBe(2);
    expect(library.list()).toEqual([saved]);
  });

  it("goes on from the one before, a hundred times", async () => {
    const { library, document } = await libraryWith("Revision 1");
    for (let revision = 1; revision <= 100; revision += 1) {
      const words = `Revision ${revision + 1}`;
      const saved = await library.save(rewording({ ...document, revision }, words));
      expect(valueOf(saved).revision).toBe(revision + 1);
    }
    await library.close();
    const again = await libraries.open(folder.path);
    expect(again.list().map(({ headline }) => headline.en)).toEqual(["Revision 101"]);
    expect(wordsOf(await read(again, document.id))).toBe("Revision 101");
  });

  it("keeps the file before it as it was", async () => {
    const { library, document } = await libraryWith("First words");
    const file = folder.at("docs", document.id.slice(-2), document.id, "doc.json");
    const before = bytesOf(file);
    valueOf(await library.save(rewording(document, "Second words")));
    expect(bytesOf(`${file}.prev`)).toEqual(before);
  });

  it("on a revision that is no more is refused, and nothing is overwritten", async () => {
    const { library, document } = await libraryWith("Revision 1");
    for (const revision of [1, 2]) {
      valueOf(await library.save(rewording({ ...document, revision }, `After ${revision}`)));
    }
    const before = contentOf(folder.at("docs"));
    for (const revision of [1, 2, 4]) {
      const late = await library.save(rewording({ ...document, revision }, "Too late"));
      expect(late).toEqual({ ok: false, problem: { code: "document-conflict" } });
    }
    expect(contentOf(folder.at("docs"))).toEqual(before);
    expect(wordsOf(await read(library, document.id))).toBe("After 2");
  });

  it("of several at once on the same revision is done once", async () => {
    const { library, document } = await libraryWith("Revision 1");
    const saves = ["One", "Two", "Three"].map((words) => library.save(rewording(document, words)));
    const codes = (await Promise.all(saves)).map((result) => problemOf(result));
    expect(codes).toEqual([null, "document-conflict", "document-conflict"]);
    expect(wordsOf(await read(library, document.id))).toBe("One");
  });

  it("tried again with the same words is no conflict and no second revision", async () => {
    const { library, document } = await libraryWith("Revision 1");
    const change = rewording(document, "The answer got lost");
    const first = valueOf(await library.save(change));
    expect(valueOf(await library.save(change))).toEqual(first);
    expect((await read(library, document.id)).revision).toBe(2);
  });

  it("changes the facts without touching the text", async () => {
    const { library, document } = await libraryWith("Facts");
    const facts = { number: "14", event: { ru: "«Боевое братство»", en: "Combat Brotherhood" } };
    const change = { id: document.id, baseRevision: 1, contents: {}, facts };
    expect(valueOf(await library.save(change))).toMatchObject({ number: "14", revision: 2 });
    const present = await read(library, document.id);
    expect(present.facts).toEqual(facts);
    expect(present.versions).toEqual(document.versions);
  });

  it("of a language the document does not have is refused", async () => {
    const { library, document } = await libraryWith("English only");
    const contents = { ru: contentSaying("По-русски") };
    const refused = await library.save({ id: document.id, baseRevision: 1, contents });
    expect(problemOf(refused)).toBe("version-missing");
    expect(await read(library, document.id)).toMatchObject(document);
  });

  it("of text that does not fit is refused, and nothing is overwritten", async () => {
    const { library, document } = await libraryWith("Fitting");
    const contents = { en: { type: "doc" as const, content: [{ type: "hologram" }] } };
    const refused = await library.save({ id: document.id, baseRevision: 1, contents });
    expect(problemOf(refused)).toBe("content-refused");
    expect(await read(library, document.id)).toMatchObject(document);
  });

  it("of a document that is not there says so", async () => {
    const { library } = await libraryWith("Here");
    const elsewhere = note("Elsewhere");
    expect(await library.save(rewording(elsewhere, "Anything"))).toEqual({
      ok: false,
      problem: { code: "document-missing", params: { id: elsewhere.id } },
    });
  });
});

describe("a version in the other language", () => {
  const wanted = (id: string, fill: "empty" | "copy") => ({
    id,
    baseRevision: 1,
    language: "ru" as const,
    fill,
  });

  it("begins with the source's blocks, empty", async () => {
    const { library, document } = await libraryWith("To translate");
    const made = valueOf(await library.addVersion(wanted(document.id, "empty")));
    expect(made).toMatchObject({ revision: 2, versions: { ru: { revision: 2 } } });
    expect(made.versions.en).toEqual(document.versions.en);
    expect(wordsOf(made, "ru")).toBeNull();
    expect(await read(library, document.id)).toEqual(made);
    expect(library.list()).toMatchObject([{ revision: 2, states: { en: "source", ru: "empty" } }]);
  });

  it("or with the source's words", async () => {
    const { library, document } = await libraryWith("To translate");
    const made = valueOf(await library.addVersion(wanted(document.id, "copy")));
    expect(wordsOf(made, "ru")).toBe("To translate");
  });

  it("is saved together with its source", async () => {
    const { library, document } = await libraryWith("To translate");
    valueOf(await library.addVersion(wanted(document.id, "copy")));
    const contents = { en: contentSaying("Translated"), ru: contentSaying("Переведено") };
    valueOf(await library.save({ id: document.id, baseRevision: 2, contents }));
    const present = await read(library, document.id);
    expect([wordsOf(present, "en"), wordsOf(present, "ru")]).toEqual(["Translated", "Переведено"]);
  });

  it("is not made over one that is there, nor on a revision that is no more", async () => {
    const { library, document } = await libraryWith("To translate");
    const made = valueOf(await library.addVersion(wanted(document.id, "copy")));
    expect(problemOf(await library.addVersion(wanted(document.id, "copy")))).toBe(
      "document-conflict",
    );
    const again = { ...wanted(document.id, "copy"), baseRevision: 2 };
    expect(problemOf(await library.addVersion(again))).toBe("version-exists");
    expect(await read(library, document.id)).toEqual(made);
  });
});

describe("who listens", () => {
  it("is told of every change, until no longer listening", async () => {
    const library = await libraries.create(folder.path);
    const told: (Summary | undefined)[] = [];
    const stop = library.onChange((summary) => told.push(summary));
    const document = note("Heard");
    const added = valueOf(await library.add(document));
    const saved = valueOf(await library.save(rewording(document, "Heard again")));
    stop();
    valueOf(await library.save(rewording({ ...document, revision: 2 }, "Not heard")));
    expect(told).toEqual([added, saved]);
  });
});
