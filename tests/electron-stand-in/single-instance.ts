import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";

export interface OtherInstance {
  argv: string[];
  folder: string;
  additionalData: unknown;
}

const messagePrefix = "started-";

/**
 * One process to a userData folder. The lock is a file that names its owner, later processes leave
 * what they were started with beside it: all of it without waiting, as Electron's call is.
 */
export class SingleInstance {
  private folder: string | undefined;
  private watcher: FSWatcher | undefined;

  get isHeld(): boolean {
    return this.folder !== undefined;
  }

  request(
    userData: string,
    additionalData: unknown,
    handleOther: (other: OtherInstance) => void,
  ): boolean {
    if (this.isHeld) return true;
    const folder = path.join(userData, "stand-in-instance");
    mkdirSync(folder, { recursive: true });
    if (!takeLock(path.join(folder, "lock"))) {
      leaveMessage(folder, { argv: process.argv, folder: process.cwd(), additionalData });
      return false;
    }
    this.folder = folder;
    for (const name of messagesIn(folder)) rmSync(path.join(folder, name));
    this.watcher = watch(folder, () => {
      for (const other of takeMessages(folder)) handleOther(other);
    });
    this.watcher.unref();
    return true;
  }

  release(): void {
    if (this.folder === undefined) return;
    this.watcher?.close();
    rmSync(path.join(this.folder, "lock"), { force: true });
    this.folder = undefined;
  }
}

function takeLock(lock: string): boolean {
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    if (linkLock(own, lock)) return true;
    if (isRunning(readOwner(lock))) return false;
    rmSync(lock, { force: true });
    return linkLock(own, lock);
  } finally {
    rmSync(own);
  }
}

/** A link appears with its content, so nobody reads a lock that is half written. */
function linkLock(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readOwner(lock: string): number {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return Number.NaN;
  }
}

/** After a power cut the number in the lock may belong to a program of another kind. */
function isRunning(owner: number): boolean {
  if (!Number.isInteger(owner)) return false;
  return commandOf(owner).includes(path.join(import.meta.dirname, "boot.cjs"));
}

function commandOf(processId: number): string {
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-p", String(processId), "-o", "command="], { encoding: "utf8" })
      .stdout;
  }
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

function leaveMessage(folder: string, message: OtherInstance): void {
  const unfinished = path.join(folder, `unfinished-${process.pid}`);
  writeFileSync(unfinished, JSON.stringify(message));
  renameSync(unfinished, path.join(folder, `${messagePrefix}${process.pid}`));
}

function messagesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith(messagePrefix));
}

function takeMessages(folder: string): OtherInstance[] {
  return messagesIn(folder).map((name) => {
    const file = path.join(folder, name);
    const message = JSON.parse(readFileSync(file, "utf8")) as OtherInstance;
    rmSync(file);
    return message;
  });
}
