import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { extractAll, extractFile, listPackage } from "@electron/asar";
import { beforeAll, describe, expect, it } from "vitest";

import { createSpelling } from "../../electron/spelling/spelling.ts";
import { readDictionaries } from "../../electron/spelling/dictionaries.ts";
import { startBuiltHelper } from "../fixtures/built-helper.ts";
import { projectRoot } from "../runtime/project.ts";
import { projectCommand } from "../runtime/run.ts";

const application = path.join(projectRoot, "dist/linux-unpacked");
const archive = path.join(application, "resources/app.asar");

describe("the package", () => {
  let files: string[] = [];

  beforeAll(() => {
    const [node = "", ...command] = projectCommand("tsx/dist/cli.mjs");
    execFileSync(node, [...command, "tests/runtime/package.ts", "--dir"], {
      cwd: projectRoot,
      stdio: "ignore",
    });
    files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll("\\", "/"));
  });

  it("is an executable, the languages of the interface and one archive", () => {
    expect(readdirSync(application)).toEqual(
      expect.arrayContaining(["press-centre", "locales", "resources"]),
    );
    expect(readdirSync(path.join(application, "locales")).toSorted()).toEqual([
      "en-GB.pak",
      "en-US.pak",
      "ru.pak",
    ]);
  });

  it("holds the built program and nothing of how it is made", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "/package.json",
        "/LICENSE",
        "/out/electron/main.js",
        "/out/electron/preload.cjs",
        "/out/electron/search-helper.js",
        "/out/electron/spelling-helper.js",
        "/out/renderer/index.html",
      ]),
    );
    expect(
      files.filter((name) =>
        /\.(map|ts|tsx|woff)$|node_modules|^\/(tests|shared|renderer|electron|dist)(\/|$)/.test(
          name,
        ),
      ),
    ).toEqual([]);
    expect(JSON.parse(extractFile(archive, "package.json").toString("utf8"))).toMatchObject({
      main: "out/electron/main.js",
      productName: "Press Centre",
    });
  });

  it("spells with the dictionaries it holds", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "packaged-"));
    extractAll(archive, folder);
    const built = path.join(folder, "out/electron");
    const spelling = createSpelling({
      start: () => startBuiltHelper("spelling", built),
      readDictionaries: () => readDictionaries(path.join(built, "dictionaries")),
      log: { info: () => undefined, error: (message, cause) => console.error(message, cause) },
    });
    try {
      expect(await spelling.check(["учениями", "exercises", "тренеровка", "goverment"])).toEqual([
        "тренеровка",
        "goverment",
      ]);
    } finally {
      await spelling.close();
      rmSync(folder, { recursive: true });
    }
  });

  it("has the licence of every font and of every library in it", () => {
    const licences = files.filter((name) => name.endsWith("-OFL.txt")).map((n) => path.basename(n));
    expect(licences.toSorted()).toEqual([
      "golos-text-OFL.txt",
      "pt-sans-OFL.txt",
      "pt-serif-OFL.txt",
    ]);
    const ofDictionaries = files.filter((name) => /dictionaries\/.*\.txt$/.test(name));
    expect(ofDictionaries.map((name) => path.basename(name)).toSorted()).toEqual([
      "en-licence.txt",
      "hunspell-notice.txt",
      "ru-licence.txt",
    ]);
    const named = (file: string) => extractFile(archive, file).toString("utf8");
    expect(named("out/renderer/licences.md")).toMatch(/^## react /m);
    expect(named("out/electron/licences.md")).toMatch(/^## lowdb /m);
    expect(named("out/electron/licences.md")).toMatch(/^## fastest-levenshtein /m);
    expect(named("out/electron/licences.md")).toMatch(/^## hunspell-asm /m);
    expect(named("out/electron/dictionaries/ru-licence.txt")).toContain("Alexander I. Lebedev");
    expect(named("out/electron/dictionaries/en-licence.txt")).toContain("Kevin Atkinson");
  });
});
