import type { BrowserWindowConstructorOptions, WebPreferences } from "electron";
import { NotCovered, refuseUnknownOptions } from "./not-covered.ts";

const coveredOptions: readonly (keyof BrowserWindowConstructorOptions)[] = [
  "autoHideMenuBar",
  "backgroundColor",
  "center",
  "height",
  "icon",
  "minHeight",
  "minWidth",
  "paintWhenInitiallyHidden",
  "show",
  "title",
  "webPreferences",
  "width",
  "x",
  "y",
];

const coveredPreferences: readonly (keyof WebPreferences)[] = [
  "additionalArguments",
  "allowRunningInsecureContent",
  "backgroundThrottling",
  "contextIsolation",
  "devTools",
  "disableBlinkFeatures",
  "experimentalFeatures",
  "images",
  "javascript",
  "navigateOnDragDrop",
  "nodeIntegration",
  "nodeIntegrationInSubFrames",
  "nodeIntegrationInWorker",
  "partition",
  "plugins",
  "preload",
  "safeDialogs",
  "sandbox",
  "session",
  "spellcheck",
  "webSecurity",
  "webgl",
  "webviewTag",
];

/** Options that would open a window less protected than the stand-in's always are. */
const unprotected: [keyof WebPreferences, boolean][] = [
  ["allowRunningInsecureContent", true],
  ["contextIsolation", false],
  ["nodeIntegration", true],
  ["nodeIntegrationInSubFrames", true],
  ["nodeIntegrationInWorker", true],
  ["sandbox", false],
  ["webSecurity", false],
  ["webviewTag", true],
];

/** @throws NotCovered for an option that would be ignored */
export function checkWindowOptions(options: BrowserWindowConstructorOptions): void {
  refuseUnknownOptions("BrowserWindow", options, coveredOptions);
  const preferences = options.webPreferences ?? {};
  refuseUnknownOptions("webPreferences", preferences, coveredPreferences);
  for (const [name, value] of unprotected) {
    if (preferences[name] === value) {
      throw new NotCovered(`webPreferences option ${name}: ${String(value)}`);
    }
  }
}
