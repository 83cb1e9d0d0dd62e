import type { MemoryArrivals, TakeIn } from "../../shared/domain/travel.ts";
import { ProblemError } from "../../shared/result.ts";
import { joinTerms } from "../../shared/terms/join-terms.ts";
import { mostTerms, type TermChange } from "../../shared/terms/term.ts";
import type { Library } from "../library/index.ts";
import type { ComparedTerms } from "./compare-aids.ts";
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
  if (arrivals.conflicts.some(({ theirs }) => answers[theirs.id] === undefined))
    throw new ProblemError("package-undecided");
  const put = joinTerms(here.terms, there.terms, answers, newId);
  const known = new Set(here.terms.map(({ id }) => id));
  if (here.terms.length + put.filter(({ id }) => !known.has(id)).length > mostTerms)
    throw new ProblemError("terms-too-many", { limit: mostTerms });
  return put.length === 0 ? null : { baseRevision: here.revision, put, remove: [] };
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
