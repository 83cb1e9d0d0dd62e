import { type FileHandle, open, readFile } from "node:fs/promises";
import path from "node:path";

import { checkedLine, type Line, newline, readCheckedLine, splitLines } from "../checked-lines.ts";
import { isMissing } from "../disk-problem.ts";
import { syncFolder } from "../replace-file.ts";
import {
  type HistoryEntry,
  historyEntrySchema,
  isRevision,
  type RevisionRecord,
} from "./record.ts";

/** As much of the end as holds the last record of nearly every history. */
const tailSize = 16 * 1024;

/**
 * Adds entries at the end of a history and waits until they are on the disk: the moment from which
 * they are saved. A tail cut off in an earlier writing is cut away first, one cut off in this one at once.
 * Returns the size of the file.
 * @param whole the size of the file where it is known to end with a whole line
 */
export async function appendHistory(
  file: string,
  entries: readonly HistoryEntry[],
  whole: number | null = null,
): Promise<number> {
  const lines = Buffer.concat(entries.map((entry) => checkedLine(entry)));
  const { handle, isNew } = await openToWrite(file);
  let end = 0;
  try {
    end = whole ?? (await endOfWholeLines(handle));
    try {
      // The newline before them again: a flipped bit in it would make one line of two, and cost both.
      if (end === 0) await writeAll(handle, lines, 0);
      else await writeAll(handle, Buffer.concat([Buffer.of(newline), lines]), end - 1);
      await handle.datasync();
    } catch (error) {
      await handle.truncate(end).catch(() => undefined);
      throw error;
    }
  } finally {
    // Not waited for: what is on the disk is there.
    void handle.close().catch(() => undefined);
  }
  if (isNew) await syncFolder(path.dirname(file));
  return end + lines.length;
}

/** Makes sure that what is read there is on the disk. */
export async function syncHistory(file: string): Promise<void> {
  const handle = await open(file, "r+").catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  try {
    await handle?.datasync();
  } finally {
    await handle?.close();
  }
}

/** All entries that are as they were written; none where there is no file. */
export async function readHistory(file: string): Promise<HistoryEntry[]> {
  return entriesOf(await readOrNothing(file));
}

/** Line by line, so that other work gets its turn between them; null where one is not as it was written. */
export async function* readHistoryLines(file: string): AsyncGenerator<HistoryEntry | null> {
  const bytes = await readOrNothing(file);
  for (const line of splitLines(bytes).lines) yield entryOf(bytes, line);
}

/** The revision written down last; `isLast`: no damaged line after it may have been a later one. */
export interface Latest {
  readonly record: RevisionRecord;
  readonly isLast: boolean;
}

/** Reads no more of the file than it needs; null where it holds no revision. */
export async function readLatest(file: string): Promise<Latest | null> {
  let handle: FileHandle;
  try {
    handle = await open(file, "r");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    for (let length = Math.min(tailSize, size); length > 0; length = Math.min(length * 8, size)) {
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, size - length);
      const latest = latestOf(bytes);
      if (latest !== null || length === size) return latest;
    }
    return null;
  } finally {
    await handle.close();
  }
}

/** Whether anything was ever written down there, be it damaged. */
export async function hasHistory(file: string): Promise<boolean> {
  return splitLines(await readOrNothing(file)).lines.length > 0;
}

function latestOf(bytes: Uint8Array): Latest | null {
  let isLast = true;
  for (const line of splitLines(bytes).lines.toReversed()) {
    const entry = entryOf(bytes, line);
    if (entry === null) isLast = false;
    else if (isRevision(entry)) return { record: entry, isLast };
  }
  return null;
}

function entriesOf(bytes: Uint8Array): HistoryEntry[] {
  return splitLines(bytes).lines.flatMap((line) => entryOf(bytes, line) ?? []);
}

/** null unless every entry of it is as it was written. */
export function wholeHistory(bytes: Uint8Array): HistoryEntry[] | null {
  const { lines, end } = splitLines(bytes);
  const entries = entriesOf(bytes);
  return end === bytes.length && entries.length === lines.length ? entries : null;
}

function entryOf(bytes: Uint8Array, line: Line): HistoryEntry | null {
  return historyEntrySchema.safeParse(readCheckedLine(bytes, line)).data ?? null;
}

async function readOrNothing(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return new Uint8Array();
    throw error;
  }
}

async function openToWrite(file: string): Promise<{ handle: FileHandle; isNew: boolean }> {
  try {
    return { handle: await open(file, "r+"), isNew: false };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { handle: await open(file, "wx+"), isNew: true };
  }
}

async function endOfWholeLines(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  const last = Buffer.alloc(1);
  if (size === 0) return 0;
  await handle.read(last, 0, 1, size - 1);
  if (last[0] === newline) return size;
  const bytes = Buffer.alloc(size);
  await handle.read(bytes, 0, size, 0);
  const { end } = splitLines(bytes);
  await handle.truncate(end);
  return end;
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(
      bytes,
      written,
      bytes.length - written,
      position + written,
    );
    written += bytesWritten;
  }
}
