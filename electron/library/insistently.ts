import { setTimeout as wait } from "node:timers/promises";

import { errorCode } from "./disk-problem.ts";

const busyCodes: ReadonlySet<string | undefined> = new Set(["EPERM", "EBUSY", "EACCES"]);

/** On Windows a virus scanner or an indexer may hold a file for a moment; elsewhere these errors are final. */
const busyDelays: readonly number[] =
  process.platform === "win32" ? [5, 10, 20, 50, 100, 200, 400, 800] : [];

/** Tries again after each delay (milliseconds) while the file is held by someone else. */
export async function insistently<Value>(
  work: () => Promise<Value>,
  delays: readonly number[] = busyDelays,
): Promise<Value> {
  for (const delay of delays) {
    try {
      return await work();
    } catch (error) {
      if (!busyCodes.has(errorCode(error))) throw error;
      await wait(delay);
    }
  }
  return work();
}
