import { readdir, readFile } from "node:fs/promises";

import type { Summary } from "../../../shared/domain/document.ts";
import type { Finding } from "../../../shared/domain/health.ts";
import type { Inside } from "../answers/inside.ts";
import { restorePicture } from "../backups/objects.ts";
import { isMissing } from "../disk-problem.ts";
import { sumOfFile } from "../file-sum.ts";
import type { LibraryLayout } from "../layout.ts";
import { keepInQuarantine } from "../quarantine.ts";

const pictureName = /^[0-9a-f]{64}$/;

export async function keptPictures({ blobs }: LibraryLayout): Promise<string[]> {
  try {
    return (await readdir(blobs)).filter((name) => pictureName.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** null: the picture is whole. One that is not is put back from a backup where that can be. */
export async function checkPicture(
  inside: Inside,
  name: string,
  summary: Summary | null,
): Promise<Finding | null> {
  const { layout, access } = inside;
  const isWhole = () =>
    sumOfFile(layout.blob(name)).then(
      (sum) => sum === name,
      () => false,
    );
  if (await isWhole()) return null;
  const finding = { summary, name, moment: null };
  if (access.problem() !== null) return { ...finding, kind: "pictureLost" };
  const put = await inside.answer("blobs", async () => {
    const damaged = await readFile(layout.blob(name)).catch(() => null);
    if (damaged !== null) await keepInQuarantine(layout, `picture-${name.slice(0, 8)}`, damaged);
    return restorePicture(layout, name);
  });
  return { ...finding, kind: put.ok && put.value ? "pictureFromBackup" : "pictureLost" };
}
