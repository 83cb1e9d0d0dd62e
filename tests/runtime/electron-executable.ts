import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { findChromium } from "../electron-stand-in/find-chromium.ts";
import { hasDisplay } from "../electron-stand-in/runtime.ts";
import { buildStandIn } from "./build-stand-in.ts";
import { downloadElectron, installBrowser } from "./downloads.ts";
import { projectRoot } from "./project.ts";

export type Runtime =
  /** A folder somebody has named in `ELECTRON_OVERRIDE_DIST_PATH`. */
  | { kind: "named"; executable: string; folder: string }
  | { kind: "electron"; executable: string }
  | { kind: "stand-in"; executable: string; folder: string; browser: string };

/** What the person can do about it; its message is one sentence for the terminal. */
export class NoRuntime extends Error {
  override name = "NoRuntime";
}

const electronPackage = path.join(projectRoot, "node_modules/electron");

/**
 * Finds what runs the application: a folder named by the person, Electron, or the stand-in on a
 * browser that is installed; with neither at hand it tries to get one.
 * @throws NoRuntime
 */
export async function findRuntime(): Promise<Runtime> {
  const named = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (named)
    return { kind: "named", folder: named, executable: path.join(named, executableName()) };
  const wanted = process.env["PRESS_CENTRE_RUNTIME"];
  if (wanted !== "stand-in") {
    const electron = installedElectron();
    if (electron) return electron;
  }
  if (wanted === "electron") return downloadedElectron();
  const browser = await installedBrowser();
  if (browser !== undefined) return standInOn(browser);
  return getRuntime(wanted === "stand-in");
}

/** Environment variables that make Playwright and `electron` itself use the runtime. */
export function runtimeEnvironment(runtime: Runtime): Record<string, string> {
  if (runtime.kind === "electron") return {};
  const folder = { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder };
  return runtime.kind === "named" ? folder : { ...folder, PRESS_CENTRE_CHROMIUM: runtime.browser };
}

/** Electron's own executable, if its package has one. */
export function installedElectron(): Extract<Runtime, { kind: "electron" }> | undefined {
  const executable = path.join(electronPackage, "dist", executableName());
  const isThere = existsSync(path.join(electronPackage, "path.txt")) && existsSync(executable);
  return isThere ? { kind: "electron", executable } : undefined;
}

function executableName(): string {
  const file = path.join(electronPackage, "path.txt");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "electron";
}

async function downloadedElectron(): Promise<Runtime> {
  await downloadElectron();
  const electron = installedElectron();
  if (electron) return electron;
  throw new NoRuntime(
    "Electron could not be downloaded: allow node_modules/electron/install.js to reach its server, " +
      "or unset PRESS_CENTRE_RUNTIME to use an installed Chromium.",
  );
}

async function standInOn(browser: string): Promise<Runtime> {
  const folder = await buildStandIn();
  return { kind: "stand-in", folder, executable: path.join(folder, "electron"), browser };
}

async function getRuntime(standInOnly: boolean): Promise<Runtime> {
  process.stderr.write("Neither Electron nor a browser is installed here: trying to get one.\n");
  if (!standInOnly) {
    await downloadElectron();
    const electron = installedElectron();
    if (electron) return electron;
  }
  for (const install of installBrowser) {
    // Each only where the one before has not helped.
    await install();
    const browser = await installedBrowser();
    if (browser !== undefined) return standInOn(browser);
  }
  throw new NoRuntime(
    "Press Centre needs Electron or a browser of the Chromium family, and neither could be got: " +
      "install Chromium, or name one in PRESS_CENTRE_CHROMIUM, and start again.",
  );
}

async function installedBrowser(): Promise<string | undefined> {
  const found = findChromium({ shown: hasDisplay() });
  if (found !== undefined) return found;
  const { chromium } = await import("@playwright/test");
  const executable = chromium.executablePath();
  return existsSync(executable) ? executable : undefined;
}
