import { spawn } from "node:child_process";
import { constants } from "node:os";
import { parseCommandLine } from "../../electron/command-line.ts";
import { buildApplication } from "./build.ts";
import { findRuntime, runtimeEnvironment } from "./electron-executable.ts";
import { projectRoot } from "./project.ts";
import { runCommand } from "./terminal.ts";

class NoDisplay extends Error {
  override name = "NoDisplay";
}

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function checkDisplay(args: readonly string[]): void {
  if (process.platform !== "linux" || parseCommandLine(args).run.as !== "application") return;
  const { DISPLAY, WAYLAND_DISPLAY, PRESS_CENTRE_HEADLESS } = process.env;
  if (DISPLAY || WAYLAND_DISPLAY || PRESS_CENTRE_HEADLESS) return;
  throw new NoDisplay(
    "There is no display to open a window on: use the command line (npm start -- --help) " +
      "or a virtual display (xvfb-run -a npm start).",
  );
}

async function start(args: readonly string[]): Promise<number> {
  checkDisplay(args);
  const runtime = await findRuntime();
  await buildApplication();
  const child = spawn(runtime.executable, [projectRoot, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...runtimeEnvironment(runtime) },
  });
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

await runCommand(() => start(process.argv.slice(2)));
