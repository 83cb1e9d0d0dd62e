import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";

import { type UnsavedText, unsavedTextSchema } from "../../shared/domain/emergency-copy.ts";
import { type FileShape, readSealed } from "../library/durable-file.ts";
import { makeFolder, replaceFile } from "../library/replace-file.ts";
import { seal } from "../library/sealed-file.ts";

/** Texts the library could not take, kept on another disk until it can. */
export interface EmergencyCopies {
  /** Takes the place of what was kept of the document before; the file, or null where no folder takes it. */
  keep(unsaved: UnsavedText): Promise<string | null>;
  /** The document is saved: what this run has kept of it is not needed any more. */
  saved(id: string): Promise<void>;
  leftovers(): Promise<Leftovers>;
  discard(name: string): Promise<void>;
}

/** What earlier runs have left. */
interface Leftovers {
  /** By the names of their files. */
  readonly texts: ReadonlyMap<string, UnsavedText>;
  /** Files that cannot be read; they stay where they are. */
  readonly unreadable: readonly string[];
}

const shape: FileShape<UnsavedText> = {
  format: "press-centre-emergency",
  schemaVersion: 1,
  schema: unsavedTextSchema,
};

/**
 * @param folders where to keep them, the first that can be written
 * @param onUnreadable told of each file that cannot be read, and why
 */
export function createEmergencyCopies(
  folders: readonly string[],
  onUnreadable: (file: string, reason: unknown) => void = () => undefined,
): EmergencyCopies {
  /** Of this run, by document. */
  const kept = new Map<string, string>();
  // By a clock that begins anew with every start, two runs would keep a document at the same moment.
  const run = randomUUID().slice(0, 8);

  return {
    async keep(unsaved) {
      const { id, keptAt } = unsaved;
      const name = `${keptAt.replaceAll(":", "-")} ${id} ${run}.json`;
      const before = kept.get(id);
      const places = folders.map((folder) => path.join(folder, name));
      for (const file of before === undefined ? places : [before, ...places]) {
        try {
          await write(file, unsaved);
        } catch {
          // The next place may take it.
          continue;
        }
        if (before !== undefined && before !== file) await rm(before, { force: true });
        kept.set(id, file);
        return file;
      }
      return null;
    },
    async saved(id) {
      const file = kept.get(id);
      if (file === undefined) return;
      await rm(file, { force: true }).catch(() => undefined);
      kept.delete(id);
    },
    async leftovers() {
      const texts = new Map<string, UnsavedText>();
      const unreadable: string[] = [];
      const ofThisRun = new Set(kept.values());
      for (const folder of folders) {
        for (const name of await readdir(folder).catch(() => [])) {
          const file = path.join(folder, name);
          if (!name.endsWith(".json") || ofThisRun.has(file)) continue;
          const unsaved = await readSealed(file, shape).catch((error: unknown) => {
            onUnreadable(file, error);
            unreadable.push(file);
            return null;
          });
          if (unsaved !== null) texts.set(name, unsaved);
        }
      }
      return { texts, unreadable };
    },
    async discard(name) {
      for (const folder of folders)
        await rm(path.join(folder, path.basename(name)), { force: true });
    },
  };
}

async function write(file: string, unsaved: UnsavedText): Promise<void> {
  const folder = path.dirname(file);
  await makeFolder(folder, path.parse(folder).root);
  await replaceFile(file, seal(shape.format, shape.schemaVersion, unsaved));
}
