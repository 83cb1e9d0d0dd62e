import { readFile } from "node:fs/promises";

import { checkedLine, newline, splitLines } from "../checked-lines.ts";
import { isMissing } from "../disk-problem.ts";
import { replaceFile } from "../replace-file.ts";
import type { HistoryEntry } from "./record.ts";

/**
 * Puts several entries behind a history, all of them or none: what lies between another computer's
 * revisions and the one that joins them must never be taken for the present. The bytes there are stay
 * as they are; a tail cut off in an earlier writing goes. Returns the size of the file.
 */
export async function extendHistory(
  file: string,
  entries: readonly HistoryEntry[],
): Promise<number> {
  const present = await readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  });
  const whole = present.subarray(0, splitLines(present).end);
  whole.fill(newline, Math.max(0, whole.length - 1));
  const lines = entries.map((entry) => checkedLine(entry));
  const { size } = await replaceFile(file, Buffer.concat([whole, ...lines]));
  return size;
}
