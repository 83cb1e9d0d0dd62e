import type { Stats } from "node:fs";
import { type FileHandle, link, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

import { errorCode, isMissing } from "./disk-problem.ts";
import { insistently } from "./insistently.ts";

/** What file systems without hard links (FAT, exFAT) answer to making one. */
const withoutLinks: ReadonlySet<string | undefined> = new Set([
  "EPERM",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EINVAL",
  "EISDIR",
  "EMLINK",
  "UNKNOWN",
]);

interface Replacement {
  /** The old file stays under this name. */
  readonly previous?: string | undefined;
  /**
   * The old file stays in its place until this is on the disk, and for good where it fails. From it the
   * new bytes can be told again, so that nobody has to wait for their name.
   */
  readonly after?: Promise<unknown> | undefined;
}

/**
 * Replaces a file so that at every moment, and after a power cut, either the old bytes or the new
 * ones are there, whole. Returns the new file's size and times; they are on the disk when the promise
 * fulfils, and so is their name, unless `after` vouches for them.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  { previous, after }: Replacement = {},
): Promise<Stats> {
  const draft = draftOf(file);
  const folder = openFolder(path.dirname(file));
  let stats: Stats;
  try {
    const keeping = previous === undefined ? undefined : linkBeside(file, draftOf(previous));
    const [written, , kept] = await allDone([writeSynced(draft, bytes), after, keeping]);
    stats = written;
    if (previous !== undefined && kept === "to be moved") await move(file, previous);
    const isLinked = previous !== undefined && kept === "linked";
    await allDone([move(draft, file), isLinked ? move(draftOf(previous), previous) : undefined]);
  } catch (error) {
    const drafts = previous === undefined ? [draft] : [draft, draftOf(previous)];
    for (const each of drafts) await rm(each, { force: true }).catch(() => undefined);
    await folder.then((handle) => handle?.close()).catch(() => undefined);
    throw error;
  }
  const named = syncOpened(await folder);
  if (after === undefined) await named;
  // Should the power go before the name is there for good, what came before it says the same.
  else named.catch(() => undefined);
  return stats;
}

const draftOf = (file: string) => `${file}.new`;
const move = (from: string, to: string) => insistently(() => rename(from, to));

/** Waits for all, also after a failure: nothing goes on behind the back of whoever tidies up. Throws the first. */
async function allDone<const Works extends readonly unknown[]>(
  works: Works,
): Promise<{ -readonly [Work in keyof Works]: Awaited<Works[Work]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<Stats> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(bytes);
    const [stats] = await Promise.all([handle.stat(), handle.datasync()]);
    return stats;
  } finally {
    await handle.close();
  }
}

/** What there is to be kept as the one saved before: under a second name already, not yet, or nothing. */
type Kept = "linked" | "to be moved" | "nothing";

/** A second name rather than a move: a move would leave a moment without the file. */
async function linkBeside(file: string, name: string): Promise<Kept> {
  try {
    await linkAnew(file, name);
    return "linked";
  } catch (error) {
    if (isMissing(error)) return "nothing";
    if (withoutLinks.has(errorCode(error))) return "to be moved";
    throw error;
  }
}

async function linkAnew(file: string, name: string): Promise<void> {
  try {
    await link(file, name);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    await rm(name, { force: true });
    await link(file, name);
  }
}

/**
 * Makes the folder, and what is missing between it and the base, so that it is there after a power cut.
 * A missing base is never made: a library whose drive is gone must not rise in its place.
 */
export async function makeFolder(folder: string, base: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === "EEXIST") return;
    const parent = path.dirname(folder);
    if (!isMissing(error) || path.relative(base, parent) === "") throw error;
    await makeFolder(parent, base);
    // Not asked again from the start: a file in the parent's place would be asked for ever.
    await mkdir(folder).catch((again: unknown) => {
      if (errorCode(again) !== "EEXIST") throw again;
    });
  }
  await syncFolder(path.dirname(folder));
}

export async function syncFolder(folder: string): Promise<void> {
  await syncOpened(await openFolder(folder));
}

/** null: Windows cannot open a folder and has NTFS's journal for this. */
function openFolder(folder: string): Promise<FileHandle | null> {
  const opening = process.platform === "win32" ? Promise.resolve(null) : open(folder, "r");
  // Awaited later than other work that may fail before.
  opening.catch(() => undefined);
  return opening;
}

async function syncOpened(handle: FileHandle | null): Promise<void> {
  if (handle === null) return;
  try {
    await handle.sync();
  } catch (error) {
    if (errorCode(error) !== "EINVAL" && errorCode(error) !== "ENOTSUP") throw error;
  } finally {
    // Not waited for: what is on the disk is there.
    void handle.close().catch(() => undefined);
  }
}
