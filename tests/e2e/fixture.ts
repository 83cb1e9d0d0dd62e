import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { test as base, type ElectronApplication, type Page } from "@playwright/test";

import type { Language } from "../../shared/domain/language.ts";
import type { Settings } from "../../shared/domain/settings.ts";
import { type Translate, wording } from "../../shared/i18n/translator.ts";
import type { PressCentreBridge } from "../../shared/ipc/contract.ts";
import { type LaunchedApp, launchApp, type LaunchOptions } from "../runtime/launch.ts";

declare global {
  interface Window {
    readonly pressCentre: PressCentreBridge;
  }
}

interface Wanted extends Partial<Pick<LaunchOptions, "userData" | "args" | "env">> {
  /** null: the one that was used last. */
  readonly library?: string | null;
}

type Launch = (wanted?: Wanted) => Promise<LaunchedApp>;

interface Options {
  /** The language the program speaks; documents have their own. */
  interfaceLanguage: Language;
  theme: Settings["theme"];
  /** Where it is not what is tested, its thread need not be started with every program. */
  spelling: boolean;
}

interface Fixtures {
  /** The wording of the interface. */
  t: Translate;
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
  spelling: [false, { option: true }],

  t: async ({ interfaceLanguage }, use) => use(wording(interfaceLanguage)),

  folder: async ({ interfaceLanguage, theme, spelling }, use) =>
    inFolder({ interfaceLanguage, theme, spelling }, use),

  launch: async ({ folder }, use) => {
    const started: Started[] = [];
    await use(async (wanted) => {
      const launched = await start(folder, wanted);
      started.push({ app: launched.app, child: launched.app.process() });
      return launched;
    });
    await Promise.all(started.map(endApp));
  },

  launched: async ({ launch }, use) => use(await launch()),
  app: async ({ launched }, use) => use(launched.app),
  page: async ({ launched }, use) => use(launched.page),
});

/** Tests that leave nothing behind in the program: they share one, its page loaded anew for each. */
export const sharing = base.extend<Pick<Fixtures, "app" | "page">, { program: LaunchedApp }>({
  program: [
    // Playwright reads from the pattern which fixtures are wanted.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) =>
      inFolder({ interfaceLanguage: "en", theme: "light", spelling: false }, async (folder) => {
        const program = await start(folder);
        const started = { app: program.app, child: program.app.process() };
        await use(program);
        await endApp(started);
      }),
    { scope: "worker" },
  ],
  app: async ({ program }, use) => use(program.app),
  page: async ({ program: { page } }, use) => {
    await page.reload();
    await seen(page);
    await use(page);
  },
});

/** Makes a folder with settings, and takes it away again. */
async function inFolder(settings: Settings, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "press-centre-e2e-"));
  mkdirSync(path.join(folder, "own"));
  writeFileSync(path.join(folder, "own", "settings.json"), JSON.stringify(settings));
  await use(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function start(folder: string, wanted: Wanted = {}): Promise<LaunchedApp> {
  const { library = path.join(folder, "library"), ...options } = wanted;
  const launched = await launchApp({
    userData: path.join(folder, "own"),
    ...(library !== null && { library }),
    ...options,
  });
  await seen(launched.page);
  return launched;
}

/** Nobody presses a key before there is something to see. */
async function seen(page: Page): Promise<void> {
  await page.getByRole("navigation").waitFor();
}

interface Started {
  readonly app: ElectronApplication;
  /** Playwright does not tell it any more once the program has ended. */
  readonly child: ReturnType<ElectronApplication["process"]>;
}

/** A test that failed may have left a question open that nobody answers. */
async function endApp({ app, child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await app.close().catch(() => undefined);
  clearTimeout(late);
}
