import { realpath } from "node:fs/promises";

import type { Summary } from "../shared/domain/document.ts";
import type { LibraryInfo, ReadOnly } from "../shared/ipc/contract.ts";
import { failure, type Problem, type Result, success } from "../shared/result.ts";
import { createLibrary, type Library, type LibraryOptions, openLibrary } from "./library/index.ts";

interface LibraryChange {
  /** The row that changed; without it the whole list is another one. */
  readonly summary?: Summary;
}

/** The one library that is open, or why none is. */
export interface CurrentLibrary {
  info(): LibraryInfo | null;
  problem(): Problem | null;
  /** Why the open library cannot be written; null where it can, or none is open. */
  readOnly(): ReadOnly | null;
  /** Looks whether it can be written by now. */
  tryWriting(): Promise<void>;
  require(): Result<Library>;
  open(folder: string): Promise<Result<LibraryInfo>>;
  create(folder: string): Promise<Result<LibraryInfo>>;
  /** Opens the folder's library; where there is none, makes one. */
  openOrCreate(folder: string): Promise<Result<LibraryInfo>>;
  onChange(listener: (change: LibraryChange) => void): void;
  close(): Promise<void>;
}

/** The library opened before stays open when the next one cannot be. */
export function createCurrentLibrary(options: LibraryOptions): CurrentLibrary {
  let library: Library | null = null;
  let stopListening: (() => void) | null = null;
  let problem: Problem | null = null;
  const listeners = new Set<(change: LibraryChange) => void>();
  const tell = (change: LibraryChange) => {
    for (const listener of listeners) listener(change);
  };

  const use = async (opening: Promise<Result<Library>>): Promise<Result<LibraryInfo>> => {
    const opened = await opening;
    if (!opened.ok) {
      if (library === null) problem = opened.problem;
      return opened;
    }
    const previous = library;
    stopListening?.();
    library = opened.value;
    problem = null;
    stopListening = library.onChange((summary) => tell(summary === undefined ? {} : { summary }));
    await previous?.close();
    tell({});
    return success(library.info);
  };

  const open = async (folder: string) =>
    library !== null && (await isSameFolder(library.info.path, folder))
      ? success(library.info)
      : use(openLibrary(folder, options));

  const create = (folder: string) => use(createLibrary(folder, options));

  return {
    info: () => library?.info ?? null,
    problem: () => problem,
    readOnly() {
      const why = library?.readOnly ?? null;
      return why === null ? null : { problem: why, holder: library?.holder ?? null };
    },
    async tryWriting() {
      await library?.tryWriting();
    },
    require: () => (library === null ? failure("library-none") : success(library)),
    open,
    create,
    async openOrCreate(folder) {
      const opened = await open(folder);
      return opened.ok || opened.problem.code !== "library-missing" ? opened : create(folder);
    },
    onChange(listener) {
      listeners.add(listener);
    },
    async close() {
      const closing = library;
      stopListening?.();
      library = null;
      await closing?.close();
    },
  };
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other));
  } catch {
    return false;
  }
}
