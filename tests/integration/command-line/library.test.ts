import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { summarySchema } from "../../../shared/domain/document.ts";
import { documentIdSchema } from "../../../shared/domain/ids.ts";
import {
  buildPressCentre,
  importRelease,
  jsonLines,
  linesOf,
  type PressCentre,
  releaseText,
} from "./press-centre.ts";

let program: PressCentre;
beforeAll(async () => {
  program = await buildPressCentre();
});
afterAll(() => program.remove());

const inFolder = (...steps: string[]) => path.join(program.folder, ...steps);

describe("import", () => {
  it("makes a document and prints its id alone", async () => {
    writeFileSync(inFolder("release.txt"), releaseText);
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
    const id = await importRelease(program, "listed");
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
