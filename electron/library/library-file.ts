import { readFile } from "node:fs/promises";

import { Low } from "lowdb";
import { z } from "zod";

import { timestampSchema } from "../../shared/domain/document.ts";
import { documentIdSchema } from "../../shared/domain/ids.ts";
import { ProblemError } from "../../shared/result.ts";
import { DurableFile, type FileShape, readSealed } from "./durable-file.ts";
import { type LibraryLayout, previousOf } from "./layout.ts";
import { keepInQuarantine } from "./quarantine.ts";
import { DamagedFileError, NewerFileError } from "./sealed-file.ts";

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

export async function createLibraryFile(
  layout: LibraryLayout,
  made: { id: string; createdAt: string },
): Promise<LibraryIdentity> {
  const identity: LibraryIdentity = { schemaVersion: librarySchemaVersion, ...made };
  const store = new Low<LibraryIdentity | null>(
    new DurableFile(layout.libraryFile, libraryShape),
    identity,
  );
  await store.write();
  // Written again so that there is a second copy from the first day.
  await store.write();
  return identity;
}

/**
 * null: there is no such file. Throws a {@link ProblemError} of `library-newer` or `library-damaged`.
 * A damaged file is served from its copy; {@link mendLibraryFile} puts it right.
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

/** Writes library.json and its copy again where one of them is damaged or missing. */
export async function mendLibraryFile(
  layout: LibraryLayout,
  identity: LibraryIdentity,
): Promise<void> {
  const files = [layout.libraryFile, previousOf(layout.libraryFile)];
  const good = await Promise.all(files.map((file) => isGood(file, layout)));
  if (good.every(Boolean)) return;
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
