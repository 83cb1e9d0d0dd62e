import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";

import { hasDisplay } from "../electron-stand-in/runtime.ts";

/**
 * Runs the work on a display: the one there is, else a virtual one made for it. Figures of a window
 * nobody could see mean nothing, so without either the work is not done and null comes back.
 */
export async function onDisplay<Value>(work: () => Promise<Value>): Promise<Value | null> {
  if (hasDisplay()) return work();
  const server = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  try {
    const started = once(server.stdio[3] as Readable, "data");
    const failed = once(server, "error").then(() => null);
    const display = await Promise.race([started, failed]);
    if (display === null) return null;
    process.env["DISPLAY"] = `:${String(display[0]).trim()}`;
    return await work();
  } finally {
    delete process.env["DISPLAY"];
    server.kill();
  }
}
