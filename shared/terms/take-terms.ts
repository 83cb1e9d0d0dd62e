import type { ReadTerm } from "./read-terms.ts";
import { type Term, termKey, termSchema } from "./term.ts";

/** What taking in a file does to a termbase. */
export interface TakenTerms {
  readonly added: readonly Term[];
  /** As they are now; what they were is in the termbase. */
  readonly changed: readonly Term[];
  /** Were there already, word for word. */
  readonly unchanged: number;
}

/** An entry with the id, or with the same category and terms, is taken for the same one. */
export function takeTerms(
  present: readonly Term[],
  read: readonly ReadTerm[],
  newId: () => string,
): TakenTerms {
  const byId = new Map(present.map((term) => [term.id, term]));
  const byKey = new Map(present.map((term) => [termKey(term), term]));
  const added = new Map<string, Term>();
  const changed = new Map<string, Term>();
  let unchanged = 0;
  for (const { id, draft } of read) {
    const known = (id === null ? undefined : byId.get(id)) ?? byKey.get(termKey(draft));
    if (known === undefined) {
      const before = added.get(termKey(draft));
      const term = { ...draft, id: before?.id ?? id ?? newId() };
      added.set(termKey(draft), term);
      if (before === undefined) byId.set(term.id, term);
    } else if (added.has(termKey(known))) added.set(termKey(known), { ...draft, id: known.id });
    else if (isSame(known, draft)) unchanged += 1;
    else changed.set(known.id, { ...draft, id: known.id });
  }
  return { added: [...added.values()], changed: [...changed.values()], unchanged };
}

function isSame({ id, ...known }: Term, draft: ReadTerm["draft"]): boolean {
  const plain = (value: ReadTerm["draft"]) => JSON.stringify(termSchema.parse({ id, ...value }));
  return plain(known) === plain(draft);
}
