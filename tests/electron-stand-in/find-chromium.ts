import { accessSync, constants } from "node:fs";
import path from "node:path";

/** What Chromium draws pages with, and no browser around it: it starts in half the time, and can show nothing. */
const headlessCommands = ["chromium-headless-shell"];
const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "brave-browser",
];
const macApplications = ["Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser"];
const windowsPrograms = [
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`BraveSoftware\Brave-Browser\Application\brave.exe`,
];

/**
 * The path of an installed browser of the Chromium family, one that can show windows if it must;
 * `PRESS_CENTRE_CHROMIUM` goes first.
 */
export function findChromium({ shown = false } = {}): string | undefined {
  const named = process.env["PRESS_CENTRE_CHROMIUM"];
  if (named) return isExecutable(named) ? named : undefined;
  return [...(shown ? [] : onPath(headlessCommands)), ...onPath(commands), ...usualPlaces()].find(
    (candidate) => isExecutable(candidate),
  );
}

/** The path of a command, if the person's PATH has it. */
export function findCommand(name: string): string | undefined {
  return onPath([name]).find((candidate) => isExecutable(candidate));
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform !== "win32") return [];
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((n) => process.env[n]);
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windowsPrograms.map((program) => path.join(folder, program)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
