import { readFileSync } from "node:fs";
import { CoveredEmitter } from "./covered-emitter.ts";
import { coveredModule, throwForUnknownMembers } from "./not-covered.ts";

const size = { width: 1920, height: 1080 };
const area = { x: 0, y: 0, ...size };
const display = coveredModule("Display", {
  id: 1,
  label: "",
  bounds: area,
  size,
  workArea: area,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
});

/** One display of a usual size: Chromium tells of the real one only inside a page. */
class Screen extends CoveredEmitter {
  protected readonly emitterName = "screen";
  protected readonly coveredEvents = [
    "display-added",
    "display-removed",
    "display-metrics-changed",
  ];

  getPrimaryDisplay(): typeof display {
    return display;
  }
  getAllDisplays(): (typeof display)[] {
    return [display];
  }
  getDisplayMatching(_area: object): typeof display {
    return display;
  }
}

throwForUnknownMembers("screen", Screen);
export const screen = new Screen();

/** The computer never sleeps while the stand-in runs. */
class PowerMonitor extends CoveredEmitter {
  protected readonly emitterName = "powerMonitor";
  protected readonly coveredEvents = [
    "suspend",
    "resume",
    "shutdown",
    "on-ac",
    "on-battery",
    "lock-screen",
    "unlock-screen",
  ];
}

throwForUnknownMembers("powerMonitor", PowerMonitor);
export const powerMonitor = new PowerMonitor();

function createFromPath(file: string) {
  let bytes: Buffer | undefined;
  try {
    bytes = readFileSync(file);
  } catch {
    // As in Electron, an image that cannot be read is empty.
  }
  return coveredModule("NativeImage", { isEmpty: () => bytes === undefined });
}

export const nativeImage = coveredModule("nativeImage", { createFromPath });
