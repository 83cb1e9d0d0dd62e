import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import type { LibraryFormats } from "vite";
import { oneAtATime } from "./one-at-a-time.ts";
import { projectRoot, standInFolder } from "./project.ts";
import { fingerprint, readStamp } from "./sources.ts";

const sourceFolder = path.join(projectRoot, "tests/electron-stand-in");
const sources = [
  "tests/electron-stand-in",
  "tests/runtime/build-stand-in.ts",
  "node_modules/electron/package.json",
];
const stamp = path.join(standInFolder, "built-from");

interface Part {
  entry: string;
  output: string;
  format: LibraryFormats;
  /** The variable a script for the page leaves its exports in. */
  variable?: string;
}

const parts: readonly Part[] = [
  { entry: "boot.ts", output: "boot.cjs", format: "cjs" },
  { entry: "esm-hooks.ts", output: "esm-hooks.mjs", format: "es" },
  { entry: "utility-boot.ts", output: "utility-boot.mjs", format: "es" },
  {
    entry: "page/main-world.ts",
    output: "page/main-world.js",
    format: "iife",
    variable: "mainWorld",
  },
  {
    entry: "page/isolated-world.ts",
    output: "page/isolated-world.js",
    format: "iife",
    variable: "isolatedWorld",
  },
  {
    entry: "structured-clone-codec.ts",
    output: "page/codec.js",
    format: "iife",
    variable: "codec",
  },
];

/**
 * Compiles the stand-in where its sources have changed, and returns the folder that
 * `ELECTRON_OVERRIDE_DIST_PATH` is to name.
 */
export async function buildStandIn(): Promise<string> {
  if (!isBuilt()) {
    await oneAtATime(async () => {
      // Another process may have built it meanwhile.
      if (!isBuilt()) await buildParts();
    });
  }
  return standInFolder;
}

function isBuilt(): boolean {
  return readStamp(stamp) === fingerprint(sources);
}

async function buildParts(): Promise<void> {
  const before = fingerprint(sources);
  rmSync(stamp, { force: true });
  mkdirSync(standInFolder, { recursive: true });
  await Promise.all(parts.map((part) => buildPart(part)));
  const executable = path.join(standInFolder, "electron");
  copyFileSync(path.join(sourceFolder, "executable.sh"), executable);
  chmodSync(executable, 0o755);
  writeFileSync(path.join(standInFolder, "version"), electronVersion());
  writeFileSync(stamp, before);
}

export function electronVersion(): string {
  const file = path.join(projectRoot, "node_modules/electron/package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

async function buildPart({ entry, output, format, variable }: Part): Promise<void> {
  // Loaded when something is to be built, which is seldom.
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: sourceFolder,
    logLevel: "error",
    publicDir: false,
    build: {
      target: "node20",
      outDir: path.dirname(path.join(standInFolder, output)),
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: path.join(sourceFolder, entry),
        formats: [format],
        fileName: () => path.basename(output),
        ...(variable === undefined ? {} : { name: variable }),
      },
      rolldownOptions: {
        external: [/^node:/, ...builtinModules],
        platform: variable === undefined ? "node" : "browser",
      },
    },
  });
}
