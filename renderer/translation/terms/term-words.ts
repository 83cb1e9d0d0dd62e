import type { Language } from "../../../shared/domain/language.ts";
import type { TermFinding } from "../../../shared/terms/term-findings.ts";
import type { TermIndex } from "../../../shared/terms/term-index.ts";

/** What a pair of versions needs of the termbase: its terms, and words for what is wrong with one. */
export interface TermWords {
  readonly index: (language: Language) => TermIndex;
  readonly titleOf: (finding: TermFinding) => string;
}
