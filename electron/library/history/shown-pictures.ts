import { picturesIn } from "../pictures.ts";
import { History } from "./history.ts";
import { type HistoryEntry, isRevision, nextState, wholeState } from "./record.ts";
import { parts, type State } from "./state.ts";

export interface ShownPictures {
  /** The sums of their bytes. */
  readonly names: ReadonlySet<string>;
  /** Every revision could be read; one that cannot be may have shown others. */
  readonly isWhole: boolean;
}

/** The pictures a document has ever shown: an earlier state may come back. */
export function shownPictures(entries: readonly HistoryEntry[]): ShownPictures {
  const names = new Set<string>();
  let isWhole = true;
  const history = new History(entries);
  let before: { readonly id: string; readonly state: State } | null = null;
  for (const record of entries.filter(isRevision)) {
    let state: State;
    try {
      // One after the other as a rule: each from the one before it.
      state =
        before !== null && record.whole === undefined && record.parents[0] === before.id
          ? nextState(before.state, record)
          : (wholeState(record) ?? history.stateOf(record.id).state);
    } catch {
      before = null;
      isWhole = false;
      continue;
    }
    before = { id: record.id, state };
    for (const part of parts)
      for (const name of picturesIn(state[part]?.toString("latin1") ?? "")) names.add(name);
  }
  return { names, isWhole };
}
