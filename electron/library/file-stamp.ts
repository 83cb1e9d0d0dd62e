import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";

import { isMissing } from "./disk-problem.ts";

/**
 * Number, size and time of change of a file: another stamp, another content. Empty: there is no such
 * file. The number tells apart two saves in one tick of the disk's clock, which is milliseconds long.
 */
export type FileStamp = string;

export function stampOf(stats: Pick<Stats, "ino" | "mtimeMs" | "size"> | null): FileStamp {
  return stats === null ? "" : `${stats.ino}/${stats.mtimeMs}/${stats.size}`;
}

export async function readStamp(file: string): Promise<FileStamp> {
  try {
    return stampOf(await stat(file));
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}
