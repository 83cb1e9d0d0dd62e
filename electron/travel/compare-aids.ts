import type { MemoryArrivals, TermArrivals } from "../../shared/domain/travel.ts";
import { compareTerms } from "../../shared/terms/join-terms.ts";
import type { Termbase } from "../../shared/terms/term.ts";
import type { Library } from "../library/index.ts";
import { newWordings } from "../library/memory-files.ts";
import type { PackagedAids } from "./packaged-aids.ts";
import { required } from "./required.ts";

/** How the terms that came stand to those that are here. */
export interface ComparedTerms {
  readonly here: Termbase;
  readonly there: Termbase;
  readonly arrivals: TermArrivals;
}

/** null: the package has none. */
export async function compareTermbases(
  library: Library,
  aids: PackagedAids,
): Promise<ComparedTerms | null> {
  const there = await aids.terms();
  if (there === null) return null;
  const { termbase: here } = required(await library.terms());
  return { here, there, arrivals: compareTerms(here.terms, there.terms) };
}

/** null: the package has nothing of a memory. */
export async function compareMemories(
  library: Library,
  aids: PackagedAids,
): Promise<MemoryArrivals | null> {
  if (!aids.hasMemory) return null;
  const memories: MemoryArrivals["memories"] = [];
  for (const id of aids.memoryIds) {
    if (required(await library.readMemory(id)) !== null) continue;
    const { name, units } = await aids.memory(id);
    memories.push({ id, name, pairs: units.length });
  }
  const wordings = newWordings(required(await library.sameWordings()), await aids.wordings());
  const same = aids.memoryIds.length - memories.length;
  return { memories, wordings: wordings.length, same };
}
