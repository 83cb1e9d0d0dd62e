import { type Problem, problem, ProblemError } from "../../shared/result.ts";
import { diskProblem } from "./disk-problem.ts";
import type { LibraryLayout } from "./layout.ts";
import { type LibraryLock, takeLock } from "./lock.ts";

/** Whether the library may be written, and the lock that says so. */
export interface WriteAccess {
  /** Why it may not; null while it may. */
  problem(): Problem | null;
  /** Makes sure it may, taking the lock again where it was lost. Throws a {@link ProblemError} or what the system says. */
  ensure(): Promise<void>;
  release(): Promise<void>;
}

interface WriteAccessOptions {
  readonly layout: LibraryLayout;
  /** The lock is held now: what was read before it may be old. Throwing gives it back. */
  readonly onTaken: () => Promise<void>;
  readonly onLost: () => void;
}

export function createWriteAccess(options: WriteAccessOptions): WriteAccess {
  const { layout } = options;
  const path = layout.folder;
  let lock: LibraryLock | null = null;
  let current: Problem | null = problem("library-in-use", { path });
  let taking: Promise<void> | null = null;

  function lose(): void {
    lock = null;
    current = problem("library-in-use", { path });
    options.onLost();
  }

  async function take(): Promise<void> {
    try {
      const taken = await takeLock(path, layout.lock, lose);
      try {
        await options.onTaken();
      } catch (error) {
        await taken.release().catch(() => undefined);
        throw error;
      }
      lock = taken;
      current = null;
    } catch (error) {
      current = diskProblem(error, path);
      throw error;
    }
  }

  return {
    problem: () => current,
    async ensure() {
      if (lock !== null) return;
      taking ??= take().finally(() => {
        taking = null;
      });
      await taking;
    },
    async release() {
      const held = lock;
      lock = null;
      current = problem("library-none");
      await held?.release().catch(() => undefined);
    },
  };
}

/** Of a library opened for reading only. */
export function readAccess(path: string): WriteAccess {
  const readOnly = problem("library-read-only", { path });
  return {
    problem: () => readOnly,
    ensure: () => Promise.reject(new ProblemError(readOnly.code, readOnly.params)),
    release: () => Promise.resolve(),
  };
}
