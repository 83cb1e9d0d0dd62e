import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { findRuntime, runtimeEnvironment } from "./electron-executable.ts";
import { projectRoot } from "./project.ts";

export interface LaunchOptions {
  /** The folder for settings and everything else of this one run. */
  userData: string;
  /** The library to open instead of the usual one. */
  library?: string;
  /** The application's own arguments. */
  args?: readonly string[];
  env?: Record<string, string>;
  /** Another application than this project, for the tests of the stand-in itself. */
  application?: string;
}

export interface LaunchedApp {
  app: ElectronApplication;
  /** The first window's page, at its real address. */
  page: Page;
}

/**
 * Starts the application under Playwright on whatever runtime there is. It must have been built.
 * Its theme is its own: Playwright's emulation of one is off.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  // Playwright finds the executable by `electron` itself, and holds the start back only then.
  Object.assign(process.env, runtimeEnvironment(await findRuntime()));
  const app = await _electron.launch({
    cwd: projectRoot,
    colorScheme: null,
    args: [
      options.application ?? projectRoot,
      `--user-data-dir=${options.userData}`,
      ...(options.library === undefined ? [] : ["--library", options.library]),
      ...(options.args ?? []),
    ],
    env: { ...ownEnvironment(), ...options.env },
  });
  try {
    const page = await app.firstWindow();
    // A window begins empty.
    await page.waitForURL((url) => url.href !== "about:blank");
    return { app, page };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
