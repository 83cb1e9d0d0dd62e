import { spawn } from "node:child_process";
import { projectRoot } from "./project.ts";

interface RunOptions {
  /** Where the command's own output goes; `inherit` leaves both streams as they are. */
  output: "inherit" | "stderr";
  /** In milliseconds. */
  timeout?: number;
  env?: Record<string, string>;
}

/** Runs a command in the project's folder and returns its exit code; a failure to start is 127. */
export function run(
  command: string,
  args: readonly string[],
  { output, timeout, env = {} }: RunOptions,
): Promise<number> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: output === "inherit" ? "inherit" : ["ignore", process.stderr.fd, process.stderr.fd],
    ...(timeout === undefined ? {} : { timeout }),
  });
  return new Promise((resolve) => {
    child.once("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** A command-line program of the project's own packages. */
export function projectCommand(file: string): string[] {
  return [process.execPath, `node_modules/${file}`];
}
