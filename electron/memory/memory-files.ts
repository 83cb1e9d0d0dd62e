import { readdir } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { timestampSchema } from "../../shared/domain/document.ts";
import { languageSchema } from "../../shared/domain/language.ts";
import { unitSchema } from "../../shared/memory/unit.ts";
import { isMissing } from "../library/disk-problem.ts";
import { DurableFile, type FileShape, readSealed } from "../library/durable-file.ts";
import { type LibraryLayout, previousOf } from "../library/layout.ts";
import { makeFolder } from "../library/replace-file.ts";

const takenInSchema = z.object({
  /** Of the file it was read from. */
  name: z.string(),
  takenInAt: timestampSchema,
  units: z.array(unitSchema),
});
export type TakenInFile = z.infer<typeof takenInSchema>;

const takenInShape: FileShape<TakenInFile> = {
  format: "press-centre-memory",
  schemaVersion: 1,
  schema: takenInSchema,
};

const wordingsSchema = z.array(
  z.object({
    language: languageSchema,
    texts: z.tuple([z.string(), z.string()]),
  }),
);
type Wordings = z.infer<typeof wordingsSchema>;

const wordingsShape: FileShape<Wordings> = {
  format: "press-centre-wordings",
  schemaVersion: 1,
  schema: wordingsSchema,
};

const fileName = /^([0-9a-f]{16})\.json$/;

/** What the memory has that no document has; ids are those of the bytes that were read. */
export interface MemoryFiles {
  readTakenIn(): Promise<Map<string, TakenInFile>>;
  writeTakenIn(id: string, file: TakenInFile): Promise<void>;
  readWordings(): Promise<Wordings>;
  addWording(wording: Wordings[number]): Promise<void>;
}

/** Throws what the disk does; what is damaged is read from the save before, or left as it is. */
export function memoryFiles({ memory, folder }: LibraryLayout): MemoryFiles {
  const fileOf = (id: string) => path.join(memory, `${id}.json`);
  const wordingsFile = path.join(memory, "wordings.json");
  const wordings = new DurableFile(wordingsFile, wordingsShape);

  async function readWordings(): Promise<Wordings> {
    try {
      return (await wordings.read()) ?? [];
    } catch {
      return (await readWhole(previousOf(wordingsFile), wordingsShape)) ?? [];
    }
  }

  return {
    async readTakenIn() {
      const found = new Map<string, TakenInFile>();
      for (const name of await namesIn(memory)) {
        const id = fileName.exec(name)?.[1];
        const file = id === undefined ? null : await readWhole(fileOf(id), takenInShape);
        if (id !== undefined && file !== null) found.set(id, file);
      }
      return found;
    },
    async writeTakenIn(id, file) {
      await makeFolder(memory, folder);
      await new DurableFile(fileOf(id), takenInShape).write(file);
    },
    readWordings,
    async addWording(wording) {
      const known = await readWordings();
      await makeFolder(memory, folder);
      await wordings.write([...known, wording]);
    },
  };
}

async function readWhole<Value>(file: string, shape: FileShape<Value>): Promise<Value | null> {
  try {
    return await readSealed(file, shape);
  } catch {
    return null;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
