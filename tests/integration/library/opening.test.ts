import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { createLibrary, openLibrary } from "../../../electron/library/index.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { contentOf } from "./folder-content.ts";
import { libraryOptions, problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const create = (...steps: string[]) => createLibrary(folder.at(...steps), libraryOptions());
const open = (...steps: string[]) => openLibrary(folder.at(...steps), libraryOptions());

describe("a new library", () => {
  it("is made where there is no folder yet, and is empty", async () => {
    const library = await libraries.create(folder.at("new", "Press Centre"));
    expect(library.info).toEqual({
      path: folder.at("new", "Press Centre"),
      name: "Press Centre",
    });
    expect(library.list()).toEqual([]);
    expect(library.readOnly).toBeNull();
  });

  it("is made in a folder that holds only what systems put there", async () => {
    for (const name of [".DS_Store", "desktop.ini"]) writeFileSync(folder.at(name), "");
    expect((await libraries.create(folder.path)).list()).toEqual([]);
    expect(readdirSync(folder.path)).toContain(".DS_Store");
  });

  it("has its identity twice from the first day", async () => {
    await libraries.create(folder.path);
    const { "library.json": file, "library.json.prev": copy } = contentOf(folder.path);
    expect(file).toMatch(/^\{"format":"press-centre-library","schemaVersion":1,/);
    expect(copy).toBe(file);
  });

  it("is refused where there are other files, and they stay as they are", async () => {
    writeFileSync(folder.at("thesis.txt"), "mine");
    mkdirSync(folder.at("photos"));
    const before = contentOf(folder.path);
    expect(problemOf(await create())).toBe("library-not-empty");
    expect(contentOf(folder.path)).toEqual(before);
  });

  it("is refused where there is a library", async () => {
    const library = await libraries.create(folder.path);
    const document = note("Kept");
    valueOf(await library.add(document));
    await library.close();
    const before = contentOf(folder.path);
    expect(problemOf(await create())).toBe("library-not-empty");
    expect(contentOf(folder.path)).toEqual(before);
  });

  it("is not made over the one another program makes at the same time", async () => {
    async function makeAndLeave(words: string) {
      const made = await create();
      if (!made.ok) return null;
      valueOf(await made.value.add(note(words)));
      await made.value.close();
      return words;
    }
    const made = await Promise.all([makeAndLeave("One"), makeAndLeave("Another")]);
    const [winner, ...others] = made.filter((words) => words !== null);
    expect(others).toEqual([]);
    const library = await libraries.open(folder.path);
    expect(library.list().map(({ headline }) => headline.en)).toEqual([winner]);
  });
});

describe("opening again", () => {
  it("finds everything as it was left", async () => {
    const library = await libraries.create(folder.path);
    const documents = ["One", "Two", "Three"].map((words) => note(words));
    for (const document of documents) valueOf(await library.add(document));
    const rows = library.list();
    await library.close();

    const again = await libraries.open(folder.path);
    expect(again.list()).toEqual(rows);
    expect(again.problems).toEqual([]);
    for (const document of documents) {
      expect(valueOf(await again.read(document.id))).toMatchObject({ document, repairs: [] });
    }
  });

  it("works from another place once the folder was moved", async () => {
    const library = await libraries.create(folder.at("here"));
    const document = note("Moved");
    valueOf(await library.add(document));
    await library.close();
    renameSync(folder.at("here"), folder.at("there"));
    const moved = await libraries.open(folder.at("there"));
    expect(valueOf(await moved.save(rewording(document, "At home"))).revision).toBe(2);
  });

  it("changes nothing where the library is only looked at", async () => {
    const library = await libraries.create(folder.path);
    const document = note("Looked at");
    valueOf(await library.add(document));
    await library.close();
    const before = contentOf(folder.path);

    const looking = await libraries.open(folder.path, "read");
    expect(looking.readOnly?.code).toBe("library-read-only");
    expect(looking.list()).toHaveLength(1);
    expect(wordsOf(valueOf(await looking.read(document.id)).document)).toBe("Looked at");
    const refused = [
      await looking.save(rewording(document, "Changed")),
      await looking.add(note("Another")),
      await looking.addVersion({
        id: document.id,
        baseRevision: 1,
        language: "ru",
        fill: "empty",
      }),
    ];
    expect(refused.map((result) => problemOf(result))).toEqual(
      refused.map(() => "library-read-only"),
    );
    await looking.close();
    expect(contentOf(folder.path)).toEqual(before);
  });

  it("answers nothing once it is closed", async () => {
    const library = await libraries.create(folder.path);
    const document = note("Closed");
    valueOf(await library.add(document));
    await library.close();
    await library.close();
    expect(problemOf(await library.read(document.id))).toBe("library-none");
    expect(problemOf(await library.save(rewording(document, "Late")))).toBe("library-none");
  });
});

describe("where there is no library", () => {
  it("says so and makes none", async () => {
    expect(problemOf(await open("nowhere"))).toBe("library-missing");
    mkdirSync(folder.at("photos"));
    expect(problemOf(await open("photos"))).toBe("library-missing");
    writeFileSync(folder.at("a-file"), "");
    expect(problemOf(await open("a-file"))).toBe("library-missing");
    expect(contentOf(folder.path)).toEqual({ photos: "folder", "a-file": "" });
  });

  it("says so when the drive is gone while it is open, and makes nothing in its place", async () => {
    const library = await libraries.create(folder.at("drive"));
    const document = note("Away");
    valueOf(await library.add(document));
    renameSync(folder.at("drive"), folder.at("unplugged"));

    expect(problemOf(await library.save(rewording(document, "Lost?")))).toBe("library-missing");
    expect(problemOf(await library.add(note("New")))).toBe("library-missing");
    expect(problemOf(await library.read(document.id))).toBe("library-missing");
    expect(readdirSync(folder.path)).toEqual(["unplugged"]);
    expect(library.list()).toHaveLength(1);

    renameSync(folder.at("unplugged"), folder.at("drive"));
    expect(valueOf(await library.save(rewording(document, "Not lost"))).revision).toBe(2);
  });

  it("says that a document is missing where only that one was taken away", async () => {
    const library = await libraries.create(folder.path);
    const [kept, gone] = [note("Kept"), note("Gone")];
    for (const document of [kept, gone]) valueOf(await library.add(document));
    rmSync(folder.at("docs", gone.id.slice(-2), gone.id), { recursive: true });
    expect(await library.read(gone.id)).toEqual({
      ok: false,
      problem: { code: "document-missing", params: { id: gone.id } },
    });
    expect(library.list().map(({ id }) => id)).toEqual([kept.id]);
  });

  it("says so also where its file went first and the rest of it later", async () => {
    const library = await libraries.create(folder.path);
    const document = note("Going");
    valueOf(await library.add(document));
    const place = folder.at("docs", document.id.slice(-2), document.id);
    rmSync(`${place}/doc.json`);
    expect(wordsOf(valueOf(await library.read(document.id)).document)).toBe("Going");
    rmSync(place, { recursive: true });
    expect(problemOf(await library.read(document.id))).toBe("document-missing");
    expect(library.list()).toEqual([]);
  });
});
