import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildApplication } from "./build.ts";
import { electronVersion } from "./build-stand-in.ts";
import { installedElectron } from "./electron-executable.ts";
import { outFolder, projectRoot } from "./project.ts";
import { projectCommand, run } from "./run.ts";
import { runCommand } from "./terminal.ts";

const placeholderFolder = path.join(outFolder, "electron-placeholder");

/** A folder in the place of Electron's, enough for the packager to lay out the application. */
function makePlaceholder(): string {
  rmSync(placeholderFolder, { recursive: true, force: true });
  for (const name of ["resources", "locales"]) {
    mkdirSync(path.join(placeholderFolder, name), { recursive: true });
  }
  writeFileSync(path.join(placeholderFolder, "version"), electronVersion());
  for (const language of ["de", "en-GB", "en-US", "ru"]) {
    writeFileSync(path.join(placeholderFolder, "locales", `${language}.pak`), "");
  }
  const executable = path.join(placeholderFolder, "electron");
  writeFileSync(
    executable,
    "#!/bin/sh\necho 'This package was made without Electron.' >&2\nexit 1\n",
  );
  chmodSync(executable, 0o755);
  return placeholderFolder;
}

async function makePackage(args: readonly string[]): Promise<number> {
  await buildApplication();
  const [node = "", ...builder] = projectCommand("electron-builder/cli.js");
  if (installedElectron()) return run(node, [...builder, ...args], { output: "inherit" });
  process.stderr.write(
    "Electron's executable is not here: the application is laid out for Linux as a folder " +
      "to be checked, not to be run.\n",
  );
  const { build } = await import("electron-builder");
  await build({
    projectDir: projectRoot,
    linux: ["dir"],
    // There is nothing in the placeholder to set fuses of.
    config: { electronDist: makePlaceholder(), electronFuses: null },
  });
  return 0;
}

await runCommand(() => makePackage(process.argv.slice(2)));
