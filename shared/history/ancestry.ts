/** The revisions a revision was made from; none for the first and for one that is not known. */
export type ParentsOf = (id: string) => readonly string[];

/** The revisions themselves and everything they were made from. */
export function ancestorsOf(ids: readonly string[], parentsOf: ParentsOf): Set<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...parentsOf(id));
  }
  return found;
}

/**
 * The latest revisions that both sides come from, in an order that is the same on every computer:
 * one as a rule, several where two histories were joined crosswise, none where they never met.
 */
export function commonAncestors(
  ours: readonly string[],
  theirs: readonly string[],
  parentsOf: ParentsOf,
): string[] {
  const there = ancestorsOf(theirs, parentsOf);
  const common = [...ancestorsOf(ours, parentsOf)].filter((id) => there.has(id));
  const earlier = new Set(common.flatMap(parentsOf));
  return common.filter((id) => !earlier.has(id)).toSorted();
}
