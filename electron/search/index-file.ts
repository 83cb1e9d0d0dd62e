import { readFile } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import type { PersonName } from "../../shared/search/people.ts";
import {
  readTextIndex,
  type StoredTextIndex,
  type TextIndex,
} from "../../shared/search/text-index.ts";
import type { FileStamp } from "../library/file-stamp.ts";
import type { LibraryLayout } from "../library/layout.ts";
import { makeFolder, replaceFile } from "../library/replace-file.ts";
import { seal, unseal } from "../library/sealed-file.ts";

const format = "press-centre-search";
/** Rises whenever the same text would be indexed otherwise. */
const version = 1;

export interface StoredIndex {
  readonly index: TextIndex;
  /** Of each document's file when it was read. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  readonly people: Map<string, readonly PersonName[]>;
}

const storedSchema = z.object({
  stamps: z.array(z.tuple([z.string(), z.string()])),
  people: z.array(
    z.tuple([
      z.string(),
      z.array(z.object({ ru: z.string().optional(), en: z.string().optional() })),
    ]),
  ),
  // Whole, as the checksum has shown, and of this version: it need not be looked through.
  texts: z.custom<StoredTextIndex>((texts) => typeof texts === "object" && texts !== null),
});

function indexFile(layout: LibraryLayout): string {
  return path.join(path.dirname(layout.index), "search.idx");
}

/** Null where there is none to be trusted: it is then made again. */
export async function readIndexFile(
  layout: LibraryLayout,
): Promise<(StoredIndex & { stamps: Map<string, FileStamp> }) | null> {
  try {
    const { schemaVersion, value } = unseal(format, await readFile(indexFile(layout)));
    if (schemaVersion !== version) return null;
    const { stamps, people, texts } = storedSchema.parse(value);
    const index = await readTextIndex(texts);
    return { index, stamps: new Map(stamps), people: new Map(people) };
  } catch {
    return null;
  }
}

/** An index that cannot be kept is made again at the next opening. */
export async function writeIndexFile(
  layout: LibraryLayout,
  { index, stamps, people }: StoredIndex,
) {
  try {
    const stored = { stamps: [...stamps], people: [...people], texts: index.toJSON() };
    const file = indexFile(layout);
    await makeFolder(path.dirname(file), layout.folder);
    await replaceFile(file, seal(format, version, stored));
  } catch {
    // Nothing is lost.
  }
}
