import { isDeepStrictEqual } from "node:util";

import type { ReadOnly } from "../shared/ipc/contract.ts";
import type { CurrentLibrary } from "./current-library.ts";

/** Milliseconds from one look to the next. */
const interval = 4000;

/**
 * Tells whenever the open library can be written no more, or can be again, and looks every few seconds
 * whether another program has let go of it. Returns what stops it.
 */
export function watchAccess(
  library: Pick<CurrentLibrary, "readOnly" | "tryWriting" | "onChange">,
  tell: (readOnly: ReadOnly | null) => void,
  every: number = interval,
): () => void {
  let told: ReadOnly | null = null;
  const tellChange = () => {
    const readOnly = library.readOnly();
    if (isDeepStrictEqual(readOnly, told)) return;
    told = readOnly;
    tell(readOnly);
  };
  library.onChange(tellChange);
  const timer = setInterval(() => {
    if (library.readOnly() !== null) void library.tryWriting().then(tellChange);
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
