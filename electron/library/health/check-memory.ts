import { readFile } from "node:fs/promises";

import type { Finding } from "../../../shared/domain/health.ts";
import { ProblemError } from "../../../shared/result.ts";
import type { Inside } from "../answers/inside.ts";
import type { Backup } from "../backups/backup-file.ts";
import { restoreMemoryFile } from "../backups/restore-aids.ts";
import { wordingsName } from "../layout.ts";
import { isMemoryFileWhole, memoryFilePath, readWordings, theMemory } from "../memory-files.ts";
import { keepInQuarantine } from "../quarantine.ts";

/**
 * null: the file is whole. A memory that is not is put back from the latest backup that has it, the wordings
 * by the next one that is said.
 */
export async function checkMemoryFile(
  inside: Inside,
  name: string,
  backups: readonly Backup[],
): Promise<Finding | null> {
  const checked = await inside.answer(theMemory, () =>
    name === wordingsName ? checkWordings(inside) : checkImported(inside, name, backups),
  );
  if (!checked.ok && checked.problem.code !== "memory-newer")
    throw new ProblemError(checked.problem.code, checked.problem.params);
  const kind = checked.ok ? checked.value : null;
  return kind === null ? null : { kind, summary: null, name, moment: null };
}

async function checkWordings({ layout, access }: Inside): Promise<Finding["kind"] | null> {
  const { state } = await readWordings(layout, access.problem() === null);
  if (state === "whole") return null;
  return state === "previous" ? "wordingsFromSave" : "wordingsLost";
}

async function checkImported(
  inside: Inside,
  name: string,
  backups: readonly Backup[],
): Promise<Finding["kind"] | null> {
  const { layout, access } = inside;
  const bytes = await readFile(memoryFilePath(layout, name));
  if (isMemoryFileWhole(name, bytes)) return null;
  if (access.problem() !== null) return "memoryLost";
  await keepInQuarantine(layout, `memory-${name.slice(0, 16)}`, bytes);
  for (const { memory = [] } of backups)
    for (const file of memory.filter((each) => each.name === name))
      if (await restoreMemoryFile(inside, file)) return "memoryFromBackup";
  return "memoryLost";
}
