/** What of two lists answers what: each at most once, the source's in order. */
export interface Matching<Item> {
  readonly pairs: readonly (readonly [Item, Item])[];
  readonly missing: readonly Item[];
  readonly added: readonly Item[];
}

/** @param ways to answer one another, the surest first */
export function match<Item>(
  source: readonly Item[],
  target: readonly Item[],
  ways: readonly ((one: Item, other: Item) => boolean)[],
): Matching<Item> {
  const pairs: (readonly [Item, Item])[] = [];
  let missing = [...source];
  let added = [...target];
  for (const answers of ways) {
    const left: Item[] = [];
    for (const item of missing) {
      const other = added.findIndex((candidate) => answers(item, candidate));
      const found = added[other];
      if (found === undefined) left.push(item);
      else {
        pairs.push([item, found]);
        added = added.toSpliced(other, 1);
      }
    }
    missing = left;
  }
  return { pairs, missing, added };
}
