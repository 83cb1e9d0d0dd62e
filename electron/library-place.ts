import { z } from "zod";

import type { Language } from "../shared/domain/language.ts";
import type { LibraryInfo } from "../shared/ipc/contract.ts";
import type { Result } from "../shared/result.ts";
import type { CurrentLibrary } from "./current-library.ts";
import { defaultLibraryFolder } from "./paths.ts";
import type { StoredValue } from "./settings/stored-value.ts";

/** The library opened last; null before the first start. */
export const libraryPlaceSchema = z.object({ path: z.string().nullable() });
export type LibraryPlace = z.infer<typeof libraryPlaceSchema>;

export const noPlace: LibraryPlace = { path: null };

/** Which folder to open, and whether a library may be made there. */
export interface WantedLibrary {
  readonly folder: string;
  readonly create: boolean;
}

/**
 * A folder named on the command line comes first, then the library used last, then a new one among
 * the documents. One used before is never made anew: its drive may only be missing.
 */
export function wantedLibrary(known: {
  readonly named: string | null;
  readonly last: string | null;
  readonly documents: string;
  readonly language: Language;
}): WantedLibrary {
  if (known.named !== null) return { folder: known.named, create: true };
  if (known.last !== null) return { folder: known.last, create: false };
  return { folder: defaultLibraryFolder(known.documents, known.language), create: true };
}

/** Opens the library of the start and, unless it was named for this run only, remembers it. */
export async function openAtStart(
  library: CurrentLibrary,
  wanted: WantedLibrary,
  place: StoredValue<LibraryPlace> | null,
): Promise<Result<LibraryInfo>> {
  const opened = wanted.create
    ? await library.openOrCreate(wanted.folder)
    : await library.open(wanted.folder);
  if (opened.ok && place !== null && place.current().path !== opened.value.path) {
    await place.change({ path: opened.value.path }).catch(() => undefined);
  }
  return opened;
}
