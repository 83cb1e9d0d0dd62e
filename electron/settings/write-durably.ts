import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/** Replaces a file so that a power cut leaves either the old text or the new one, whole. */
export async function writeDurably(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.new`;
  try {
    const handle = await open(draft, "w");
    try {
      await handle.writeFile(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
