import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const largestFile = 1_000_000;
const files = ["press-centre.log", "press-centre.1.log", "press-centre.2.log"] as const;

export interface Log {
  info(message: string): void;
  error(message: string, cause?: unknown): void;
}

/**
 * A plain text log, one line an entry, at most three files of a megabyte. A log that cannot be
 * written never stops the program.
 */
export function createLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, files[0]);
  const write = (level: string, message: string) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(folder);
      appendFileSync(file, `${now().toISOString()} ${level} ${oneLine(message)}\n`);
    } catch {
      // Nowhere left to tell of it.
    }
  };
  return {
    info: (message) => write("info", message),
    error: (message, cause) =>
      write("error", cause === undefined ? message : `${message}: ${describe(cause)}`),
  };
}

function rotate(folder: string): void {
  const [newest, ...older] = files.map((name) => path.join(folder, name));
  if (newest === undefined || sizeOf(newest) < largestFile) return;
  const chain = [newest, ...older];
  for (let place = chain.length - 1; place > 0; place--) {
    const from = chain[place - 1];
    const to = chain[place];
    if (from !== undefined && to !== undefined && sizeOf(from) > 0) renameSync(from, to);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function oneLine(message: string): string {
  return message.replaceAll(/\r?\n\s*/g, " | ");
}
