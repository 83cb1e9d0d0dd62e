import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "./app.ts";
import { browserFor } from "./browsers.ts";
import { registerModuleHooks } from "./module-hooks.ts";
import { runtime, type ApplicationPackage } from "./runtime.ts";

interface Package extends ApplicationPackage {
  main?: string;
}

const electronVersion = readFileSync(path.join(import.meta.dirname, "version"), "utf8");

function readPackage(folder: string): Package | undefined {
  const file = path.join(folder, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Package) : undefined;
}

/** Finds the application's package and its main file; the entry is a folder or a file. */
function locateApplication(entry: string): string {
  const given = path.resolve(entry);
  const isFolder = statSync(given).isDirectory();
  let folder = isFolder ? given : path.dirname(given);
  while (!readPackage(folder) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  const applicationPackage = readPackage(folder) ?? {};
  runtime.applicationRoot = folder;
  runtime.applicationPackage = applicationPackage;
  return isFolder ? path.join(given, applicationPackage.main ?? "index.js") : given;
}

function presentAsElectron(args: readonly string[]): void {
  process.argv = [path.join(import.meta.dirname, "electron"), ...args];
  Object.defineProperty(process.versions, "electron", { value: electronVersion, enumerable: true });
  Object.assign(process, {
    type: "browser",
    defaultApp: true,
    resourcesPath: path.join(import.meta.dirname, "resources"),
  });
}

function handleProcessEvents(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader has gone (`… | head`): reporting it would only raise the same error again.
      if (error.code !== "EPIPE") throw error;
    });
  }
  process.on("uncaughtException", (error) => {
    if (process.listenerCount("uncaughtException") > 1) return;
    console.error("A JavaScript error occurred in the main process\n", error);
    app.exit(1);
  });
  process.on("unhandledRejection", (reason) => {
    if (process.listenerCount("unhandledRejection") > 1) return;
    console.error("Unhandled promise rejection in the main process\n", reason);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => app.quit());
}

async function run(): Promise<void> {
  const args = process.argv.slice(2);
  presentAsElectron(args);
  const { commandLine } = runtime;
  commandLine.read(args);
  if (commandLine.wantsVersion) {
    process.stdout.write(`v${electronVersion}\n`);
    return;
  }
  if (commandLine.entry === undefined) throw new Error("No application is named");
  const main = locateApplication(commandLine.entry);
  registerModuleHooks();
  handleProcessEvents();
  const require = createRequire(path.join(runtime.applicationRoot, "package.json"));
  for (const required of commandLine.required) require(required);
  await import(pathToFileURL(main).href);
  // Playwright waits for Chromium's websocket before it lets the application begin.
  if (commandLine.switches.has("remote-debugging-port")) {
    await browserFor({ neverShown: false }).ready;
  }
  app.start();
}

run().catch((error: unknown) => {
  console.error("A JavaScript error occurred in the main process\n", error);
  app.exit(1);
});
