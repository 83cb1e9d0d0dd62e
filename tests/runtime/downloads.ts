import { findCommand } from "../electron-stand-in/find-chromium.ts";
import { hasDisplay } from "../electron-stand-in/runtime.ts";
import { run } from "./run.ts";

const minute = 60_000;
const isRoot = process.getuid?.() === 0;

/** Runs the installer of Electron's package; whether it has helped is seen by looking. */
export async function downloadElectron(): Promise<void> {
  process.stderr.write("Downloading Electron …\n");
  await run(process.execPath, ["node_modules/electron/install.js"], {
    output: "stderr",
    timeout: 3 * minute,
  });
}

/** Ways to get a browser, the least intrusive first. */
export const installBrowser: readonly (() => Promise<void>)[] = [
  async function fromPlaywright() {
    process.stderr.write("Downloading Playwright's Chromium …\n");
    const dependencies = isRoot && process.platform === "linux" ? ["--with-deps"] : [];
    const args = ["node_modules/@playwright/test/cli.js", "install", ...dependencies, "chromium"];
    await run(process.execPath, args, { output: "stderr", timeout: 5 * minute });
  },
  async function fromDebian() {
    if (!findCommand("apt-get")) return;
    const sudo = isRoot ? [] : ["sudo", "-n"];
    const asRoot = async (...command: string[]) => {
      const [program = "", ...args] = [...sudo, ...command];
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      return run(program, args, { output: "stderr", timeout: 10 * minute, env });
    };
    if ((await asRoot("true")) !== 0) return;
    process.stderr.write("Installing the system's Chromium …\n");
    await asRoot("apt-get", "update");
    const install = (name: string) =>
      asRoot("apt-get", "install", "-y", "--no-install-recommends", name);
    // Not every system has the one without a browser around it.
    if (hasDisplay() || (await install("chromium-headless-shell")) !== 0) await install("chromium");
  },
];
