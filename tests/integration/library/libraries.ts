import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach } from "vitest";

import {
  createLibrary,
  type Library,
  type LibraryOptions,
  openLibrary,
} from "../../../electron/library/index.ts";
import type { ProblemCode, Result } from "../../../shared/result.ts";

export function libraryOptions(mode: LibraryOptions["mode"] = "write"): LibraryOptions {
  return { mode, now: () => new Date(), randomBytes, author: () => "Иванова" };
}

export interface Folder {
  readonly path: string;
  at(...steps: string[]): string;
}

export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "press-centre-library-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An empty folder for each test, gone afterwards. */
export function useFolder(): Folder {
  let folder = "";
  beforeEach(() => {
    ({ folder } = temporaryFolder());
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get path() {
      return folder;
    },
    at: (...steps) => path.join(folder, ...steps),
  };
}

/** Libraries that are made and opened without trouble; each is closed after its test. */
export function useLibraries() {
  const opened: Library[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((library) => library.close()));
  });
  const keep = (result: Result<Library>): Library => {
    const library = valueOf(result);
    opened.push(library);
    return library;
  };
  return {
    keep,
    create: async (folder: string) => keep(await createLibrary(folder, libraryOptions())),
    open: async (folder: string, mode: LibraryOptions["mode"] = "write") =>
      keep(await openLibrary(folder, libraryOptions(mode))),
  };
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Why it failed; null where it did not. */
export function problemOf(result: Result<unknown>): ProblemCode | null {
  return result.ok ? null : result.problem.code;
}
