import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach } from "vitest";
import { findRuntime, runtimeEnvironment } from "../../runtime/electron-executable.ts";
import { launchApp, type LaunchedApp } from "../../runtime/launch.ts";

const fixtureApp = path.join(import.meta.dirname, "fixture-app");

/** What the fixture application's main process offers to the tests. */
interface FixtureState {
  journal: unknown[][];
  keepOpen: boolean;
  keepRunning: boolean;
  Notification: new () => unknown;
  powerSaveBlocker: { start(type: string): unknown };
  utilityProcess: typeof Electron.UtilityProcess;
}

/** What its preload script offers to the page. */
interface FixtureBridge {
  versions: { electron: string; list: number[] };
  echo(value: unknown): Promise<unknown>;
  kinds(value: object): Promise<{ received: Record<string, string>; frame: unknown }>;
  invoke(channel: string, ...values: unknown[]): Promise<unknown>;
  tell(words: unknown): void;
  add(left: number, right: number): number;
  fail(): void;
  notCovered(): void;
}

declare global {
  // oxlint-disable-next-line no-var
  var fixture: FixtureState & FixtureBridge;
}

// These tests are about the stand-in, also where Electron itself is installed.
process.env["PRESS_CENTRE_RUNTIME"] = "stand-in";

const launched: LaunchedApp[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(launched.splice(0).map(({ app }) => app.close().catch(() => undefined)));
  // A browser that is ending may still be writing there.
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

export function userDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "stand-in-test-"));
  folders.push(folder);
  return folder;
}

export async function launchFixture(
  options: { userData?: string; args?: readonly string[] } = {},
): Promise<LaunchedApp> {
  const { userData = userDataFolder(), args = [] } = options;
  const started = await launchApp({ userData, args, application: fixtureApp });
  launched.push(started);
  return started;
}

/** Starts it as a person would on the command line, and waits for its end. */
export async function runFixture(
  args: readonly string[],
  userData = userDataFolder(),
): Promise<{ code: number | null; output: string; errors: string }> {
  const runtime = await findRuntime();
  const child = spawn(runtime.executable, [fixtureApp, `--user-data-dir=${userData}`, ...args], {
    env: { ...process.env, ...runtimeEnvironment(runtime), PRESS_CENTRE_HEADLESS: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [code, output, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  return { code, output, errors };
}

/** The journal of the fixture application's main process, once it holds such an entry. */
export async function journalWith({ app }: LaunchedApp, entry: string): Promise<unknown[][]> {
  const patience = Date.now() + 5000;
  for (;;) {
    // Asked again and again until it is there.
    const journal = await app.evaluate(() => globalThis.fixture.journal);
    if (journal.some(([name]) => name === entry)) return journal;
    if (Date.now() > patience) throw new Error(`"${entry}" is not in ${JSON.stringify(journal)}`);
  }
}

export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch {
    return false;
  }
  // A process whose parent was killed may stay in the table after its end.
  const status = `/proc/${processId}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, "utf8"));
}
