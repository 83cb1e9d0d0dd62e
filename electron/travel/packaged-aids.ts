import type { LetterheadProfile, Letterheads } from "../../shared/letterhead/letterhead.ts";
import { ProblemError } from "../../shared/result.ts";
import type { Termbase } from "../../shared/terms/term.ts";
import { readAgain } from "../letterhead/read-emblem.ts";
import { type FileShape, parseSealed } from "../library/durable-file.ts";
import { letterheadsShape } from "../library/letterheads-file.ts";
import {
  type SameWordings,
  memoryShape,
  type ImportedMemory,
  wordingsShape,
} from "../library/memory-files.ts";
import { NewerFileError, seal } from "../library/sealed-file.ts";
import { termsShape } from "../library/terms-file.ts";
import { letterheadsPath, memoryIdOf, memoryPath, termsPath, wordingsPath } from "./manifest.ts";
import type { PackageFile } from "./write-package.ts";

/** What goes with the documents of a package; each part is read when it is asked for. */
export interface PackagedAids {
  /** null: the package has none. */
  terms(): Promise<Termbase | null>;
  /** null: the package has none. Their emblems are read as if they came from files of their own. */
  letterheads(): Promise<Letterheads | null>;
  readonly memoryIds: readonly string[];
  memory(id: string): Promise<ImportedMemory>;
  wordings(): Promise<readonly SameWordings[]>;
  /** Whether the package has anything of a memory. */
  readonly hasMemory: boolean;
}

/**
 * @param paths of all files of the package
 * @param read gives the bytes of one, its sum proved
 * Every part throws a {@link ProblemError} of `package-damaged` or `package-newer`.
 */
export function packagedAids(
  paths: readonly string[],
  read: (path: string) => Promise<Buffer>,
): PackagedAids {
  const part = async <Value>(path: string, shape: FileShape<Value>): Promise<Value> =>
    parsePart(path, await read(path), shape);
  const memoryIds = paths.flatMap((path) => memoryIdOf(path) ?? []);
  const hasWordings = paths.includes(wordingsPath);
  return {
    memoryIds,
    hasMemory: hasWordings || memoryIds.length > 0,
    async terms() {
      if (!paths.includes(termsPath)) return null;
      const termbase = await part(termsPath, termsShape);
      mustBeDistinct(termsPath, termbase.terms);
      return termbase;
    },
    async letterheads() {
      if (!paths.includes(letterheadsPath)) return null;
      const letterheads = await part(letterheadsPath, letterheadsShape);
      mustBeDistinct(letterheadsPath, letterheads.profiles);
      return { ...letterheads, profiles: letterheads.profiles.map(withCleanEmblem) };
    },
    memory: (id) => part(memoryPath(id), memoryShape),
    wordings: async () => (hasWordings ? part(wordingsPath, wordingsShape) : []),
  };
}

function parsePart<Value>(path: string, bytes: Buffer, shape: FileShape<Value>): Value {
  try {
    return parseSealed(path, bytes, shape);
  } catch (error) {
    if (error instanceof NewerFileError) throw new ProblemError("package-newer");
    throw new ProblemError("package-damaged", { name: path });
  }
}

function mustBeDistinct(path: string, entries: readonly { readonly id: string }[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  if (ids.size < entries.length) throw new ProblemError("package-damaged", { name: path });
}

function withCleanEmblem(profile: LetterheadProfile): LetterheadProfile {
  if (profile.emblem === null) return profile;
  const emblem = readAgain(profile.emblem);
  if (emblem === null) throw new ProblemError("package-damaged", { name: letterheadsPath });
  return { ...profile, emblem };
}

export const termsFile = (termbase: Termbase) => sealedPart(termsPath, termsShape, termbase);

export const letterheadsFile = (letterheads: Letterheads) =>
  sealedPart(letterheadsPath, letterheadsShape, letterheads);

export const memoryFile = (id: string, memory: ImportedMemory) =>
  sealedPart(memoryPath(id), memoryShape, memory);

export const wordingsFile = (wordings: SameWordings[]) =>
  sealedPart(wordingsPath, wordingsShape, wordings);

function sealedPart<Value>(
  path: string,
  { format, schemaVersion }: FileShape<Value>,
  value: Value,
): PackageFile {
  return { path, bytes: Buffer.from(seal(format, schemaVersion, value)) };
}
