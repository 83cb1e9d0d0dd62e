import {
  chosenLetterhead,
  type Letterhead,
  type LetterheadChoice,
  type Letterheads,
} from "../../shared/letterhead/letterhead.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";

export type ReadLetterheads = () => Promise<
  Result<{ letterheads: Letterheads; problem: Problem | null }>
>;

/**
 * The letterhead something goes out on, null for none. Where those of the library cannot be read, nothing
 * goes out without one unless that is what was chosen. Fails with `letterhead-missing`, or as the library does.
 */
export async function findLetterhead(
  choice: LetterheadChoice,
  read: ReadLetterheads,
): Promise<Result<Letterhead | null>> {
  if (choice === "none") return success(null);
  const kept = await read();
  if (!kept.ok) return kept;
  const { letterheads, problem } = kept.value;
  if (problem?.code === "letterheads-lost") return { ok: false, problem };
  const found = chosenLetterhead(letterheads, choice);
  return found === undefined ? failure("letterhead-missing", { name: choice }) : success(found);
}
