import path from "node:path";

import { utilityProcess } from "electron";

/** A process beside the main one, told and asked by messages that are cloned on the way. */
export interface HelperProcess {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  kill(): boolean;
}

export type HelperName = "search" | "memory" | "spelling";

/** Call once the program is ready. As it is built, the helper's file lies beside the main one. */
export function startHelper(name: HelperName): HelperProcess {
  const file = path.join(import.meta.dirname, `${name}-helper.js`);
  return utilityProcess.fork(file, [], { serviceName: `press-centre-${name}` });
}
