import { readFile, rm, rmdir } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { lock } from "proper-lockfile";
import { z } from "zod";

import { ProblemError } from "../../shared/result.ts";
import { errorCode } from "./disk-problem.ts";
import { makeFolder, replaceFile } from "./replace-file.ts";

export interface LibraryLock {
  release(): Promise<void>;
}

const ownerSchema = z.object({ pid: z.number().int().positive(), host: z.string() });

/** Milliseconds after which a lock nobody renews is free. */
const stale = 10_000;

/** Milliseconds, together more than the two seconds after which a door is free. */
const doorDelays: readonly number[] = Array.from({ length: 30 }, () => 100);

/**
 * Lets one program write at a time. The lock of a program that died on this computer is taken over at
 * once, one held from another computer when it has not been renewed for ten seconds.
 * @param onLost someone else holds it now, or the drive is gone
 * Throws a {@link ProblemError} of `library-in-use`, and what the system says when it cannot be taken.
 */
export async function takeLock(
  library: string,
  folder: string,
  onLost: () => void,
): Promise<LibraryLock> {
  const held = path.join(folder, "held");
  const owner = path.join(folder, "owner.json");
  await makeFolder(folder, library);
  // One at a time: or two programs finding the same dead owner would each free the other's new lock.
  const closeDoor = await inUseWhenLocked(library, () => openDoor(path.join(folder, "door")));
  try {
    if (await isOfDeadProgram(owner)) await rmdir(held).catch(() => undefined);
    const release = await inUseWhenLocked(library, () =>
      lock(held, { lockfilePath: held, realpath: false, stale, onCompromised: onLost }),
    );
    const lockOfThisProgram = {
      async release() {
        await rm(owner, { force: true });
        await release();
      },
    };
    try {
      // On the disk, so that after a power cut it is known at once that the owner is gone.
      await replaceFile(owner, Buffer.from(JSON.stringify({ pid: process.pid, host: hostname() })));
    } catch (error) {
      await lockOfThisProgram.release().catch(() => undefined);
      throw error;
    }
    return lockOfThisProgram;
  } finally {
    await closeDoor().catch(() => undefined);
  }
}

/** Waits while another program is in the doorway, longer than for one that died there. */
async function openDoor(door: string): Promise<() => Promise<void>> {
  const options = {
    lockfilePath: door,
    realpath: false,
    stale: 2000,
    onCompromised: () => undefined,
  };
  for (const delay of doorDelays) {
    try {
      return await lock(door, options);
    } catch (error) {
      if (errorCode(error) !== "ELOCKED") throw error;
      await wait(delay);
    }
  }
  return lock(door, options);
}

async function inUseWhenLocked<Value>(library: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) !== "ELOCKED") throw error;
    throw new ProblemError("library-in-use", { path: library }, { cause: error });
  }
}

async function isOfDeadProgram(ownerFile: string): Promise<boolean> {
  try {
    const owner = ownerSchema.parse(JSON.parse(await readFile(ownerFile, "utf8")));
    return owner.host === hostname() && !isRunning(owner.pid);
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}
