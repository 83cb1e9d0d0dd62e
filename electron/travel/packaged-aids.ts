import { ProblemError } from "../../shared/result.ts";
import type { Termbase } from "../../shared/terms/term.ts";
import { type FileShape, parseSealed } from "../library/durable-file.ts";
import {
  type SameWordings,
  memoryShape,
  type ImportedMemory,
  wordingsShape,
} from "../library/memory-files.ts";
import { NewerFileError, seal } from "../library/sealed-file.ts";
import { termsShape } from "../library/terms-file.ts";
import { memoryIdOf, memoryPath, termsPath, wordingsPath } from "./manifest.ts";
import type { PackageFile } from "./write-package.ts";

/** What goes with the documents of a package; each part is read when it is asked for. */
export interface PackagedAids {
  /** null: the package has none. */
  terms(): Promise<Termbase | null>;
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
      const ids = new Set(termbase.terms.map(({ id }) => id));
      if (ids.size < termbase.terms.length)
        throw new ProblemError("package-damaged", { name: termsPath });
      return termbase;
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

export const termsFile = (termbase: Termbase) => sealedPart(termsPath, termsShape, termbase);

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
