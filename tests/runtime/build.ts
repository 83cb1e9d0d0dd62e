import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { oneAtATime } from "./one-at-a-time.ts";
import { outFolder, projectRoot } from "./project.ts";
import { fingerprint, readStamp } from "./sources.ts";

const sources = [
  "electron",
  "renderer",
  "shared",
  "assets",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const stamp = path.join(outFolder, "built-from");
const main = path.join(outFolder, "electron/main.js");

/** Raised with everything the build has said. */
export class BuildFailed extends Error {
  override name = "BuildFailed";
}

/**
 * Builds the application where its sources have changed.
 * @throws BuildFailed
 */
export async function buildApplication(): Promise<void> {
  if (isBuilt()) return;
  await oneAtATime(async () => {
    // Another process may have built it meanwhile.
    if (!isBuilt()) runBuild();
  });
}

function isBuilt(): boolean {
  return existsSync(main) && readStamp(stamp) === fingerprint(sources);
}

function runBuild(): void {
  process.stderr.write("Building …\n");
  rmSync(stamp, { force: true });
  const before = fingerprint(sources);
  const { status, stdout, stderr, error } = spawnSync("npm", ["run", "build"], {
    cwd: projectRoot,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    throw new BuildFailed([error?.message, stdout, stderr].filter(Boolean).join("\n"));
  }
  writeFileSync(stamp, before);
}
