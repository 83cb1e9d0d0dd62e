import type { Problem, ProblemCode } from "../../shared/result.ts";
import type { Library } from "../library/index.ts";
import type { Save } from "../library/types.ts";
import type { EmergencyCopies } from "./emergency-copies.ts";

/** The text itself is what was refused: elsewhere it would be refused as well. */
const ofTheText: ReadonlySet<ProblemCode> = new Set(["content-refused", "version-missing"]);

/** Keeps what a refused save would have saved; the problem then says where, as `kept`. */
export async function keepUnsaved(
  copies: EmergencyCopies,
  library: Library,
  change: Save,
  problem: Problem,
  now: string,
): Promise<Problem> {
  const row = library.list().find(({ id }) => id === change.id);
  if (row === undefined || ofTheText.has(problem.code)) return problem;
  const { ru, en } = change.contents;
  const stored = change.facts === undefined ? await library.read(change.id) : null;
  const kept = await copies.keep({
    id: change.id,
    kind: row.kind,
    facts:
      change.facts ??
      (stored?.ok === true
        ? stored.value.document.facts
        : { number: row.number, event: row.event }),
    sourceLanguage: row.sourceLanguage,
    contents: { ...(ru !== undefined && { ru }), ...(en !== undefined && { en }) },
    library: library.info.path,
    keptAt: now,
  });
  return kept === null ? problem : { ...problem, params: { ...problem.params, kept } };
}
