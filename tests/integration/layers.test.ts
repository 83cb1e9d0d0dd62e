import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A project with our own configuration and the source files of a test, by their paths. */
function projectWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "layers-"));
  folders.push(folder);
  for (const name of ["tsconfig.json", ".oxlintrc.json", "package.json"])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [file, source] of Object.entries(files)) {
    const layer = dirname(file);
    mkdirSync(join(folder, layer), { recursive: true });
    cpSync(join(root, layer, "tsconfig.json"), join(folder, layer, "tsconfig.json"));
    writeFileSync(join(folder, file), source);
  }
  return folder;
}

/** What the tool has to say, a line for each finding. */
function linesOf(folder: string, ...command: [string, ...string[]]): string[] {
  const [name, ...args] = command;
  const { stdout, stderr } = spawnSync(join(root, "node_modules/.bin", name), args, {
    cwd: folder,
    encoding: "utf8",
  });
  return (stdout + stderr).split("\n").filter((line) => line !== "");
}

const names = (lines: readonly string[], file: string, what: string): boolean =>
  lines.some((line) => line.startsWith(file) && line.includes(what));

describe("a layer compiles only with what it may see", () => {
  const refused = [
    ["shared/title.ts", "document.title = 'x';", "document"],
    ["shared/exit.ts", "process.exit(1);", "process"],
    ["shared/buffer.ts", "import 'node:fs'; export const x = Buffer.from('x');", "Buffer"],
    ["renderer/exit.ts", "process.exit(1);", "process"],
    ["electron/title.ts", "document.title = 'x';", "document"],
  ] as const;
  const allowed = ["renderer/title.ts", "document.title = 'x';"] as const;
  let lines: string[];
  beforeAll(() => {
    const sources = [...refused, allowed].map(([file, source]) => [
      file,
      `${source}\nexport {};\n`,
    ]);
    const folder = projectWith(Object.fromEntries(sources) as Record<string, string>);
    lines = ["shared", "renderer", "electron"].flatMap((layer) =>
      linesOf(folder, "tsc", "--pretty", "false", "-p", layer),
    );
  });

  it.each(refused)("%s: %s is refused", (file, _source, name) => {
    expect(names(lines, file, `'${name}'`), lines.join("\n")).toBe(true);
  });

  it("and does compile with it", () => {
    expect(names(lines, allowed[0], ""), lines.join("\n")).toBe(false);
  });
});

describe("nothing a layer is compiled with brings along what it may not see", () => {
  it.each([
    ["shared", ["lib.dom.d.ts", "@types/node/"]],
    ["renderer", ["@types/node/"]],
    ["electron", ["lib.dom.d.ts"]],
  ] as const)("%s: without %j", (layer, unseen) => {
    const files = linesOf(root, "tsc", "-p", layer, "--listFilesOnly");
    expect(files.some((file) => file.includes(`/${layer}/`))).toBe(true);
    expect(files.filter((file) => unseen.some((name) => file.includes(name)))).toEqual([]);
  });
});

describe("the linter refuses an import across layers", () => {
  const refused = [
    ["shared/program.ts", "electron"],
    ["shared/files.ts", "node:fs"],
    ["shared/window.ts", "../renderer/api.ts"],
    ["shared/view.ts", "react"],
    ["renderer/program.ts", "electron"],
    ["renderer/files.ts", "node:fs"],
    ["renderer/main.ts", "../electron/window.ts"],
    ["electron/window.ts", "../renderer/api.ts"],
    ["electron/view.ts", "react"],
  ] as const;
  const allowed = [
    ["shared/own.ts", "./result.ts"],
    ["renderer/view.ts", "react"],
    ["electron/files.ts", "node:fs"],
  ] as const;
  let lines: string[];
  beforeAll(() => {
    const sources = [...refused, ...allowed].map(([file, module]) => [
      file,
      `import * as imported from "${module}";\nexport const kept = imported;\n`,
    ]);
    const folder = projectWith(Object.fromEntries(sources) as Record<string, string>);
    lines = linesOf(folder, "oxlint", "--deny-warnings", "--format=unix");
  });

  it.each(refused)("%s must not import %s", (file) => {
    expect(names(lines, file, "no-restricted-imports"), lines.join("\n")).toBe(true);
  });

  it.each(allowed)("%s may import %s", (file) => {
    expect(names(lines, file, "no-restricted-imports"), lines.join("\n")).toBe(false);
  });
});
