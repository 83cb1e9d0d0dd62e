import type {
  LetterheadArrivals,
  MemoryArrivals,
  TermArrivals,
} from "../../shared/domain/travel.ts";
import { compareLetterheads } from "../../shared/letterhead/join-letterheads.ts";
import type { Letterheads } from "../../shared/letterhead/letterhead.ts";
import { compareTerms } from "../../shared/terms/join-terms.ts";
import type { Termbase } from "../../shared/terms/term.ts";
import type { Library } from "../library/index.ts";
import { newWordings } from "../library/memory-files.ts";
import type { PackagedAids } from "./packaged-aids.ts";
import { required } from "./required.ts";

/** How a list that came stands to the one that is here. */
interface Compared<List, Arrivals> {
  readonly here: List;
  readonly there: List;
  readonly arrivals: Arrivals;
}
export type ComparedTerms = Compared<Termbase, TermArrivals>;
export type ComparedLetterheads = Compared<Letterheads, LetterheadArrivals>;

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

/** null: the package has none. */
export async function compareLetterheadLists(
  library: Library,
  aids: PackagedAids,
): Promise<ComparedLetterheads | null> {
  const there = await aids.letterheads();
  if (there === null) return null;
  const { letterheads: here } = required(await library.letterheads());
  return { here, there, arrivals: compareLetterheads(here.profiles, there.profiles) };
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
