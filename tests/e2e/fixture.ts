import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { test as base, type ElectronApplication, type Page } from "@playwright/test";

import type { Language } from "../../shared/domain/language.ts";
import type { Settings } from "../../shared/domain/settings.ts";
import type { PressCentreBridge } from "../../shared/ipc/contract.ts";
import { type LaunchedApp, launchApp, type LaunchOptions } from "../runtime/launch.ts";

declare global {
  interface Window {
    readonly pressCentre: PressCentreBridge;
  }
}

type Launch = (
  options?: Partial<Pick<LaunchOptions, "userData" | "library" | "args" | "env">>,
) => Promise<LaunchedApp>;

interface Options {
  /** The language the program speaks; documents have their own. */
  interfaceLanguage: Language;
  theme: Settings["theme"];
}

interface Fixtures {
  /** A folder of the test's own; settings are in `own`, the library in `library`. */
  folder: string;
  /** Starts the program once more, over the same folders unless told otherwise. */
  launch: Launch;
  launched: LaunchedApp;
  app: ElectronApplication;
  /** The program's window. */
  page: Page;
}

export { expect } from "@playwright/test";

/** Each test has the program to itself, with empty settings and an empty library. */
export const test = base.extend<Options & Fixtures>({
  interfaceLanguage: ["en", { option: true }],
  theme: ["light", { option: true }],

  folder: async ({ interfaceLanguage, theme }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "press-centre-e2e-"));
    mkdirSync(path.join(folder, "own"));
    const settings: Settings = { interfaceLanguage, theme };
    writeFileSync(path.join(folder, "own", "settings.json"), JSON.stringify(settings));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ folder }, use) => {
    const started: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const launched = await launchApp({
        userData: path.join(folder, "own"),
        library: path.join(folder, "library"),
        ...options,
      });
      started.push(launched.app);
      return launched;
    });
    await Promise.all(started.map((app) => endApp(app)));
  },

  launched: async ({ launch }, use) => use(await launch()),
  app: async ({ launched }, use) => use(launched.app),
  page: async ({ launched }, use) => use(launched.page),
});

/** A test that failed may have left a question open that nobody answers. */
async function endApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await app.close().catch(() => undefined);
  clearTimeout(late);
}
