import { randomUUID } from "node:crypto";
import { access, rm, rmdir, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { lock } from "proper-lockfile";

import { ProblemError } from "../../shared/result.ts";
import { errorCode } from "./disk-problem.ts";
import { type FileStamp, stampOf, statOf } from "./file-stamp.ts";
import { type LockOwner, ownerFile, readOwner } from "./lock-owner.ts";
import { makeFolder, replaceFile } from "./replace-file.ts";

export interface LibraryLock {
  /** False once another program has it: a computer that slept learns of it here, before it writes. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Milliseconds after which a lock nobody renews is free. */
const stale = 10_000;

/** Milliseconds after which a door nobody renews is free. */
const doorStale = 2000;

/** Milliseconds, together longer than that. */
const doorDelays: readonly number[] = Array.from({ length: 30 }, () => 100);

/**
 * Lets one program write at a time. The lock of a program that died on this computer is taken over at
 * once, one held from another computer when it has not been renewed for ten seconds.
 * @param holder who takes it, as others are told
 * @param onLost someone else holds it now, or the drive is gone
 * Throws a {@link ProblemError} of `library-in-use`, and what the system says when it cannot be taken.
 */
export async function takeLock(
  library: string,
  folder: string,
  holder: Pick<LockOwner, "name" | "since">,
  onLost: () => void,
): Promise<LibraryLock> {
  const held = path.join(folder, "held");
  const token = randomUUID();
  let written: FileStamp = "";
  const isHeld = async () => {
    const [stamp, isKept] = await Promise.all([readOwnerStamp(folder), exists(held)]);
    // Whoever takes the lock puts a file of their own there: the same one need not be read before each save.
    const isOwner = stamp === written || (await readOwner(folder))?.token === token;
    if (isOwner && isKept) return true;
    // With the drive away nobody has taken it: it is there again when the drive is.
    return !(await exists(folder));
  };
  await makeFolder(folder, library);
  // One at a time: or two programs finding the same dead owner would each free the other's new lock.
  const closeDoor = await inUseWhenLocked(library, () => openDoor(path.join(folder, "door")));
  try {
    if (await isOfDeadProgram(folder)) await rmdir(held).catch(() => undefined);
    else await freeIfLeft(held, stale);
    const release = await inUseWhenLocked(library, () =>
      lock(held, { lockfilePath: held, realpath: false, stale, onCompromised: onLost }),
    );
    const owner: LockOwner = { pid: process.pid, host: hostname(), ...holder, token };
    try {
      // On the disk, so that after a power cut it is known at once that the owner is gone.
      const stats = await replaceFile(ownerFile(folder), Buffer.from(JSON.stringify(owner)));
      written = stampOf(stats, 0);
    } catch (error) {
      await rm(ownerFile(folder), { force: true }).catch(() => undefined);
      await release().catch(() => undefined);
      throw error;
    }
    return {
      isHeld,
      async release() {
        // Another program's lock is not this one's to give back.
        if (!(await isHeld())) return;
        await rm(ownerFile(folder), { force: true });
        await release();
      },
    };
  } finally {
    await closeDoor().catch(() => undefined);
  }
}

/** Waits while another program is in the doorway, longer than for one that died there. */
async function openDoor(door: string): Promise<() => Promise<void>> {
  const options = {
    lockfilePath: door,
    realpath: false,
    stale: doorStale,
    onCompromised: () => undefined,
  };
  for (const delay of doorDelays) {
    await freeIfLeft(door, doorStale);
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

/** What was seen of locks that others have: how they were dated, and when first, by a clock nobody sets. */
const seen = new Map<string, { readonly dated: number; readonly since: number }>();

/**
 * Frees a lock that was watched for so many milliseconds and not renewed. One that was dated before the
 * clock was set back, or on another computer whose clock is ahead, would not be free for years.
 */
async function freeIfLeft(file: string, after: number): Promise<void> {
  const dated = await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
  const before = seen.get(file);
  if (dated === null) seen.delete(file);
  else if (before?.dated !== dated) seen.set(file, { dated, since: performance.now() });
  else if (performance.now() - before.since > after) await rmdir(file).catch(() => undefined);
}

async function isOfDeadProgram(folder: string): Promise<boolean> {
  const owner = await readOwner(folder);
  return owner !== null && owner.host === hostname() && !isRunning(owner.pid);
}

/** Never the same as that of a file that was not there when it was written. */
async function readOwnerStamp(folder: string): Promise<FileStamp | null> {
  const stats = await statOf(ownerFile(folder)).catch(() => null);
  return stats === null ? null : stampOf(stats, 0);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
