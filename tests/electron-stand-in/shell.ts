import { execFile } from "node:child_process";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { findCommand } from "./find-chromium.ts";
import { coveredModule } from "./not-covered.ts";
import { hasDisplay, note } from "./runtime.ts";

/** Opens with the desktop's own program; without a display it is only said. */
function openWithDesktop(target: string): Promise<string> {
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  const command = hasDisplay() ? findCommand(opener) : undefined;
  if (!command) {
    note(`would open ${target}: there is no desktop to open it with`);
    return Promise.resolve("");
  }
  return new Promise((resolve) => {
    execFile(command, [target], (error) => resolve(error ? error.message : ""));
  });
}

/** Puts a file into the trash of the XDG specification, or of macOS. */
async function trashItem(file: string): Promise<void> {
  const [files, info] = await trashFolders();
  const name = `${Date.now()}-${path.basename(file)}`;
  if (info !== undefined) {
    const origin = encodeURI(path.resolve(file));
    const deleted = new Date().toISOString().slice(0, 19);
    const content = `[Trash Info]\nPath=${origin}\nDeletionDate=${deleted}\n`;
    await writeFile(path.join(info, `${name}.trashinfo`), content, { flag: "wx" });
  }
  await move(file, path.join(files, name));
}

async function trashFolders(): Promise<[files: string, info?: string]> {
  if (process.platform === "darwin") return [path.join(homedir(), ".Trash")];
  const data = process.env["XDG_DATA_HOME"] || path.join(homedir(), ".local", "share");
  const folders = ["files", "info"].map((name) => path.join(data, "Trash", name));
  await Promise.all(folders.map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })));
  return folders as [string, string];
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
    await rm(from, { recursive: true });
  }
}

export const shell = coveredModule("shell", {
  async openExternal(url: string): Promise<void> {
    const failure = await openWithDesktop(url);
    if (failure) throw new Error(failure);
  },
  openPath: openWithDesktop,
  showItemInFolder(file: string): void {
    void openWithDesktop(path.dirname(file));
  },
  trashItem,
  beep(): void {
    process.stderr.write("\u0007");
  },
});
