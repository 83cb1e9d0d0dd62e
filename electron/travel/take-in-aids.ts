import type { MemoryArrivals, TakeIn } from "../../shared/domain/travel.ts";
import { joinLetterheads } from "../../shared/letterhead/join-letterheads.ts";
import { type LetterheadChange, mostLetterheads } from "../../shared/letterhead/letterhead.ts";
import type { EntryAnswers } from "../../shared/merge/join-entries.ts";
import { ProblemError } from "../../shared/result.ts";
import { joinTerms } from "../../shared/terms/join-terms.ts";
import { mostTerms, type TermChange } from "../../shared/terms/term.ts";
import type { Library } from "../library/index.ts";
import type { ComparedLetterheads, ComparedTerms } from "./compare-aids.ts";
import type { PackagedAids } from "./packaged-aids.ts";
import { required } from "./required.ts";

/**
 * What is to become of the termbase; null: nothing. Throws a {@link ProblemError} of `package-undecided`
 * or `terms-too-many`.
 */
export function termChange(
  compared: ComparedTerms | null,
  answers: TakeIn["terms"],
  newId: () => string,
): TermChange | null {
  if (compared === null || answers === null) return null;
  const { here, there, arrivals } = compared;
  mustBeDecided(arrivals, answers);
  const put = joinTerms(here.terms, there.terms, answers, newId);
  if (countWith(here.terms, put) > mostTerms)
    throw new ProblemError("terms-too-many", { limit: mostTerms });
  return put.length === 0 ? null : { baseRevision: here.revision, put, remove: [] };
}

/**
 * What is to become of the letterheads; null: nothing. The library's usual one stays that. Throws a
 * {@link ProblemError} of `package-undecided` or `letterheads-too-many`.
 */
export function letterheadChange(
  compared: ComparedLetterheads | null,
  answers: TakeIn["letterheads"],
  newId: () => string,
): LetterheadChange | null {
  if (compared === null || answers === null) return null;
  const { here, there, arrivals } = compared;
  mustBeDecided(arrivals, answers);
  const put = joinLetterheads(here.profiles, there.profiles, answers, newId);
  if (countWith(here.profiles, put) > mostLetterheads)
    throw new ProblemError("letterheads-too-many", { limit: mostLetterheads });
  const { revision: baseRevision, usual } = here;
  return put.length === 0 ? null : { baseRevision, put, remove: [], usual };
}

interface Entry {
  readonly id: string;
}

function mustBeDecided(
  { conflicts }: { readonly conflicts: readonly { readonly theirs: Entry }[] },
  answers: EntryAnswers,
): void {
  if (conflicts.some(({ theirs }) => answers[theirs.id] === undefined))
    throw new ProblemError("package-undecided");
}

function countWith(here: readonly Entry[], put: readonly Entry[]): number {
  return new Set([...here, ...put].map(({ id }) => id)).size;
}

/** Takes in the memories that are not here, each whole or not at all, and says how many. */
export async function takeInMemory(
  library: Library,
  aids: PackagedAids,
  { memories }: MemoryArrivals,
  onMemory: () => void,
): Promise<{ memories: number; wordings: number }> {
  for (const { id } of memories) {
    onMemory();
    required(await library.keepMemory(id, await aids.memory(id)));
  }
  const wordings = await aids.wordings();
  const added = wordings.length === 0 ? 0 : required(await library.addWordings(wordings));
  return { memories: memories.length, wordings: added };
}
