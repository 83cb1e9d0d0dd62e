import { readdir } from "node:fs/promises";
import path from "node:path";

import { problem, ProblemError, type Result, success } from "../../shared/result.ts";
import { diskProblem, isMissing } from "./disk-problem.ts";
import { layoutOf } from "./layout.ts";
import {
  createLibraryFile,
  type LibraryIdentity,
  newIdentity,
  readLibraryFile,
  readNewerLibraryFile,
} from "./library-file.ts";
import { createLibraryOnDisk, openLibraryOnDisk } from "./library.ts";
import { makeFolder } from "./replace-file.ts";
import type { Library, LibraryOptions } from "./types.ts";

/** What systems put into a folder by themselves, and what is left where making a library was cut short. */
const noContent: ReadonlySet<string> = new Set([
  ".DS_Store",
  "Thumbs.db",
  "desktop.ini",
  "System Volume Information",
  "$RECYCLE.BIN",
  "lost+found",
  "lock",
  "library.json.new",
]);

/**
 * Opens the library in the folder. Fails with `library-missing`, `library-damaged`, `library-newer` or
 * `library-in-use`. One that can be read but not written opens with `readOnly` set; so does one that a
 * newer program wrote, as long as its beginning can be understood.
 */
export function openLibrary(folder: string, options: LibraryOptions): Promise<Result<Library>> {
  const layout = layoutOf(path.resolve(folder));
  return answer(layout.folder, async () => {
    let newer: LibraryIdentity | null = null;
    const identity = await readLibraryFile(layout).catch(async (error: unknown) => {
      newer = await readNewerLibraryFile(layout);
      if (newer === null) throw error;
      return newer;
    });
    if (identity === null) throw new ProblemError("library-missing", { path: layout.folder });
    return openLibraryOnDisk(layout, identity, options, newer !== null);
  });
}

/** Makes a library in a folder that is empty or not there yet. Fails with `library-not-empty`. */
export function createLibrary(folder: string, options: LibraryOptions): Promise<Result<Library>> {
  const layout = layoutOf(path.resolve(folder));
  return answer(layout.folder, async () => {
    await makeFolder(layout.folder, path.parse(layout.folder).root);
    await mustBeEmpty(layout.folder);
    const identity = newIdentity(options);
    return createLibraryOnDisk(layout, identity, options, async () => {
      // Asked again now that no other program can make one here.
      await mustBeEmpty(layout.folder);
      await createLibraryFile(layout, identity);
    });
  });
}

async function mustBeEmpty(folder: string): Promise<void> {
  const content = (await readdir(folder)).filter((name) => !noContent.has(name));
  if (content.length > 0) throw new ProblemError("library-not-empty", { path: folder });
}

async function answer<Value>(folder: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return success(await work());
  } catch (error) {
    const missing = isMissing(error) ? problem("library-missing", { path: folder }) : null;
    return { ok: false, problem: missing ?? diskProblem(error, folder) };
  }
}
