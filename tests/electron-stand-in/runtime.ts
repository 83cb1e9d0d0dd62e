import { CommandLine } from "./command-line.ts";

export interface ApplicationPackage {
  name?: string;
  productName?: string;
  version?: string;
}

/** What boot finds out before the application's own code runs. */
export const runtime = {
  commandLine: new CommandLine(),
  applicationRoot: process.cwd(),
  applicationPackage: {} as ApplicationPackage,
  isReady: false,
};

/** A display a window could be shown on; `PRESS_CENTRE_HEADLESS` hides the windows all the same. */
export function hasDisplay(): boolean {
  if (process.env["PRESS_CENTRE_HEADLESS"]) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** The terminal's error stream only: standard output belongs to the application. */
export function note(message: string): void {
  process.stderr.write(`stand-in: ${message}\n`);
}
