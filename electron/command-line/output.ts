import { writeSync } from "node:fs";

/** Lines for a pipe, written before the call returns: the program may end right after. */
export function writeLine(output: "result" | "remark", line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  const descriptor = output === "result" ? 1 : 2;
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!isBusy(error)) return;
    }
  }
}

/** A full pipe says so instead of waiting; anything else means that nobody reads any more. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}
