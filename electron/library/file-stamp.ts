import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";

import { isMissing } from "./disk-problem.ts";

/**
 * Numbers, sizes and times of change of files: another stamp, another content. Empty: there is no such
 * file. The number tells apart two saves in one tick of the disk's clock, which is milliseconds long.
 */
export type FileStamp = string;

/** Of a document's file and of its history, which may be ahead of it. */
export async function readStamp(file: string, history: string): Promise<FileStamp> {
  const [present, past] = await Promise.all([statOf(file), statOf(history)]);
  return stampOf(present, past?.size ?? 0);
}

export function stampOf(file: Stats | null, historySize: number): FileStamp {
  return file === null ? "" : `${file.ino}/${file.mtimeMs}/${file.size}/${historySize}`;
}

/** null: there is no such file. */
export async function statOf(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
