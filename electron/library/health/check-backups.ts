import { rm } from "node:fs/promises";

import type { Finding } from "../../../shared/domain/health.ts";
import type { Inside } from "../answers/inside.ts";
import { type Backup, partsOf, readBackups } from "../backups/backup-file.ts";
import { sumOfFile } from "../file-sum.ts";

export interface BackupsToCheck {
  readonly backups: readonly Backup[];
  /** Whole, but for what they are made of: the times of those that cannot be read. */
  readonly damaged: readonly string[];
  /** What all of them are made of, each part once. */
  readonly objects: readonly string[];
}

export async function backupsToCheck({ layout }: Inside): Promise<BackupsToCheck> {
  const { backups, damaged } = await readBackups(layout);
  const objects = new Set(backups.flatMap(partsOf));
  return { backups, damaged, objects: [...objects] };
}

/** A damaged part is taken out, so that the next backup copies it again. */
export async function isObjectWhole({ layout, access }: Inside, name: string): Promise<boolean> {
  const file = layout.backupObject(name);
  const isWhole = await sumOfFile(file).then(
    (sum) => sum === name,
    () => false,
  );
  if (!isWhole && access.problem() === null) await rm(file, { force: true });
  return isWhole;
}

export function backupFindings(
  { backups, damaged }: BackupsToCheck,
  damagedObjects: ReadonlySet<string>,
): Finding[] {
  const incomplete = backups.filter((backup) =>
    partsOf(backup).some((name) => damagedObjects.has(name)),
  );
  return [
    ...damaged.map(finding("backupDamaged")),
    ...incomplete.map(({ madeAt }) => madeAt).map(finding("backupPartsDamaged")),
  ];
}

function finding(kind: Finding["kind"]): (moment: string) => Finding {
  return (moment) => ({ kind, summary: null, name: moment, moment });
}
