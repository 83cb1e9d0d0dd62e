import path from "node:path";

import { BrowserWindow, nativeTheme, screen } from "electron";

import type { Language } from "../shared/domain/language.ts";
import { wording } from "../shared/i18n/translator.ts";
import type { StoredValue } from "./settings/stored-value.ts";
import { openingBounds, smallestSize, type WindowPlace } from "./window-place.ts";

/** The ground of `tokens.css`: what shows before the page has drawn. */
const ground = { light: "#ebe9e4", dark: "#151714" } as const;

export function createMainWindow(options: {
  readonly place: StoredValue<WindowPlace>;
  readonly language: Language;
  readonly developerTools: boolean;
}): BrowserWindow {
  const place = options.place.current();
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...openingBounds(place, displays),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: wording(options.language)("common:appName"),
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: options.developerTools,
    },
  });
  // The title follows the interface's language, not the page's file.
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  window.on("close", () => {
    const remembered = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    options.place.change(remembered).catch(() => undefined);
  });
  return window;
}

export function titleWindow(window: BrowserWindow, language: Language): void {
  window.setTitle(wording(language)("common:appName"));
}
