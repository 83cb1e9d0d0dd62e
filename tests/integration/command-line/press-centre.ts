import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { buildApplication } from "../../runtime/build.ts";
import {
  findRuntime,
  type Runtime,
  runtimeEnvironment,
} from "../../runtime/electron-executable.ts";
import { projectRoot } from "../../runtime/project.ts";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program on this machine, with a folder of its own for one test file. */
export interface PressCentre {
  readonly folder: string;
  /** Runs it to its end in the test's folder. */
  run(...given: string[]): Promise<Ended>;
  remove(): void;
}

export async function buildPressCentre(): Promise<PressCentre> {
  const runtime = await findRuntime();
  await buildApplication();
  const folder = mkdtempSync(path.join(tmpdir(), "press-centre-cli-"));
  return {
    folder,
    run: (...given) => runToEnd(runtime, folder, given),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function runToEnd(runtime: Runtime, folder: string, given: readonly string[]): Promise<Ended> {
  const own = ["--user-data-dir", path.join(folder, "own")];
  const child = spawn(runtime.executable, [projectRoot, ...given, ...own], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...runtimeEnvironment(runtime), HOME: folder, LANG: "en_GB.UTF-8" },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      }),
    );
  });
}

/** The lines of an output, each of them whole. */
export function linesOf(output: string): string[] {
  return output === "" ? [] : output.replace(/\n$/, "").split("\n");
}

export function jsonLines(output: string): Record<string, unknown>[] {
  return linesOf(output).map((line) => JSON.parse(line) as Record<string, unknown>);
}

export const releaseText = `В Казахстане начались совместные учения

05.09.2023

На полигоне «Ойбулак» начались учения стран — участниц Организации.

В них участвуют более 2500 военнослужащих.
`;

/** Imports the release into a library, made where there is none. Returns the document's id. */
export async function importRelease(program: PressCentre, library: string): Promise<string> {
  writeFileSync(path.join(program.folder, "release.txt"), releaseText);
  const given = ["--kind", "press-release", "--language", "ru", "--library", library];
  const { stdout } = await program.run("import", "release.txt", ...given);
  return stdout.trim();
}
