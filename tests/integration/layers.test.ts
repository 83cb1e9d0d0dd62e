import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A project with our own configuration and one source file of the test's. */
function projectWith(file: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), "layers-"));
  folders.push(folder);
  for (const name of ["tsconfig.json", ".oxlintrc.json", "package.json"])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const layer = dirname(file);
  mkdirSync(join(folder, layer), { recursive: true });
  cpSync(join(root, layer, "tsconfig.json"), join(folder, layer, "tsconfig.json"));
  writeFileSync(join(folder, file), source);
  return folder;
}

function run(folder: string, ...command: [string, ...string[]]) {
  const [name, ...args] = command;
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules/.bin", name), args, {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

const compile = (folder: string, layer: string) => run(folder, "tsc", "-p", layer);
const lint = (folder: string) => run(folder, "oxlint", "--deny-warnings");

describe("a layer compiles only with what it may see", () => {
  it.each([
    ["shared", "document.title = 'x';", "document"],
    ["shared", "process.exit(1);", "process"],
    ["shared", "import 'node:fs'; export const x = Buffer.from('x');", "Buffer"],
    ["renderer", "process.exit(1);", "process"],
    ["electron", "document.title = 'x';", "document"],
  ])("%s: %s is refused", (layer, source, name) => {
    const { status, output } = compile(
      projectWith(`${layer}/forbidden.ts`, `${source}\nexport {};\n`),
      layer,
    );
    expect(status).not.toBe(0);
    expect(output).toContain(`'${name}'`);
  });

  it("and does compile with it", () => {
    expect(
      compile(
        projectWith("renderer/allowed.ts", "document.title = 'x';\nexport {};\n"),
        "renderer",
      ),
    ).toEqual({
      status: 0,
      output: "",
    });
  });
});

describe("the linter refuses an import across layers", () => {
  it.each([
    ["shared/forbidden.ts", "electron"],
    ["shared/forbidden.ts", "node:fs"],
    ["shared/forbidden.ts", "../renderer/api.ts"],
    ["shared/forbidden.ts", "react"],
    ["renderer/forbidden.ts", "electron"],
    ["renderer/forbidden.ts", "node:fs"],
    ["renderer/forbidden.ts", "../electron/window.ts"],
    ["electron/forbidden.ts", "../renderer/api.ts"],
    ["electron/forbidden.ts", "react"],
  ])("%s must not import %s", (file, module) => {
    const { status, output } = lint(
      projectWith(file, `import * as imported from "${module}";\nexport const kept = imported;\n`),
    );
    expect(status).not.toBe(0);
    expect(output).toContain("no-restricted-imports");
  });

  it.each([
    ["shared/allowed.ts", "./result.ts"],
    ["renderer/allowed.ts", "react"],
    ["electron/allowed.ts", "node:fs"],
  ])("%s may import %s", (file, module) => {
    const { output } = lint(
      projectWith(file, `import * as imported from "${module}";\nexport const kept = imported;\n`),
    );
    expect(output).not.toContain("no-restricted-imports");
  });
});
