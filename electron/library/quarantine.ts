import { createHash } from "node:crypto";
import { access } from "node:fs/promises";
import path from "node:path";

import type { LibraryLayout } from "./layout.ts";
import { makeFolder, replaceFile } from "./replace-file.ts";

/**
 * Keeps a copy of bytes that could not be read as they are. The same bytes are kept once.
 * @param name what they were, e.g. the document's id
 */
export async function keepInQuarantine(
  { folder, quarantine }: LibraryLayout,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const sum = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const file = path.join(quarantine, `${name}-${sum}.json`);
  if (await exists(file)) return;
  await makeFolder(quarantine, folder);
  await replaceFile(file, bytes);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
