import { readFile, rm } from "node:fs/promises";

import { Low } from "lowdb";
import { z } from "zod";

import { timestampSchema } from "../../shared/domain/document.ts";
import { createDocumentId, documentIdSchema } from "../../shared/domain/ids.ts";
import { ProblemError } from "../../shared/result.ts";
import { DurableFile, type FileShape, readSealed } from "./durable-file.ts";
import { type LibraryLayout, previousOf } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { DamagedFileError, NewerFileError, unseal } from "./sealed-file.ts";
import type { LibraryOptions } from "./types.ts";

const librarySchemaVersion = 1;

const identitySchema = z.object({
  id: documentIdSchema,
  schemaVersion: z.literal(librarySchemaVersion),
  createdAt: timestampSchema,
});
/** What makes a folder a library. */
export type LibraryIdentity = z.infer<typeof identitySchema>;

const libraryShape: FileShape<LibraryIdentity> = {
  format: "press-centre-library",
  schemaVersion: librarySchemaVersion,
  schema: identitySchema,
};

export function newIdentity({ now, randomBytes }: LibraryOptions): LibraryIdentity {
  const createdAt = now();
  return {
    id: createDocumentId(createdAt.getTime(), randomBytes),
    schemaVersion: librarySchemaVersion,
    createdAt: createdAt.toISOString(),
  };
}

/** Leaves nothing behind where it fails, so that it can be tried again. */
export async function createLibraryFile(
  layout: LibraryLayout,
  identity: LibraryIdentity,
): Promise<void> {
  try {
    await writeBoth(layout, identity);
  } catch (error) {
    const files = [layout.libraryFile, previousOf(layout.libraryFile)];
    await Promise.all(files.map((file) => rm(file, { force: true }))).catch(() => undefined);
    throw error;
  }
}

/**
 * null: there is no such file. Throws a {@link ProblemError} of `library-newer` or `library-damaged`.
 * A damaged file is served from its copy; {@link confirmLibraryFile} puts it right.
 */
export async function readLibraryFile(layout: LibraryLayout): Promise<LibraryIdentity | null> {
  const path = layout.folder;
  try {
    return (
      (await readSealed(layout.libraryFile, libraryShape)) ??
      (await readSealed(previousOf(layout.libraryFile), libraryShape))
    );
  } catch (error) {
    if (error instanceof NewerFileError) throw new ProblemError("library-newer", { path });
    if (!(error instanceof DamagedFileError)) throw error;
    const copy = await readSealed(previousOf(layout.libraryFile), libraryShape).catch(() => null);
    if (copy !== null) return copy;
    const reason = `library.json: ${error.message}`;
    throw new ProblemError("library-damaged", { path, reason }, { cause: error });
  }
}

/** What every version of a library says of itself. */
const newerSchema = z.looseObject({ id: documentIdSchema, createdAt: timestampSchema });

/** Of a library that a newer program wrote; null where it is none, or does not say as much. */
export async function readNewerLibraryFile(layout: LibraryLayout): Promise<LibraryIdentity | null> {
  try {
    const { value, schemaVersion } = unseal(
      libraryShape.format,
      await readFile(layout.libraryFile),
    );
    if (schemaVersion <= librarySchemaVersion) return null;
    const { id, createdAt } = newerSchema.parse(value);
    return { id, createdAt, schemaVersion: librarySchemaVersion };
  } catch {
    return null;
  }
}

/**
 * Throws a {@link ProblemError} of `library-missing` where the folder is not that library any more:
 * another drive may be in the place of the one that was lost. Writes library.json and its copy again
 * where one of them is damaged or missing.
 */
export async function confirmLibraryFile(
  layout: LibraryLayout,
  identity: LibraryIdentity,
): Promise<void> {
  const present = await readLibraryFile(layout);
  if (present?.id !== identity.id)
    throw new ProblemError("library-missing", { path: layout.folder });
  await mend(layout, identity).catch(() => undefined);
}

/** Whether library.json and its copy both are as they were written. */
export async function isLibraryFileWhole(layout: LibraryLayout): Promise<boolean> {
  const files = [layout.libraryFile, previousOf(layout.libraryFile)];
  const read = await Promise.all(
    files.map((file) => readSealed(file, libraryShape).catch(() => null)),
  );
  return read.every((identity) => identity !== null);
}

async function mend(layout: LibraryLayout, identity: LibraryIdentity): Promise<void> {
  const files = [layout.libraryFile, previousOf(layout.libraryFile)];
  const good = await Promise.all(files.map((file) => isGood(file, layout)));
  if (!good.every(Boolean)) await writeBoth(layout, identity);
}

/** Twice, so that there is a second copy from the first day. */
async function writeBoth(layout: LibraryLayout, identity: LibraryIdentity): Promise<void> {
  const store = new Low<LibraryIdentity | null>(
    new DurableFile(layout.libraryFile, libraryShape),
    identity,
  );
  await store.write();
  await store.write();
}

async function isGood(file: string, layout: LibraryLayout): Promise<boolean> {
  try {
    return (await readSealed(file, libraryShape)) !== null;
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error;
    await keepInQuarantine(layout, "library", await readFile(file));
    return false;
  }
}
