import { isDeepStrictEqual } from "node:util";

import { readLetterheads } from "../../../electron/library/letterheads-file.ts";
import type { LibraryLayout } from "../../../electron/library/layout.ts";
import { readMemory, readWordings } from "../../../electron/library/memory-files.ts";
import { readTermbase } from "../../../electron/library/terms-file.ts";
import { csto } from "../../unit/terms/entries.ts";
import { letterhead, takenIn, wordings } from "./kept-files.ts";
import type { Outcome } from "./reading-kept-files.ts";

/** Written once, it has no save before to go back to. */
export async function readTerms(layout: LibraryLayout): Promise<Outcome> {
  const { termbase, problem } = await readTermbase(layout, false);
  if (problem?.code === "terms-lost" && termbase.terms.length === 0) return "refused";
  const isTrue = problem === null && isDeepStrictEqual(termbase.terms, [csto]);
  return isTrue ? "whole" : "wrong";
}

/** Written once as well. */
export async function readOwnLetterheads(layout: LibraryLayout): Promise<Outcome> {
  const { value, problem } = await readLetterheads(layout, false);
  if (problem?.code === "letterheads-lost" && value.profiles.length === 0) return "refused";
  const isTrue = problem === null && isDeepStrictEqual(value.profiles, [letterhead]);
  return isTrue ? "whole" : "wrong";
}

export async function readTakenIn(layout: LibraryLayout): Promise<Outcome> {
  const memory = await readMemory(layout, takenIn.id);
  if (memory === null) return "refused";
  return isDeepStrictEqual(memory, takenIn.memory) ? "whole" : "wrong";
}

export async function readSameWordings(layout: LibraryLayout): Promise<Outcome> {
  const { value, state } = await readWordings(layout, false);
  if (state === "lost" && value === null) return "refused";
  return state === "whole" && isDeepStrictEqual(value, wordings) ? "whole" : "wrong";
}
