import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

import { extractFile, listPackage } from "@electron/asar";
import { beforeAll, describe, expect, it } from "vitest";

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
        "/out/electron/search-worker.js",
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

  it("has the licence of every font and of every library in it", () => {
    const licences = files.filter((name) => name.endsWith("-OFL.txt")).map((n) => path.basename(n));
    expect(licences.toSorted()).toEqual([
      "golos-text-OFL.txt",
      "pt-sans-OFL.txt",
      "pt-serif-OFL.txt",
    ]);
    const named = (file: string) => extractFile(archive, file).toString("utf8");
    expect(named("out/renderer/licences.md")).toMatch(/^## react /m);
    expect(named("out/electron/licences.md")).toMatch(/^## lowdb /m);
    expect(named("out/electron/licences.md")).toMatch(/^## minisearch /m);
  });
});
