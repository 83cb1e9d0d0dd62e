import type { Language } from "../../shared/domain/language.ts";
import type { Concordance } from "../../shared/memory/concordance.ts";
import type { Match } from "../../shared/memory/match.ts";
import type { Proposal } from "../../shared/memory/proposals.ts";
import type { Result } from "../../shared/result.ts";

/** Two wordings of one text, said by a person to need no other translation. */
export interface SameWording {
  readonly language: Language;
  readonly texts: readonly [string, string];
}

export interface MatchesAsk {
  readonly type: "matches";
  readonly language: Language;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly document: string;
  readonly block: string;
  /** What the block was translated from may answer for it, now that its source is another. */
  readonly isStale: boolean;
}

/** As many texts as there are, once every document has been read. */
export interface CandidatesAsk {
  readonly type: "candidates";
  readonly texts: readonly Omit<MatchesAsk, "type">[];
}

export type Ask =
  | MatchesAsk
  | CandidatesAsk
  | { readonly type: "concordance"; readonly text: string }
  /** It is kept already. */
  | { readonly type: "equate"; readonly wording: SameWording }
  | { readonly type: "files" }
  /** `now`: a timestamp. */
  | { readonly type: "import"; readonly file: string; readonly now: string }
  | {
      readonly type: "export";
      readonly folder: string;
      readonly version: string;
      readonly now: string;
    };

/** How much the memory has that is in no document. */
export interface MemoryFiles {
  readonly files: number;
  readonly pairs: number;
  readonly wordings: number;
}

/** How many pairs were taken in, and how many the file has besides. */
export interface TakenIn {
  readonly name: string;
  readonly count: number;
  readonly passedOver: number;
}

export interface WrittenTmx {
  readonly file: string;
  readonly count: number;
}

/** What each question is answered with; `complete`: every document has been read. */
export interface Answers {
  readonly matches: { readonly matches: readonly Proposal[]; readonly complete: boolean };
  /** Of each text the best, in the texts' order. */
  readonly candidates: readonly (readonly Match[])[];
  readonly concordance: Concordance & { readonly complete: boolean };
  readonly equate: null;
  readonly files: MemoryFiles;
  readonly import: Result<TakenIn>;
  readonly export: Result<WrittenTmx>;
}

export type Answer = {
  [Type in keyof Answers]: { readonly type: Type; readonly value: Answers[Type] };
}[keyof Answers];
