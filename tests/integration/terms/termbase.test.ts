import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { createCurrentLibrary } from "../../../electron/current-library.ts";
import type { Dialogs } from "../../../electron/dialogs.ts";
import { termHandlers } from "../../../electron/ipc/handlers/terms.ts";
import { exportTerms } from "../../../electron/jobs/export-terms.ts";
import { importTerms } from "../../../electron/jobs/import-terms.ts";
import { createStamps } from "../../../electron/jobs/stamps.ts";
import type { Library } from "../../../electron/library/index.ts";
import { emptyTermbase, termFileFormats } from "../../../shared/terms/term.ts";
import { sealedFile } from "../../fixtures/library/sealed-file.ts";
import { crrf, csto, entry } from "../../unit/terms/entries.ts";
import {
  libraryOptions,
  problemOf,
  useFolder,
  useLibraries,
  valueOf,
} from "../library/libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const stamps = createStamps(() => new Date());
const file = () => folder.at("library", "terms.json");
const create = () => libraries.create(folder.at("library"));
const put = async (library: Library, baseRevision: number, ...terms: (typeof crrf)[]) =>
  library.changeTerms({ baseRevision, put: terms, remove: [] });
const termsOf = async (library: Library) => valueOf(await library.terms()).termbase.terms;

const shcherbakov = entry("person", "Щербаков Иван", {
  preferred: "Ivan Shcherbakov",
  forbidden: [{ text: "Scherbakov", use: "" }],
});

it("the words of a termbase are known to the speller, those not to be used are not", async () => {
  const known: (readonly string[])[] = [];
  const library = createCurrentLibrary(libraryOptions());
  const handlers = termHandlers({
    library,
    stamps,
    spelling: {
      check: async () => [],
      suggest: async () => [],
      know: (_, words) => known.push([...words]),
    },
    send: () => undefined,
    dialogs: {} as Dialogs,
    settings: () => ({ interfaceLanguage: "en", theme: "light" }),
  });
  try {
    valueOf(await library.create(folder.at("library")));
    valueOf(await handlers["terms.save"]({ baseRevision: 0, put: [shcherbakov], remove: [] }));
    expect(known.at(-1)).toEqual(["Щербаков", "Иван", "Ivan", "Shcherbakov"]);
    valueOf(await handlers["terms.save"]({ baseRevision: 1, put: [], remove: [shcherbakov.id] }));
    expect(known.at(-1)).toEqual([]);
  } finally {
    await library.close();
  }
});

describe("the termbase of a library", () => {
  it("is empty at first and keeps what is saved", async () => {
    const library = await create();
    expect(valueOf(await library.terms())).toEqual({ termbase: emptyTermbase, problem: null });
    expect(existsSync(file())).toBe(false);
    valueOf(await put(library, 0, crrf));
    valueOf(await put(library, 1, csto, { ...crrf, note: "2009" }));
    await library.close();
    const again = await libraries.open(folder.at("library"));
    expect(await termsOf(again)).toEqual([{ ...crrf, note: "2009" }, csto]);
  });

  it("is never overwritten by a change made on an older one", async () => {
    const library = await create();
    valueOf(await put(library, 0, crrf));
    expect(problemOf(await put(library, 0, csto))).toBe("terms-conflict");
    const removed = await library.changeTerms({ baseRevision: 1, put: [], remove: [crrf.id] });
    expect(valueOf(removed)).toEqual({ revision: 2, terms: [] });
  });

  it("can be read and not changed where the library is read-only", async () => {
    const library = await create();
    valueOf(await put(library, 0, crrf));
    const reader = await libraries.open(folder.at("library"), "read");
    expect(await termsOf(reader)).toEqual([crrf]);
    expect(problemOf(await put(reader, 1, csto))).toBe("library-read-only");
  });

  it.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["with a bit flipped", (bytes: Buffer) => flipped(bytes)],
    ["of another shape", () => sealedFile("press-centre-terms", 1, Buffer.from('{"terms":3}\n'))],
  ])(
    "that is damaged (%s) is kept aside and that of the save before is shown",
    async (_, damage) => {
      const library = await create();
      valueOf(await put(library, 0, crrf));
      valueOf(await put(library, 1, csto));
      writeFileSync(file(), damage(readFileSync(file())));
      const { termbase, problem } = valueOf(await library.terms());
      expect(problem?.code).toBe("terms-damaged");
      expect(termbase.terms).toEqual([crrf]);
      expect(readdirSync(folder.at("library", "quarantine"))).toHaveLength(1);
      valueOf(await put(library, termbase.revision, csto));
      expect(valueOf(await library.terms())).toMatchObject({
        problem: null,
        termbase: { terms: [crrf, csto] },
      });
    },
  );

  it("that is lost is told, and can be begun anew", async () => {
    const library = await create();
    valueOf(await put(library, 0, crrf));
    writeFileSync(file(), "nothing");
    rmSync(`${file()}.prev`, { force: true });
    expect(valueOf(await library.terms())).toMatchObject({
      problem: { code: "terms-lost" },
      termbase: emptyTermbase,
    });
    valueOf(await put(library, 0, csto));
    expect(await termsOf(library)).toEqual([csto]);
  });

  it("of a newer program is left alone", async () => {
    const library = await create();
    const newer = sealedFile("press-centre-terms", 2, Buffer.from('{"shape":"new"}\n'));
    writeFileSync(file(), newer);
    expect(problemOf(await library.terms())).toBe("terms-newer");
    expect(problemOf(await put(library, 0, crrf))).toBe("terms-newer");
    expect(readFileSync(file())).toEqual(Buffer.from(newer));
  });
});

describe("files of terms", () => {
  it.each(termFileFormats)("as %s lead back to the same termbase", async (format) => {
    const library = await create();
    const person = entry("person", "Щербаков Иван", "Ivan Shcherbakov", "Подпись «ё»");
    valueOf(await put(library, 0, crrf, csto, person));
    const written = valueOf(await exportTerms(library, folder.path, format, "ru"));
    valueOf(await library.changeTerms({ baseRevision: 1, put: [], remove: [csto.id] }));
    const imported = valueOf(await importTerms(library, written, 2, stamps));
    expect(imported).toMatchObject({ added: [csto.id], replaced: [], unchanged: 2, left: [] });
    expect(new Set(await termsOf(library))).toEqual(new Set([crrf, csto, person]));
  });

  it("never replace a file that is there", async () => {
    const library = await create();
    const first = valueOf(await exportTerms(library, folder.path, "csv", "en"));
    const second = valueOf(await exportTerms(library, folder.path, "csv", "en"));
    expect([first, second]).toEqual([folder.at("Terms.csv"), folder.at("Terms (2).csv")]);
  });

  it("in the encoding of an old spreadsheet are read", async () => {
    const library = await create();
    // «штаб;headquarters» in windows-1251, enough of it to be recognised.
    const line = [0xf8, 0xf2, 0xe0, 0xe1];
    const rows = Array.from({ length: 12 }, () => [...line, ...Buffer.from(";headquarters\r\n")]);
    writeFileSync(folder.at("old.csv"), Buffer.from(rows.flat()));
    const { added } = valueOf(await importTerms(library, folder.at("old.csv"), 0, stamps));
    expect(added).toHaveLength(1);
    expect((await termsOf(library))[0]?.ru.preferred).toBe("штаб");
  });

  it("without any terms change nothing", async () => {
    const library = await create();
    writeFileSync(folder.at("letter.txt"), "Dear colleagues,\nthank you.\n");
    const problem = problemOf(await importTerms(library, folder.at("letter.txt"), 0, stamps));
    expect(problem).toBe("terms-unreadable");
    expect(existsSync(file())).toBe(false);
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 20] = (copy.at(-20) ?? 0) ^ 1;
  return copy;
}

describe("backups and the check", () => {
  it("a backup has the terms and brings them back, those made since stay", async () => {
    const library = await create();
    valueOf(await put(library, 0, crrf));
    const made = valueOf(await library.backUp("regular"));
    expect(valueOf(await library.backUp("regular"))).toBeNull();
    valueOf(await put(library, 1, { ...crrf, note: "wrong" }, csto));
    valueOf(await library.restoreBackup(made?.madeAt ?? ""));
    expect(await termsOf(library)).toEqual([crrf, csto]);
  });

  it("the check tells of a damaged termbase", async () => {
    const library = await create();
    valueOf(await put(library, 0, crrf));
    valueOf(await put(library, 1, csto));
    writeFileSync(file(), flipped(readFileSync(file())));
    const check = { signal: new AbortController().signal, onProgress: () => undefined };
    const { findings } = valueOf(await library.check(check));
    expect(findings.map(({ kind }) => kind)).toEqual(["termsFromSave"]);
  });
});
