import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import type { PersonName } from "../../shared/search/people.ts";
import { type StoredTextIndex, TextIndex } from "../../shared/search/text-index.ts";
import type { FileStamp } from "../library/file-stamp.ts";
import type { LibraryLayout } from "../library/layout.ts";
import { makeFolder, replaceFile } from "../library/replace-file.ts";
import { seal, unseal } from "../library/sealed-file.ts";

const format = "press-centre-search";
/** Rises whenever the same text would be indexed otherwise. */
const version = 2;

export interface StoredIndex {
  readonly texts: StoredTextIndex;
  /** Of each document's file when it was read. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  readonly people: Map<string, readonly PersonName[]>;
}

interface ReadIndex extends Pick<StoredIndex, "people"> {
  readonly index: TextIndex;
  readonly stamps: Map<string, FileStamp>;
}

/** What is not in bytes; of these, how many there are of each kind, and the sum of all. */
const headSchema = z.object({
  stamps: z.array(z.tuple([z.string(), z.string()])),
  people: z.array(
    z.tuple([
      z.string(),
      z.array(z.object({ ru: z.string().optional(), en: z.string().optional() })),
    ]),
  ),
  ids: z.array(z.string()),
  terms: z.array(z.string()),
  words: z.array(z.string()),
  sizes: z.array(z.int().nonnegative()).length(5),
  sha256: z.string(),
});

const newline = 0x0a;

function indexFile(layout: LibraryLayout): string {
  return path.join(path.dirname(layout.index), "search.idx");
}

/** Null where there is none to be trusted: it is then made again. */
export async function readIndexFile(layout: LibraryLayout): Promise<ReadIndex | null> {
  try {
    const file = await readFile(indexFile(layout));
    const lineEnd = file.indexOf(newline);
    const headEnd = lineEnd + 1 + Number(file.toString("latin1", 0, lineEnd));
    const { schemaVersion, value } = unseal(format, file.subarray(lineEnd + 1, headEnd));
    if (schemaVersion !== version) return null;
    const { stamps, people, sizes, sha256, ...texts } = headSchema.parse(value);
    const bytes = file.subarray(headEnd);
    if (sumOf([bytes]) !== sha256) return null;
    const index = new TextIndex({ ...texts, ...asParts(bytes, sizes) });
    return { index, stamps: new Map(stamps), people: new Map(people) };
  } catch {
    return null;
  }
}

/** An index that cannot be kept is made again at the next opening. */
export async function writeIndexFile(
  layout: LibraryLayout,
  { texts: { ids, terms, words, ...packed }, stamps, people }: StoredIndex,
): Promise<void> {
  try {
    const parts = inOrder(packed);
    const head = seal(format, version, {
      stamps: [...stamps],
      people: [...people],
      ids,
      terms,
      words,
      sizes: parts.map(({ length }) => length),
      sha256: sumOf(parts),
    });
    const file = indexFile(layout);
    await makeFolder(path.dirname(file), layout.folder);
    await replaceFile(file, Buffer.concat([Buffer.from(`${head.length}\n`), head, ...parts]));
  } catch {
    // Nothing is lost.
  }
}

type PackedParts = Pick<StoredTextIndex, "lengths" | "postings" | "sequences">;

function inOrder({ lengths, postings, sequences }: PackedParts): readonly Uint8Array[] {
  return [lengths, postings.sizes, postings.bytes, sequences.sizes, sequences.bytes];
}

function asParts(bytes: Uint8Array, sizes: readonly number[]): PackedParts {
  let end = 0;
  const next = (place: number) => {
    const start = end;
    end += sizes[place] ?? 0;
    return bytes.subarray(start, end);
  };
  const lengths = next(0);
  const postings = { sizes: next(1), bytes: next(2) };
  return { lengths, postings, sequences: { sizes: next(3), bytes: next(4) } };
}

function sumOf(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
