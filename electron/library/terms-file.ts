import { Low } from "lowdb";

import { type Problem, problem, ProblemError } from "../../shared/result.ts";
import {
  changeTermbase,
  emptyTermbase,
  mostTerms,
  type Termbase,
  termbaseSchema,
  type TermChange,
} from "../../shared/terms/term.ts";
import { DurableFile, type FileShape } from "./durable-file.ts";
import type { LibraryLayout } from "./layout.ts";
import { readOrPrevious } from "./read-or-previous.ts";
import { NewerFileError } from "./sealed-file.ts";

export const termsShape: FileShape<Termbase> = {
  format: "press-centre-terms",
  schemaVersion: 1,
  schema: termbaseSchema,
};

/** Work on the termbase waits in a line of its own. */
export const theTerms = "terms";

export interface ReadTermbase {
  readonly termbase: Termbase;
  /** `terms-damaged`: it is that of the save before; `terms-lost`: it is empty. */
  readonly problem: Problem | null;
}

/**
 * The termbase of a library; one that nobody wrote is empty. A damaged file is kept aside where the
 * library may be written. Throws a {@link ProblemError} of `terms-newer`.
 */
export async function readTermbase(
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<ReadTermbase> {
  const file = new DurableFile(layout.terms, termsShape);
  return await readThrough(file, layout, mayWrite);
}

/** Throws a {@link ProblemError} of `terms-conflict`, `terms-too-many` or `terms-newer`. */
export async function writeTermbase(layout: LibraryLayout, change: TermChange): Promise<Termbase> {
  const file = new DurableFile(layout.terms, termsShape);
  const { termbase } = await readThrough(file, layout, true);
  if (termbase.revision !== change.baseRevision) throw new ProblemError("terms-conflict");
  const next = changeTermbase(termbase, change);
  if (next.terms.length > mostTerms) throw new ProblemError("terms-too-many", { limit: mostTerms });
  await new Low<Termbase | null>(file, next).write();
  return next;
}

async function readThrough(
  file: DurableFile<Termbase>,
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<ReadTermbase> {
  const place = { path: layout.terms, shape: termsShape, name: "terms" };
  try {
    const { value, state } = await readOrPrevious(file, place, layout, mayWrite);
    return { termbase: value ?? emptyTermbase, problem: problems[state] };
  } catch (error) {
    throw error instanceof NewerFileError ? new ProblemError("terms-newer") : error;
  }
}

const problems = {
  whole: null,
  previous: problem("terms-damaged"),
  lost: problem("terms-lost"),
} as const;
