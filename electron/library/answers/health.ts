import { readdir, stat } from "node:fs/promises";
import path from "node:path";

import type { QuarantinedFile } from "../../../shared/domain/health.ts";
import { isMissing } from "../disk-problem.ts";
import { checkLibrary } from "../health/check-library.ts";
import type { LibraryLayout } from "../layout.ts";
import type { Library } from "../types.ts";
import type { Inside } from "./inside.ts";

export function healthAnswers(inside: Inside): Pick<Library, "check" | "quarantined"> {
  return {
    check: (options) => inside.answer("health", () => checkLibrary(inside, options)),
    quarantined: () => inside.answer("quarantine", () => quarantinedFiles(inside.layout)),
  };
}

async function quarantinedFiles({ quarantine }: LibraryLayout): Promise<QuarantinedFile[]> {
  const names = await readdir(quarantine).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtime, size } = await stat(path.join(quarantine, name));
      return { name, keptAt: mtime.toISOString(), size };
    }),
  );
  return files.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
}
