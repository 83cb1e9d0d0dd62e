import type { Library } from "./library/index.ts";
import type { Log } from "./log.ts";
import type { Result } from "../shared/result.ts";

interface RegularBackupOptions {
  readonly library: { require(): Result<Library> };
  readonly log: Log;
  /** Milliseconds after a library was opened, when the first work of the day is done. */
  readonly first?: number;
  /** Milliseconds from one to the next. */
  readonly interval?: number;
}

const minute = 60_000;

/**
 * Backs the open library up in the background. What goes wrong is written to the log and shown with the
 * state of the library; it never stands in the way of writing. Returns what stops it.
 */
export function startRegularBackups({
  library,
  log,
  first = 10 * minute,
  interval = 180 * minute,
}: RegularBackupOptions): () => void {
  let known: Library | null = null;
  let due = 0;

  async function look(): Promise<void> {
    const opened = library.require();
    if (!opened.ok) return;
    if (opened.value !== known) {
      known = opened.value;
      due = performance.now() + first;
    }
    if (performance.now() < due || known.readOnly !== null) return;
    due = performance.now() + interval;
    const made = await known.backUp("regular");
    if (!made.ok && made.problem.code !== "library-none")
      log.error(`The library could not be backed up: ${JSON.stringify(made.problem)}`);
  }

  void look();
  const timer = setInterval(() => void look(), Math.min(minute, first));
  timer.unref();
  return () => clearInterval(timer);
}
