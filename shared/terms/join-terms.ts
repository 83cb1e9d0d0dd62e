import {
  compareEntries,
  type EntryAnswers,
  type EntryComparison,
  type EntryLikeness,
  joinEntries,
} from "../merge/join-entries.ts";
import { type Term, termKey } from "./term.ts";

/** Terms that each side has entered for itself have one category and the same wording. */
const likeness: EntryLikeness<Term> = {
  keyOf: termKey,
  contentOf: ({ category, ru, en, note }) => JSON.stringify([category, ru, en, note]),
};

/** How the terms of another termbase stand to those here. Both lists are as their schema reads them. */
export function compareTerms(
  ours: readonly Term[],
  theirs: readonly Term[],
): EntryComparison<Term> {
  return compareEntries(ours, theirs, likeness);
}

/** The terms that are to be put into the termbase here. */
export function joinTerms(
  ours: readonly Term[],
  theirs: readonly Term[],
  answers: EntryAnswers,
  newId: () => string,
): Term[] {
  return joinEntries(ours, theirs, likeness, answers, newId);
}
