import { type Problem, ProblemError } from "../../shared/result.ts";
import {
  changeTermbase,
  emptyTermbase,
  mostTerms,
  type Termbase,
  termbaseSchema,
  type TermChange,
} from "../../shared/terms/term.ts";
import type { FileShape } from "./durable-file.ts";
import type { LibraryLayout } from "./layout.ts";
import { changeSideFile, readSideFile, type SideFile } from "./side-file.ts";

export const termsShape: FileShape<Termbase> = {
  format: "press-centre-terms",
  schemaVersion: 1,
  schema: termbaseSchema,
};

const termsFile: SideFile<Termbase> = {
  place: ({ terms }) => terms,
  shape: termsShape,
  name: "terms",
  empty: emptyTermbase,
  problems: {
    damaged: "terms-damaged",
    lost: "terms-lost",
    newer: "terms-newer",
    conflict: "terms-conflict",
  },
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
  const { value, problem } = await readSideFile(termsFile, layout, mayWrite);
  return { termbase: value, problem };
}

/** Throws a {@link ProblemError} of `terms-conflict`, `terms-too-many` or `terms-newer`. */
export function writeTermbase(layout: LibraryLayout, change: TermChange): Promise<Termbase> {
  return changeSideFile(termsFile, layout, change.baseRevision, (present) => {
    const next = changeTermbase(present, change);
    if (next.terms.length > mostTerms)
      throw new ProblemError("terms-too-many", { limit: mostTerms });
    return next;
  });
}
