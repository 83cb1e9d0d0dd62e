import type { Choice } from "../merge/conflict.ts";
import { type Term, termKey } from "./term.ts";

/** One entry, as it is here and as it is there. */
interface TermConflict {
  readonly ours: Term;
  readonly theirs: Term;
}

/** How the terms of another termbase stand to those here. */
export interface TermComparison {
  readonly added: readonly Term[];
  readonly conflicts: readonly TermConflict[];
  /** Are here word for word. */
  readonly same: number;
}

/** What was decided, by the id an entry has there. */
export type TermAnswers = Readonly<Record<string, Choice>>;

/**
 * An entry with the id, or with the same category and terms, is the same one. Which of two is the later
 * cannot be told: where they differ, it is a question. Both lists are as their schema reads them.
 */
export function compareTerms(ours: readonly Term[], theirs: readonly Term[]): TermComparison {
  const byId = new Map(ours.map((term) => [term.id, term]));
  const theirIds = new Set(theirs.map(({ id }) => id));
  const byKey = new Map(
    ours.filter(({ id }) => !theirIds.has(id)).map((term) => [termKey(term), term]),
  );
  const contents = new Set(ours.map(contentOf));
  const added: Term[] = [];
  const conflicts: TermConflict[] = [];
  for (const term of theirs) {
    if (contents.has(contentOf(term))) continue;
    const known = byId.get(term.id) ?? byKey.get(termKey(term));
    if (known === undefined) {
      added.push(term);
      contents.add(contentOf(term));
    } else {
      conflicts.push({ ours: known, theirs: term });
      byKey.delete(termKey(term));
    }
  }
  return { added, conflicts, same: theirs.length - added.length - conflicts.length };
}

/**
 * The entries that are to be put into the termbase here: what is new, and what the answers say. A wording
 * that both sides have is there afterwards, whatever was answered of another entry.
 */
export function joinTerms(
  ours: readonly Term[],
  theirs: readonly Term[],
  answers: TermAnswers,
  newId: () => string,
): Term[] {
  const { conflicts } = compareTerms(ours, theirs);
  const joined = new Map(ours.map((term) => [term.id, term]));
  const add = (term: Term) => {
    const id = joined.has(term.id) ? newId() : term.id;
    joined.set(id, { ...term, id });
  };
  for (const { ours: here, theirs: there } of conflicts) {
    const answer = answers[there.id];
    if (answer === "theirs") joined.set(here.id, { ...there, id: here.id });
    if (answer === "both") add(there);
  }
  const asked = new Set(conflicts.map((each) => each.theirs));
  const contents = new Set(Array.from(joined.values(), contentOf));
  for (const term of theirs) {
    if (asked.has(term) || contents.has(contentOf(term))) continue;
    add(term);
    contents.add(contentOf(term));
  }
  const known = new Set(ours);
  return [...joined.values()].filter((term) => !known.has(term));
}

function contentOf({ category, ru, en, note }: Term): string {
  return JSON.stringify([category, ru, en, note]);
}
