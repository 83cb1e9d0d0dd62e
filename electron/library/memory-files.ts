import { readdir } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { timestampSchema } from "../../shared/domain/document.ts";
import { languageSchema } from "../../shared/domain/language.ts";
import { longestText, unitSchema } from "../../shared/memory/unit.ts";
import { ProblemError } from "../../shared/result.ts";
import { isMissing } from "./disk-problem.ts";
import { DurableFile, type FileShape, readSealed } from "./durable-file.ts";
import { type LibraryLayout, wordingsName } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { type FoundValue, readOrPrevious } from "./read-or-previous.ts";
import { makeFolder } from "./replace-file.ts";
import { DamagedFileError, isSealWhole, NewerFileError } from "./sealed-file.ts";

const memorySchema = z.object({
  /** Of the file it was read from. */
  name: z.string().max(300),
  takenInAt: timestampSchema,
  units: z.array(unitSchema),
});
/** A translation memory as it was taken in. */
export type ImportedMemory = z.infer<typeof memorySchema>;

export const memoryShape: FileShape<ImportedMemory> = {
  format: "press-centre-memory",
  schemaVersion: 1,
  schema: memorySchema,
};

const textSchema = z.string().max(longestText);
const wordingsSchema = z.array(
  z.object({ language: languageSchema, texts: z.tuple([textSchema, textSchema]) }),
);
type Wordings = z.infer<typeof wordingsSchema>;
/** Two wordings that a person has said to be the same. */
export type SameWordings = Wordings[number];

export const wordingsShape: FileShape<Wordings> = {
  format: "press-centre-wordings",
  schemaVersion: 1,
  schema: wordingsSchema,
};

/** Work on the memory's files waits in a line of its own. */
export const theMemory = "memory";

const fileName = /^([0-9a-f]{16})\.json$/;
/** Of a memory taken in, or of the wordings. */
export const memoryFileName = /^(?:[0-9a-f]{16}|wordings)\.json$/;

/** Of the bytes that were read: the same memory has the same id in every library. */
export async function memoryIds(layout: LibraryLayout): Promise<string[]> {
  return (await memoryFilesIn(layout)).flatMap((name) => fileName.exec(name)?.[1] ?? []);
}

/** The names of all files the memory has: those taken in, and the wordings. */
export async function memoryFilesIn({ memory }: LibraryLayout): Promise<string[]> {
  try {
    return (await readdir(memory)).filter((name) => memoryFileName.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export function memoryFilePath({ memory }: LibraryLayout, name: string): string {
  return path.join(memory, name);
}

/** Whether every bit of a file of that name is as it was written. */
export function isMemoryFileWhole(name: string, bytes: Uint8Array): boolean {
  const shape = name === wordingsName ? wordingsShape : memoryShape;
  return isSealWhole(shape.format, bytes);
}

/** null: there is none, or it cannot be read. */
export function readMemory(layout: LibraryLayout, id: string): Promise<ImportedMemory | null> {
  return readSealed(layout.importedMemory(id), memoryShape).catch(() => null);
}

/** What is damaged in its place is kept aside. Throws a {@link ProblemError} of `memory-newer`. */
export async function writeMemory(
  layout: LibraryLayout,
  id: string,
  takenIn: ImportedMemory,
): Promise<void> {
  await makeFolder(layout.memory, layout.folder);
  try {
    await readSealed(layout.importedMemory(id), memoryShape);
  } catch (error) {
    if (error instanceof NewerFileError) throw new ProblemError("memory-newer");
    if (!(error instanceof DamagedFileError)) throw error;
    await keepInQuarantine(layout, `memory-${id}`, error.bytes);
  }
  await new DurableFile(layout.importedMemory(id), memoryShape).write(takenIn);
}

/**
 * What was said to be the same; damaged, that of the save before. A damaged file is kept aside where the
 * library may be written. Throws a {@link ProblemError} of `memory-newer`.
 */
export function readWordings(
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<FoundValue<Wordings>> {
  return readThrough(new DurableFile(layout.wordings, wordingsShape), layout, mayWrite);
}

/** Puts what is not known yet behind what is. Returns how many those were. Throws as {@link readWordings}. */
export async function addWordings(
  layout: LibraryLayout,
  wordings: readonly SameWordings[],
): Promise<number> {
  const file = new DurableFile(layout.wordings, wordingsShape);
  const { value } = await readThrough(file, layout, true);
  const known = value ?? [];
  const added = newWordings(known, wordings);
  if (added.length === 0) return 0;
  await makeFolder(layout.memory, layout.folder);
  await file.write([...known, ...added]);
  return added.length;
}

/** Those that nobody has said yet, in either order. */
export function newWordings(
  known: readonly SameWordings[],
  wordings: readonly SameWordings[],
): SameWordings[] {
  const keyOf = ({ language, texts }: SameWordings) =>
    JSON.stringify([language, ...texts.toSorted()]);
  const keys = new Set(known.map(keyOf));
  return wordings.filter((each) => !keys.has(keyOf(each)) && keys.add(keyOf(each)));
}

async function readThrough(
  file: DurableFile<Wordings>,
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<FoundValue<Wordings>> {
  const place = { path: layout.wordings, shape: wordingsShape, name: "wordings" };
  try {
    return await readOrPrevious(file, place, layout, mayWrite);
  } catch (error) {
    throw error instanceof NewerFileError ? new ProblemError("memory-newer") : error;
  }
}
