import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toDocx } from "../../../electron/export/docx/index.ts";
import { summarySchema } from "../../../shared/domain/document.ts";
import { documentIdSchema } from "../../../shared/domain/ids.ts";
import { fullLetterhead, profile } from "../../fixtures/letterheads.ts";
import { releaseRu } from "../../fixtures/publications/release.ts";
import { wordParagraphs } from "../../fixtures/word-parts.ts";
import { readPdf } from "../export/read-pdf.ts";
import { useLibraries, valueOf } from "../library/libraries.ts";
import { buildPressCentre, jsonLines, linesOf, type PressCentre } from "./press-centre.ts";

const russian = `В Казахстане начались совместные учения

05.09.2023

На полигоне «Ойбулак» начались учения стран — участниц Организации.

В них участвуют более 2500 военнослужащих.
`;

const libraries = useLibraries();
let program: PressCentre;
beforeAll(async () => {
  program = await buildPressCentre();
});
afterAll(() => program.remove());

const inFolder = (...steps: string[]) => path.join(program.folder, ...steps);

async function importRussian(library: string): Promise<string> {
  writeFileSync(inFolder("release.txt"), russian);
  const given = ["--kind", "press-release", "--language", "ru", "--library", library];
  const { stdout } = await program.run("import", "release.txt", ...given);
  return stdout.trim();
}

describe("import", () => {
  it("makes a document and prints its id alone", async () => {
    writeFileSync(inFolder("release.txt"), russian);
    const given = ["--kind", "press-release", "--language", "ru", "--library", "first"];
    const { code, stdout } = await program.run("import", "release.txt", ...given);
    expect(code).toBe(0);
    expect(documentIdSchema.safeParse(stdout.replace(/\n$/, "")).success).toBe(true);
  });

  it("tells what it was not sure of as JSON in the same line", async () => {
    writeFileSync(inFolder("old.txt"), Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]));
    const given = ["--kind", "note", "--language", "ru", "--library", "first", "--json"];
    const { code, stdout } = await program.run("import", "old.txt", ...given);
    expect(code).toBe(0);
    const [imported, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(imported).toMatchObject({ kind: "note", language: "ru", encoding: "windows-1251" });
    const chosen = await program.run("import", "old.txt", ...given, "--encoding", "koi8-r");
    expect(jsonLines(chosen.stdout)).toMatchObject([{ encoding: "koi8-r" }]);
    expect(documentIdSchema.safeParse(imported?.["id"]).success).toBe(true);
    expect(Array.isArray(imported?.["uncertainties"])).toBe(true);
  });

  it.each([
    ["missing.txt", null, "file-missing"],
    ["empty.txt", Buffer.from(" \n"), "file-empty"],
    ["picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), "file-not-text"],
    ["cut.docx", Buffer.from("PK\x03\x04 and no more"), "word-damaged"],
  ])("refuses %s and leaves the library alone", async (name, bytes, code) => {
    if (bytes !== null) writeFileSync(inFolder(name), bytes);
    const given = ["--kind", "note", "--language", "ru", "--library", `for-${code}`];
    const ended = await program.run("import", name, ...given);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(linesOf(ended.stderr)).toHaveLength(1);
    expect(ended.stderr).toContain(`press-centre: ${code}: `);
    expect(existsSync(inFolder(`for-${code}`))).toBe(false);
  });
});

describe("list", () => {
  it("shows a line for each document", async () => {
    const id = await importRussian("listed");
    const { code, stdout, stderr } = await program.run("list", "--library", "listed");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stdout).toContain(id);
    expect(stdout).toContain("05/09/2023");
    expect(stdout).toContain("В Казахстане начались совместные учения");
  });

  it("prints summaries as JSON, one a line", async () => {
    const { stdout } = await program.run("list", "--library", "listed", "--json");
    const summaries = jsonLines(stdout).map((line) => summarySchema.parse(line));
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).toMatchObject({ kind: "press-release", date: "2023-09-05" });
  });

  it("says that there is no library, and makes none", async () => {
    const { code, stdout, stderr } = await program.run("list", "--library", "nowhere");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("press-centre: library-missing: ");
    expect(existsSync(inFolder("nowhere"))).toBe(false);
  });
});

describe("export", () => {
  it("writes HTML and PDF and prints the files", async () => {
    const id = await importRussian("exported");
    const given = ["--library", "exported", "--out", "files"];
    const { code, stdout, stderr } = await program.run("export", id, ...given);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const files = linesOf(stdout);
    expect(files.map((file) => path.extname(file)).toSorted()).toEqual([".html", ".pdf"]);
    expect(files.map((file) => path.dirname(file))).toEqual([inFolder("files"), inFolder("files")]);
    const [html = "", pdf = ""] = files.toSorted();
    expect(readFileSync(html, "utf8")).toContain("более 2500 военнослужащих");
    expect((await readPdf(new Uint8Array(readFileSync(pdf)))).text).toContain("2500");
  });

  it("writes a Word document, of one that was imported", async () => {
    const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-05T12:00:00Z" };
    writeFileSync(inFolder("release.docx"), await toDocx(releaseRu, new Map(), moments));
    const wanted = ["--kind", "press-release", "--language", "ru", "--library", "words"];
    const imported = await program.run("import", "release.docx", ...wanted);
    expect(imported.stderr).toContain("Left out: “Пресс-релиз №\u00a014”");
    const given = ["--format", "docx", "--library", "words", "--out", "word"];
    const { code, stdout } = await program.run("export", imported.stdout.trim(), ...given);
    expect(code).toBe(0);
    const texts = (bytes: Uint8Array) =>
      wordParagraphs(bytes).flatMap(({ style, text }) =>
        style?.startsWith("Press") ? [] : [text],
      );
    expect(texts(readFileSync(stdout.trim()))).toEqual(
      texts(readFileSync(inFolder("release.docx"))),
    );
  });

  it("goes out on the letterhead that is named, and says which is not there", async () => {
    const library = await libraries.open(inFolder("exported"));
    const named = profile("Press centre", undefined, fullLetterhead);
    valueOf(
      await library.changeLetterheads({ baseRevision: 0, put: [named], remove: [], usual: null }),
    );
    await library.close();
    const given = ["--all", "--format", "txt", "--library", "exported", "--letterhead"];
    const { stdout } = await program.run("export", ...given, "press CENTRE", "--out", "on");
    expect(readFileSync(linesOf(stdout)[0] ?? "", "utf8")).toMatch(/^Министерство обороны\n/);
    const missing = await program.run("export", ...given, "Staff", "--out", "off");
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/^press-centre: letterhead-missing: .*“Staff”/);
  });

  it("prints an object for each file as JSON, and nothing else", async () => {
    const given = ["--all", "--format", "html", "--library", "exported", "--out", "as-json"];
    const { code, stdout, stderr } = await program.run("export", ...given, "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [file, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(Object.keys(file ?? {}).toSorted()).toEqual(["file", "format", "id", "language"]);
    expect(file).toMatchObject({ language: "ru", format: "html" });
    expect(existsSync(String(file?.["file"]))).toBe(true);
  });

  it("leaves files that exist as they are, and makes the others", async () => {
    const given = ["--all", "--library", "exported", "--out", "there"];
    const first = await program.run("export", ...given, "--format", "html");
    const file = first.stdout.trim();
    writeFileSync(file, "mine");
    const second = await program.run("export", ...given);
    expect(second.code).toBe(1);
    expect(linesOf(second.stdout).map((line) => path.extname(line))).toEqual([".pdf"]);
    expect(second.stderr).toMatch(/^press-centre: file-exists: “.*\.html” already exists.*\n$/);
    expect(readFileSync(file, "utf8")).toBe("mine");
    const third = await program.run("export", ...given, "--format", "html", "--overwrite");
    expect(third).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(file, "utf8")).toContain("<!DOCTYPE html>");
  });

  it("tells which document is missing and exports the one that is there", async () => {
    const [summary] = jsonLines(
      (await program.run("list", "--library", "exported", "--json")).stdout,
    );
    const missing = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const given = ["--format", "html", "--library", "exported", "--out", "partly"];
    const ended = await program.run("export", missing, String(summary?.["id"]), ...given);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(
      `press-centre: document-missing: There is no document “${missing}” in this library.`,
    );
    expect(readdirSync(inFolder("partly"))).toHaveLength(1);
  });

  it("misses a language of a document that was named, and passes it over among all", async () => {
    const [summary] = jsonLines(
      (await program.run("list", "--library", "exported", "--json")).stdout,
    );
    const given = ["--language", "en", "--format", "html", "--library", "exported", "--out", "en"];
    const named = await program.run("export", String(summary?.["id"]), ...given);
    expect(named).toMatchObject({ code: 1, stdout: "" });
    expect(named.stderr).toContain("press-centre: version-missing: ");
    expect(await program.run("export", "--all", ...given)).toMatchObject({ code: 0, stdout: "" });
  });

  it("says why a folder cannot be written to", async () => {
    writeFileSync(inFolder("a-file"), "");
    const given = ["--format", "html", "--library", "exported", "--out", "a-file"];
    const { code, stdout, stderr } = await program.run("export", "--all", ...given);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/^press-centre: (?:disk|export)-/);
  });
});

describe("site", () => {
  it("makes a folder of pages, and prints the one to begin with", async () => {
    const given = ["--library", "exported", "--out", "web", "--language", "ru"];
    const { code, stdout, stderr } = await program.run("site", ...given);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const file = stdout.trim();
    expect(path.basename(file)).toBe("index.html");
    expect(readdirSync(path.dirname(file))).toHaveLength(3);
    expect(readFileSync(file, "utf8")).toContain("В Казахстане начались совместные учения");
  });
});

describe("sample", () => {
  it("makes a library and exports it whole, in both languages and formats", async () => {
    const { code, stdout, stderr } = await program.run("sample", "--out", "sample", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const files = jsonLines(stdout);
    const documents = new Set(files.map((file) => file["id"]));
    expect(documents.size).toBeGreaterThanOrEqual(3);
    expect(files).toHaveLength(documents.size * 4);
    for (const file of files) expect(existsSync(String(file["file"]))).toBe(true);
    const listed = await program.run("list", "--library", path.join("sample", "library"));
    expect(linesOf(listed.stdout)).toHaveLength(documents.size);
  });

  it("does not touch a sample that is there, unless told to overwrite it", async () => {
    const again = await program.run("sample", "--out", "sample");
    expect(again).toMatchObject({ code: 1, stdout: "" });
    expect(again.stderr).toContain("press-centre: library-not-empty: ");
    const overwritten = await program.run("sample", "--out", "sample", "--overwrite");
    expect(overwritten).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("the usual library", () => {
  it("is made among the documents by the first import and found again", async () => {
    mkdirSync(inFolder("Documents"), { recursive: true });
    writeFileSync(inFolder("note.txt"), "A meeting\n\nThe delegations met today.\n");
    const before = await program.run("list");
    expect(before.stderr).toContain("press-centre: library-missing: ");
    const given = ["--kind", "note", "--language", "en"];
    expect((await program.run("import", "note.txt", ...given)).code).toBe(0);
    expect(linesOf((await program.run("list")).stdout)).toHaveLength(1);
    expect(existsSync(inFolder("Documents", "Press Centre"))).toBe(true);
  });
});
