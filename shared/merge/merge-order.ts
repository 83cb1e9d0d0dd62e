/** The order of a container's blocks, or the two there are to choose from. */
export interface MergedOrder {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Both sides moved the blocks they share, and not to the same order. */
  readonly isConflict: boolean;
}

interface Orders {
  /** The order both come from. */
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** What is still there; anything else is left out. */
  readonly kept: ReadonlySet<string>;
  /** Not to be settled by the base: it is not known, or people have disagreed on it before. */
  readonly isOpen: boolean;
}

/**
 * Merges orders by id: blocks on both sides stand as the side has them that moved them; a block of one
 * side alone stands behind the shared block it stood behind there. Two sides' additions in one place
 * stay whole passages, in an order that does not depend on whose they are.
 */
export function mergeOrder({ base, ours, theirs, kept, isOpen }: Orders): MergedOrder {
  const [oursKept, theirsKept] = [ours, theirs].map((order) => order.filter((id) => kept.has(id)));
  if (oursKept === undefined || theirsKept === undefined) return noOrder;
  const common = shared(oursKept, theirsKept);
  const [oursCommon, theirsCommon] = [
    oursKept.filter((id) => common.has(id)),
    theirsKept.filter((id) => common.has(id)),
  ];
  const passages = [passagesOf(oursKept, common), passagesOf(theirsKept, common)] as const;
  const along = (skeleton: readonly string[]) => withPassages(skeleton, passages);

  if (isSame(oursCommon, theirsCommon)) return agreed(along(oursCommon));
  const old = base.filter((id) => common.has(id));
  const known = new Set(old);
  const oursMoved = !isSame(
    oursCommon.filter((id) => known.has(id)),
    old,
  );
  const theirsMoved = !isSame(
    theirsCommon.filter((id) => known.has(id)),
    old,
  );
  if (isOpen || oursMoved === theirsMoved)
    return { ours: along(oursCommon), theirs: along(theirsCommon), isConflict: true };
  return agreed(along(oursMoved ? oursCommon : theirsCommon));
}

const noOrder: MergedOrder = { ours: [], theirs: [], isConflict: false };
const start = "";

function agreed(order: readonly string[]): MergedOrder {
  return { ours: order, theirs: order, isConflict: false };
}

function shared(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const there = new Set(other);
  return new Set(one.filter((id) => there.has(id)));
}

type Passages = ReadonlyMap<string, readonly string[]>;

/** What stands behind each shared block, up to the next one. */
function passagesOf(order: readonly string[], common: ReadonlySet<string>): Passages {
  const passages = new Map<string, string[]>();
  let place = start;
  for (const id of order) {
    if (common.has(id)) place = id;
    else passages.set(place, [...(passages.get(place) ?? []), id]);
  }
  return passages;
}

function withPassages(
  skeleton: readonly string[],
  passages: readonly [Passages, Passages],
): string[] {
  const behind = (place: string): string[] =>
    passages
      .map((each) => each.get(place) ?? [])
      .toSorted(([one = ""], [other = ""]) => (one < other ? -1 : Number(one > other)))
      .flat();
  return [...behind(start), ...skeleton.flatMap((id) => [id, ...behind(id)])];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
