import { readFile } from "node:fs/promises";

import type { Inside } from "../answers/inside.ts";
import { stampOf, statOf } from "../file-stamp.ts";
import { isMemoryFileWhole, memoryFilePath, memoryFilesIn, theMemory } from "../memory-files.ts";
import { letterheadsShape, readLetterheads, theLetterheads } from "../letterheads-file.ts";
import { seal } from "../sealed-file.ts";
import { readTermbase, termsShape, theTerms } from "../terms-file.ts";
import type { BackedUpFile } from "./backup-file.ts";
import { keepObject } from "./objects.ts";

/** The termbase as it is; one that is damaged or newer stays as the backup before has it. */
export async function keepTerms(
  inside: Inside,
  kept: Set<string>,
  before: string | null,
): Promise<string | null> {
  const read = await inside.answer(theTerms, () => readTermbase(inside.layout, false));
  if (!read.ok || read.value.problem !== null) return before;
  const { termbase } = read.value;
  if (termbase.revision === 0) return null;
  const { format, schemaVersion } = termsShape;
  return keepObject(inside.layout, seal(format, schemaVersion, termbase), kept);
}

/** The letterheads, as the termbase is kept. */
export async function keepLetterheads(
  inside: Inside,
  kept: Set<string>,
  before: string | null,
): Promise<string | null> {
  const read = await inside.answer(theLetterheads, () => readLetterheads(inside.layout, false));
  if (!read.ok || read.value.problem !== null) return before;
  const { value } = read.value;
  if (value.revision === 0) return null;
  const { format, schemaVersion } = letterheadsShape;
  return keepObject(inside.layout, seal(format, schemaVersion, value), kept);
}

/** The memory's files as they are; one that is damaged stays as the backup before has it. */
export async function keepMemory(
  inside: Inside,
  kept: Set<string>,
  before: readonly BackedUpFile[],
): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  for (const name of await memoryFilesIn(inside.layout)) {
    const known = before.find((each) => each.name === name);
    const copied = await inside.answer(theMemory, () => copyFile(inside, name, known, kept));
    const file = copied.ok ? copied.value : known;
    if (file !== undefined) files.push(file);
  }
  return files;
}

async function copyFile(
  { layout }: Inside,
  name: string,
  known: BackedUpFile | undefined,
  kept: Set<string>,
): Promise<BackedUpFile | undefined> {
  const file = memoryFilePath(layout, name);
  const stamp = stampOf(await statOf(file), 0);
  if (known?.stamp === stamp && kept.has(known.object)) return known;
  const bytes = await readFile(file);
  if (!isMemoryFileWhole(name, bytes)) return known;
  return { name, stamp, object: await keepObject(layout, bytes, kept) };
}
