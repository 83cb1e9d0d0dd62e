import { readFile } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { originSchema, type TranslationUnit } from "../../shared/memory/unit.ts";
import type { FileStamp } from "../library/file-stamp.ts";
import type { LibraryLayout } from "../library/layout.ts";
import { makeFolder, replaceFile } from "../library/replace-file.ts";
import { seal, unseal } from "../library/sealed-file.ts";

const format = "press-centre-memory-cache";
/** Rises whenever the same document would teach otherwise. */
const version = 1;

const cacheSchema = z.object({
  stamps: z.array(z.tuple([z.string(), z.string()])),
  documents: z.array(
    z.tuple([
      originSchema,
      // Whole, as the checksum has shown, and of this version: they need not be looked through.
      z.custom<TranslationUnit[]>((units) => Array.isArray(units)),
    ]),
  ),
});

interface MemoryCache {
  /** Of each document's file when it was read. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  readonly documents: z.infer<typeof cacheSchema>["documents"];
}

function cacheFile(layout: LibraryLayout): string {
  return path.join(path.dirname(layout.index), "memory.idx");
}

/** Null where there is none to be trusted: the documents are then read again. */
export async function readMemoryCache(layout: LibraryLayout): Promise<MemoryCache | null> {
  try {
    const { schemaVersion, value } = unseal(format, await readFile(cacheFile(layout)));
    if (schemaVersion !== version) return null;
    const { stamps, documents } = cacheSchema.parse(value);
    return { stamps: new Map(stamps), documents };
  } catch {
    return null;
  }
}

/** A cache that cannot be kept is made again at the next opening. */
export async function writeMemoryCache(
  layout: LibraryLayout,
  { stamps, documents }: MemoryCache,
): Promise<void> {
  try {
    const file = cacheFile(layout);
    await makeFolder(path.dirname(file), layout.folder);
    await replaceFile(file, seal(format, version, { stamps: [...stamps], documents }));
  } catch {
    // Nothing is lost.
  }
}
