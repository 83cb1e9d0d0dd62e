import { appPaths } from "./app-paths.ts";
import { Chromium } from "./chromium.ts";
import { hasDisplay } from "./runtime.ts";
import { windows } from "./windows.ts";

let windowsBrowser: Chromium | undefined;
let workshopBrowser: Chromium | undefined;
let handleLoss: () => void = () => undefined;

/** Called when Chromium ends before the application has asked it to. */
export function onBrowserLost(handler: () => void): void {
  handleLoss = handler;
}

/**
 * The browser a window belongs in, started with the first of them. With a display, windows that are
 * never shown live in a headless one of their own: a headed Chromium shows every window it has.
 */
export function browserFor(window: { neverShown: boolean }): Chromium {
  if (window.neverShown && hasDisplay()) return (workshopBrowser ??= start("workshop"));
  return (windowsBrowser ??= start("windows"));
}

export function startedBrowsers(): Chromium[] {
  return [windowsBrowser, workshopBrowser].filter((browser) => browser !== undefined);
}

export async function closeBrowsers(): Promise<void> {
  await Promise.all(startedBrowsers().map((browser) => browser.close()));
}

function start(purpose: "windows" | "workshop"): Chromium {
  return new Chromium(
    appPaths.get("userData"),
    {
      handleTargetGone: (targetId) => windows.withTarget(targetId)?.handleGone(),
      handleTargetTitle: (targetId, title) => windows.withTarget(targetId)?.handlePageTitle(title),
      handleExit: () => {
        if (purpose === "workshop") workshopBrowser = undefined;
        else handleLoss();
      },
    },
    purpose,
  );
}
