import type { Choice } from "./conflict.ts";

/** An entry of a list that keeps no history of its entries. */
interface ListEntry {
  readonly id: string;
}

/** By what entries of one kind are told apart. */
export interface EntryLikeness<Entry> {
  /** The same where two sides have entered one thing for themselves. */
  readonly keyOf: (entry: Entry) => string;
  /** Everything an entry says. */
  readonly contentOf: (entry: Entry) => string;
}

/** How the entries of another list stand to those here. */
export interface EntryComparison<Entry> {
  readonly added: readonly Entry[];
  /** One entry, as it is here and as it is there. */
  readonly conflicts: readonly { readonly ours: Entry; readonly theirs: Entry }[];
  /** How many say what one here says. */
  readonly same: number;
}

/** What was decided, by the id an entry has there. */
export type EntryAnswers = Readonly<Record<string, Choice>>;

/**
 * An entry with the id, or with the same key, is the same one. Which of two is the later cannot be told:
 * where they differ, it is a question. No id is twice in either list.
 */
export function compareEntries<Entry extends ListEntry>(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  { keyOf, contentOf }: EntryLikeness<Entry>,
): EntryComparison<Entry> {
  const byId = new Map(ours.map((entry) => [entry.id, entry]));
  const theirIds = new Set(theirs.map(({ id }) => id));
  const byKey = new Map(
    ours.filter(({ id }) => !theirIds.has(id)).map((entry) => [keyOf(entry), entry]),
  );
  const contents = new Set(ours.map(contentOf));
  const added: Entry[] = [];
  const conflicts: { ours: Entry; theirs: Entry }[] = [];
  for (const entry of theirs) {
    if (contents.has(contentOf(entry))) continue;
    const known = byId.get(entry.id) ?? byKey.get(keyOf(entry));
    if (known === undefined) {
      added.push(entry);
      contents.add(contentOf(entry));
    } else {
      conflicts.push({ ours: known, theirs: entry });
      byKey.delete(keyOf(entry));
    }
  }
  return { added, conflicts, same: theirs.length - added.length - conflicts.length };
}

/**
 * The entries that are to be put into the list here: what is new, and what the answers say. What both
 * sides say is there afterwards, whatever was answered of another entry.
 */
export function joinEntries<Entry extends ListEntry>(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  likeness: EntryLikeness<Entry>,
  answers: EntryAnswers,
  newId: () => string,
): Entry[] {
  const { contentOf } = likeness;
  const { conflicts } = compareEntries(ours, theirs, likeness);
  const joined = new Map(ours.map((entry) => [entry.id, entry]));
  const add = (entry: Entry) => {
    const id = joined.has(entry.id) ? newId() : entry.id;
    joined.set(id, { ...entry, id });
  };
  for (const { ours: here, theirs: there } of conflicts) {
    const answer = answers[there.id];
    if (answer === "theirs") joined.set(here.id, { ...there, id: here.id });
    if (answer === "both") add(there);
  }
  const asked = new Set(conflicts.map((each) => each.theirs));
  const contents = new Set(Array.from(joined.values(), contentOf));
  for (const entry of theirs) {
    if (asked.has(entry) || contents.has(contentOf(entry))) continue;
    add(entry);
    contents.add(contentOf(entry));
  }
  const known = new Set(ours);
  return [...joined.values()].filter((entry) => !known.has(entry));
}
