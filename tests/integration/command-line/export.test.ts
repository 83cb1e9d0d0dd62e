import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toDocx } from "../../../electron/export/docx/index.ts";
import { pictureUses } from "../../../shared/pictures/picture-use.ts";
import { fullLetterhead, profile } from "../../fixtures/letterheads.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { releaseRu } from "../../fixtures/publications/release.ts";
import { wordParagraphs } from "../../fixtures/word-parts.ts";
import { readPdf } from "../export/read-pdf.ts";
import { useLibraries, valueOf } from "../library/libraries.ts";
import {
  buildPressCentre,
  importRelease,
  jsonLines,
  linesOf,
  type PressCentre,
} from "./press-centre.ts";

const libraries = useLibraries();
let program: PressCentre;
beforeAll(async () => {
  program = await buildPressCentre();
});
afterAll(() => program.remove());

const inFolder = (...steps: string[]) => path.join(program.folder, ...steps);

describe("export", () => {
  it("writes HTML and PDF and prints the files", async () => {
    const id = await importRelease(program, "exported");
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

  it("writes the pictures of agencies' items beside them, and prints each once", async () => {
    const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-05T12:00:00Z" };
    const pictures = new Map(pictureUses(releaseRu.content).map(({ key }) => [key, photo]));
    writeFileSync(inFolder("photo.docx"), await toDocx(releaseRu, pictures, moments));
    const wanted = ["--kind", "press-release", "--language", "ru", "--library", "agency"];
    const imported = await program.run("import", "photo.docx", ...wanted);
    const given = ["--format", "ninjs,newsml", "--library", "agency", "--out", "sent"];
    const { code, stdout } = await program.run("export", imported.stdout.trim(), ...given);
    expect(code).toBe(0);
    const names = linesOf(stdout).map((file) => path.basename(file));
    expect(names).toEqual([
      expect.stringMatching(/\.ninjs\.json$/),
      expect.stringMatching(/^picture-[0-9a-f]{16}\.png$/),
      expect.stringMatching(/\.newsml\.xml$/),
    ]);
    expect(readdirSync(inFolder("sent")).toSorted()).toEqual(names.toSorted());
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

  it("puts a set into a folder of its own, whose files are told from ones that were changed", async () => {
    const given = ["--all", "--format", "txt,md", "--library", "exported", "--out", "sets"];
    const { stdout } = await program.run("export", ...given, "--bundle");
    const [file = ""] = linesOf(stdout);
    const folder = path.dirname(file);
    expect(path.dirname(folder)).toBe(inFolder("sets"));
    expect(await program.run("verify", folder)).toMatchObject({ code: 0, stderr: "" });
    writeFileSync(file, "otherwise");
    const changed = await program.run("verify", folder);
    expect(changed.code).toBe(1);
    expect(linesOf(changed.stderr)).toHaveLength(1);
    expect(changed.stderr).toContain(path.basename(file));
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
