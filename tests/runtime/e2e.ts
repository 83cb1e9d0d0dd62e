import { spawnSync } from "node:child_process";
import { hasDisplay } from "../electron-stand-in/runtime.ts";
import { buildApplication } from "./build.ts";
import { electronVersion } from "./build-stand-in.ts";
import { findRuntime, runtimeEnvironment, type Runtime } from "./electron-executable.ts";
import { projectCommand, run } from "./run.ts";
import { runCommand } from "./terminal.ts";

function describe(runtime: Runtime): string {
  if (runtime.kind === "electron") return `Electron ${electronVersion()}`;
  if (runtime.kind === "named") return runtime.executable;
  const { stdout } = spawnSync(runtime.browser, ["--version"], { encoding: "utf8" });
  const [, name = "a browser", version = ""] = /^(.*?) (\d+)/.exec(stdout.trim()) ?? [];
  return `the stand-in on ${name} ${version} (${hasDisplay() ? "headed" : "headless"})`;
}

async function endToEnd(args: readonly string[]): Promise<number> {
  const runtime = await findRuntime();
  await buildApplication();
  process.stdout.write(`Runtime: ${describe(runtime)}\n`);
  const [node = "", ...playwright] = projectCommand("@playwright/test/cli.js");
  const config = ["test", "--config", "tests/e2e/playwright.config.ts"];
  return run(node, [...playwright, ...config, ...args], {
    output: "inherit",
    env: runtimeEnvironment(runtime),
  });
}

await runCommand(() => endToEnd(process.argv.slice(2)));
