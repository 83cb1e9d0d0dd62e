import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

import { documentIdSchema } from "../../shared/domain/ids.ts";
import { isMissing } from "./disk-problem.ts";

/** Another fingerprint after a document was added or taken away by any program. */
export async function fingerprintFolders(documents: string): Promise<string> {
  const folders = (await namesIn(documents)).toSorted();
  const times = await Promise.all(
    folders.map(async (name) => `${name} ${(await stat(path.join(documents, name))).mtimeMs}`),
  );
  return createHash("sha256").update(times.join("\n")).digest("hex");
}

/** The ids of all documents there are folders for. */
export async function listDocumentIds(documents: string): Promise<string[]> {
  const folders = await namesIn(documents);
  const ids = await Promise.all(
    folders.map(async (folder) => {
      const names = await namesIn(path.join(documents, folder));
      return names.filter((name) => documentIdSchema.safeParse(name).success);
    }),
  );
  return ids.flat();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
