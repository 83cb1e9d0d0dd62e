import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { type CurrentLibrary, createCurrentLibrary } from "../../../electron/current-library.ts";
import type { LibraryOptions } from "../../../electron/library/index.ts";
import {
  createLibrarySearch,
  type LibrarySearch,
} from "../../../electron/search/library-search.ts";
import { searchLibrary } from "../../../electron/search/search-library.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import type { Input, Output } from "../../../shared/ipc/contract.ts";
import { startBuiltHelper } from "../../fixtures/built-helper.ts";

export interface SearchedLibrary {
  readonly folder: string;
  readonly library: CurrentLibrary;
  readonly search: LibrarySearch;
  /** As soon as something can be said. */
  find(wanted: Input<"library.search"> | string): Promise<Output<"library.search">>;
  /** The ids found once every document was looked through. */
  found(wanted: Input<"library.search"> | string): Promise<string[]>;
  add(...documents: readonly PressDocument[]): Promise<void>;
  close(): Promise<void>;
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), "press-centre-search-"));
}

export async function searchedLibrary(
  folder: string,
  mode: LibraryOptions["mode"] = "write",
): Promise<SearchedLibrary> {
  const library = createCurrentLibrary({
    mode,
    now: () => new Date(),
    randomBytes,
    author: () => "",
  });
  const search = createLibrarySearch({
    library,
    start: () => startBuiltHelper("search"),
    log: { info: () => undefined, error: (message, cause) => console.error(message, cause) },
    delay: 0,
  });
  const opened = await library.openOrCreate(folder);
  if (!opened.ok) throw new Error(opened.problem.code);

  const open = () => {
    const required = library.require();
    if (!required.ok) throw new Error(required.problem.code);
    return required.value;
  };
  const find: SearchedLibrary["find"] = (wanted) =>
    searchLibrary(open().list(), search, typeof wanted === "string" ? { text: wanted } : wanted);

  return {
    folder,
    library,
    search,
    find,
    async found(wanted) {
      for (;;) {
        const { hits, more, complete } = await find(wanted);
        if (complete) return [...hits.map(({ id }) => id), ...more];
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async add(...documents) {
      for (const document of documents) {
        const added = await open().add(document);
        if (!added.ok) throw new Error(added.problem.code);
      }
    },
    async close() {
      await search.close();
      await library.close();
    },
  };
}

/** Waits until the index has been written to the library's cache. */
export async function indexFileIn(folder: string): Promise<string> {
  const cache = path.join(folder, "cache");
  for (;;) {
    const names: string[] = await readdir(cache).catch(() => []);
    if (names.includes("search.idx")) return path.join(cache, "search.idx");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
