import { useState } from "react";

import type { EntryAnswers, EntryComparison } from "../../shared/merge/join-entries.ts";
import type { Choice } from "./conflict-choice.tsx";

export interface EntryDecisions {
  /** Whether anything came that is not here. */
  readonly hasNews: boolean;
  readonly isWanted: boolean;
  readonly want: (isWanted: boolean) => void;
  readonly answers: EntryAnswers;
  readonly decide: (id: string, choice: Choice) => void;
  /** The answer to every question that is asked; undefined: none yet. */
  readonly questions: readonly (Choice | undefined)[];
}

/** What a person decides of a list that came: whether it is wanted, and what becomes of each entry that differs. */
export function useEntryDecisions(
  arrivals: EntryComparison<{ readonly id: string }> | null,
): EntryDecisions {
  const conflicts = arrivals?.conflicts ?? [];
  const hasNews = (arrivals?.added.length ?? 0) + conflicts.length > 0;
  const [isWanted, want] = useState(hasNews);
  const [answers, setAnswers] = useState<EntryAnswers>({});
  return {
    hasNews,
    isWanted,
    want,
    answers,
    decide: (id, choice) => setAnswers((known) => ({ ...known, [id]: choice })),
    questions: isWanted ? conflicts.map(({ theirs }) => answers[theirs.id]) : [],
  };
}
