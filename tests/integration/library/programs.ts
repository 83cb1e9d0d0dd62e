import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

import { afterAll, afterEach, beforeAll } from "vitest";

import { bundleProgram } from "./bundle-program.ts";

/**
 * `hold`: keeps the library open until told to let go. `saveOnce`: saves each document once.
 * `saveForEver`: saves each document and adds others, until killed.
 */
export type Job = "hold" | "saveOnce" | "saveForEver";

/** A line of the program's. What was saved was acknowledged by the library. */
export interface Said {
  readonly readOnly?: string | null;
  readonly refused?: string;
  readonly words?: string | null;
  readonly id?: string;
  readonly revision?: number;
}

export interface Program {
  readonly pid: number;
  /** Everything it has said so far; all of it once it has ended. */
  readonly said: readonly Said[];
  /** When it has said something, or has ended. */
  speaks(): Promise<void>;
  letGo(): void;
  kill(): void;
  ends(): Promise<void>;
}

/** Starts other copies of the program; those still running after a test are killed. */
export function usePrograms() {
  const running = new Set<Program>();
  let folder = "";
  let bundled = "";
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "press-centre-program-"));
    chmodSync(folder, 0o755);
    bundled = await bundleProgram(path.join(import.meta.dirname, "other-program.ts"), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(async () => {
    for (const program of running) {
      program.kill();
      await program.ends();
    }
    running.clear();
  });

  return {
    /** @param user who runs it, by number; oneself when left out */
    start(job: Job, library: string, ids: readonly string[] = [], user?: number): Program {
      const child = spawn(process.execPath, [bundled, job, library, ...ids], {
        stdio: ["pipe", "pipe", "inherit"],
        ...(user === undefined ? {} : { uid: user, gid: user }),
      });
      const program = listenTo(child);
      running.add(program);
      return program;
    },
  };
}

function listenTo(child: ChildProcess): Program {
  const said: Said[] = [];
  const lines = createInterface({ input: child.stdout! });
  const ended = Promise.all([once(child, "exit"), once(lines, "close")]).then(() => undefined);
  lines.on("line", (line) => {
    said.push(JSON.parse(line) as Said);
    lines.emit("said");
  });
  return {
    pid: child.pid ?? 0,
    said,
    async speaks() {
      if (said.length === 0) await Promise.race([once(lines, "said"), ended]);
    },
    letGo: () => child.stdin?.end(),
    kill: () => child.kill("SIGKILL"),
    ends: () => ended,
  };
}
