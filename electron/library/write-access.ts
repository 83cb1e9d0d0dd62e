import { type Problem, problem, ProblemError } from "../../shared/result.ts";
import type { Holder } from "../../shared/domain/library-access.ts";
import { diskProblem } from "./disk-problem.ts";
import type { LibraryLayout } from "./layout.ts";
import { type LibraryLock, takeLock } from "./lock.ts";
import { readHolder } from "./lock-owner.ts";

/** Whether the library may be written, and the lock that says so. */
export interface WriteAccess {
  /** Why it may not; null while it may. */
  problem(): Problem | null;
  /** Who has it, where another program does and says so. */
  holder(): Holder | null;
  /**
   * Makes sure it may, taking the lock again where it was lost. True where it had to: what was read
   * before may be old. Throws a {@link ProblemError} or what the system says.
   */
  ensure(): Promise<boolean>;
  release(): Promise<void>;
}

interface WriteAccessOptions {
  readonly layout: LibraryLayout;
  /** Who sits here. */
  readonly author: () => string;
  readonly now: () => Date;
  /** The lock is held now: what was read before it may be old. Throwing gives it back. */
  readonly onTaken: () => Promise<void>;
  readonly onLost: () => void;
}

export function createWriteAccess(options: WriteAccessOptions): WriteAccess {
  const { layout } = options;
  const path = layout.folder;
  let lock: LibraryLock | null = null;
  let current: Problem | null = problem("library-in-use", { path });
  let holder: Holder | null = null;
  let taking: Promise<void> | null = null;

  async function lose(): Promise<void> {
    lock = null;
    holder = await readHolder(layout.lock);
    current = problem("library-in-use", { path });
    options.onLost();
  }

  async function take(): Promise<void> {
    try {
      const owner = { name: options.author().slice(0, 200), since: options.now().toISOString() };
      const taken = await takeLock(path, layout.lock, owner, () => {
        if (lock === taken) void lose();
      });
      try {
        await options.onTaken();
      } catch (error) {
        await taken.release().catch(() => undefined);
        throw error;
      }
      lock = taken;
      current = null;
      holder = null;
    } catch (error) {
      current = diskProblem(error, path);
      holder = current.code === "library-in-use" ? await readHolder(layout.lock) : null;
      throw error;
    }
  }

  return {
    problem: () => current,
    holder: () => holder,
    async ensure() {
      const held = lock;
      if (held !== null && (await held.isHeld())) return false;
      if (held !== null && lock === held) await lose();
      taking ??= take().finally(() => {
        taking = null;
      });
      await taking;
      return true;
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
export function readAccess(path: string, code: "library-read-only" | "library-newer"): WriteAccess {
  const readOnly = problem(code, { path });
  return {
    problem: () => readOnly,
    holder: () => null,
    ensure: () => Promise.reject(new ProblemError(readOnly.code, readOnly.params)),
    release: () => Promise.resolve(),
  };
}
