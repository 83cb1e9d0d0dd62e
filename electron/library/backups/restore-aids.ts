import { readFile } from "node:fs/promises";

import { ProblemError, type Result } from "../../../shared/result.ts";
import type { Inside } from "../answers/inside.ts";
import { parseSealed } from "../durable-file.ts";
import { wordingsName } from "../layout.ts";
import {
  addWordings,
  isMemoryFileWhole,
  memoryFilePath,
  theMemory,
  wordingsShape,
} from "../memory-files.ts";
import {
  letterheadsShape,
  readLetterheads,
  theLetterheads,
  writeLetterheads,
} from "../letterheads-file.ts";
import { keepInQuarantine } from "../quarantine.ts";
import { makeFolder, replaceFile } from "../replace-file.ts";
import { readTermbase, termsShape, theTerms, writeTermbase } from "../terms-file.ts";
import type { BackedUpFile } from "./backup-file.ts";
import { readObject } from "./objects.ts";

/** Entries become what they were; those made since stay. */
export async function restoreTerms(inside: Inside, name: string | null): Promise<void> {
  const { layout } = inside;
  const bytes = name === null ? null : await readObject(layout, name);
  if (name === null || bytes === null) return;
  const { terms } = parseSealed(name, bytes, termsShape);
  unlessStopped(
    await inside.answer(theTerms, async () => {
      const { termbase } = await readTermbase(layout, true);
      return writeTermbase(layout, { baseRevision: termbase.revision, put: terms, remove: [] });
    }),
  );
}

/** Profiles become what they were, and the usual one is the usual one again; those made since stay. */
export async function restoreLetterheads(inside: Inside, name: string | null): Promise<void> {
  const { layout } = inside;
  const bytes = name === null ? null : await readObject(layout, name);
  if (name === null || bytes === null) return;
  const { profiles: put, usual } = parseSealed(name, bytes, letterheadsShape);
  unlessStopped(
    await inside.answer(theLetterheads, async () => {
      const { revision: baseRevision } = (await readLetterheads(layout, true)).value;
      return writeLetterheads(layout, { baseRevision, put, remove: [], usual });
    }),
  );
}

/** What the memory had is there again; what it has got since stays. */
export async function restoreMemory(inside: Inside, files: readonly BackedUpFile[]): Promise<void> {
  for (const file of files)
    unlessStopped(await inside.answer(theMemory, () => restoreMemoryFile(inside, file)));
}

/**
 * Puts a file of the memory back where the library has it not or damaged; what was damaged is kept aside.
 * Wordings are put behind those there are. False where the backup has it not either.
 */
export async function restoreMemoryFile(
  { layout }: Inside,
  { name, object }: Pick<BackedUpFile, "name" | "object">,
): Promise<boolean> {
  const path = memoryFilePath(layout, name);
  const present = await readFile(path).catch(() => null);
  const isWhole = present !== null && isMemoryFileWhole(name, present);
  if (isWhole && name !== wordingsName) return true;
  const bytes = await readObject(layout, object);
  if (bytes === null) return false;
  await makeFolder(layout.memory, layout.folder);
  if (name === wordingsName) await addWordings(layout, parseSealed(name, bytes, wordingsShape));
  else {
    if (present !== null) await keepInQuarantine(layout, `memory-${name.slice(0, 16)}`, present);
    await replaceFile(path, bytes);
  }
  return true;
}

function unlessStopped(result: Result<unknown>): void {
  if (!result.ok) throw new ProblemError(result.problem.code, result.problem.params);
}
