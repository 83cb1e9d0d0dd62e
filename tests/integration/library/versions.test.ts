import { cpSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";
import { z } from "zod";

import { readSealed } from "../../../electron/library/durable-file.ts";
import { openLibrary } from "../../../electron/library/index.ts";
import { DamagedFileError, NewerFileError } from "../../../electron/library/sealed-file.ts";
import { documentSchemaVersion } from "../../../shared/domain/document.ts";
import { rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { sealedFile } from "../../fixtures/library/sealed-file.ts";
import { contentOf } from "./folder-content.ts";
import { libraryOptions, problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const fixtures = path.resolve(import.meta.dirname, "../../fixtures/library");
const versions = Array.from({ length: documentSchemaVersion }, (_, index) => `v${index + 1}`);
const folder = useFolder();
const libraries = useLibraries();

it("every version of a library there has been is kept to be opened", () => {
  const kept = readdirSync(fixtures).filter((name) => /^v\d+$/.test(name));
  expect(kept).toEqual(versions);
});

describe.each(versions)("a library of %s", (version) => {
  it("opens with every text, every earlier state and every picture, and is written on", async () => {
    cpSync(path.join(fixtures, version), folder.path, { recursive: true });
    const library = await libraries.open(folder.path);
    expect(library.readOnly).toBeNull();
    expect(library.problems).toEqual([]);
    const headlines = new Set(library.list().map(({ headline }) => headline.en));
    expect(headlines).toEqual(new Set(["Bridge opened", "Delegation arrives"]));
    for (const { id, revision, headline } of library.list()) {
      const { document, repairs } = valueOf(await library.read(id));
      expect([wordsOf(document), repairs]).toEqual([headline.en, []]);
      const history = valueOf(await library.history(id));
      expect(history).toHaveLength(revision);
      for (const each of history) valueOf(await library.revision(id, each.id));
      valueOf(await library.save(rewording(document, "Written on")));
    }
    const report = await library.check({
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(valueOf(report)).toMatchObject({ documents: 2, pictures: 1, findings: [] });
  });
});

describe("a file of an earlier shape", () => {
  const shape = {
    format: "press-centre-example",
    schemaVersion: 3,
    schema: z.object({ headline: z.object({ en: z.string() }) }),
    migrations: {
      1: (stored: unknown) => ({ title: { en: (stored as { title: string }).title } }),
      2: (stored: unknown) => ({ headline: (stored as { title: { en: string } }).title }),
    },
  };
  const file = () => folder.at("example.json");
  const write = (version: number, value: unknown) =>
    writeFileSync(
      file(),
      sealedFile("press-centre-example", version, `${JSON.stringify(value)}\n`),
    );

  it("is read in the present one", async () => {
    write(1, { title: "Bridge opened" });
    expect(await readSealed(file(), shape)).toEqual({ headline: { en: "Bridge opened" } });
    write(2, { title: { en: "Bridge opened" } });
    expect(await readSealed(file(), shape)).toEqual({ headline: { en: "Bridge opened" } });
  });

  it("is damage where it is of no version there was, or not what its version was", async () => {
    write(0, {});
    await expect(readSealed(file(), shape)).rejects.toThrow(DamagedFileError);
    write(1, null);
    await expect(readSealed(file(), shape)).rejects.toThrow(DamagedFileError);
  });

  it("of a later one is left to a newer program", async () => {
    write(4, { headlines: [] });
    await expect(readSealed(file(), shape)).rejects.toThrow(NewerFileError);
  });
});

it("a library of a newer program is read and not written, and says why", async () => {
  cpSync(path.join(fixtures, versions.at(-1) ?? ""), folder.path, { recursive: true });
  const identity = {
    id: "01J90000000000000000000001",
    schemaVersion: 99,
    createdAt: "2030-01-01T08:00:00.000Z",
  };
  const newer = sealedFile("press-centre-library", 99, `${JSON.stringify(identity)}\n`);
  for (const name of ["library.json", "library.json.prev"]) writeFileSync(folder.at(name), newer);
  const before = contentOf(folder.path);
  const library = valueOf(await openLibrary(folder.path, libraryOptions()));
  const problem = { code: "library-newer", params: { path: folder.path } };
  expect(library.readOnly).toEqual(problem);
  expect(await library.tryWriting()).toEqual(problem);
  const [row] = library.list();
  const { document } = valueOf(await library.read(row?.id ?? ""));
  expect(problemOf(await library.save(rewording(document, "Too old")))).toBe("library-newer");
  await library.close();
  expect(contentOf(folder.path)).toEqual(before);
});
