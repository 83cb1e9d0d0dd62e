import { setImmediate as immediately } from "node:timers/promises";

import { ProblemError } from "../../../shared/result.ts";

/** Milliseconds of work after which everything else gets its turn. */
const longest = 12;

/** Lets other work through whenever enough was done at one stretch; throws `check-cancelled` once it is. */
export type Breathe = () => Promise<void>;

export function createPace(signal: AbortSignal): Breathe {
  let since = performance.now();
  return async () => {
    if (signal.aborted) throw new ProblemError("check-cancelled");
    if (performance.now() - since < longest) return;
    await immediately();
    since = performance.now();
  };
}
