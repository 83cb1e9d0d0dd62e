import { History } from "../library/history/history.ts";
import { type HistoryEntry, isRevision, nextState, wholeState } from "../library/history/record.ts";
import { parts, type State } from "../library/history/state.ts";

const blob = /"blob":"([0-9a-f]{64})"/g;

/** The pictures a document has ever shown, by the sums of their bytes: an earlier state may come back. */
export function blobsOf(entries: readonly HistoryEntry[]): Set<string> {
  const found = new Set<string>();
  const history = new History(entries);
  let before: { readonly id: string; readonly state: State } | null = null;
  for (const record of entries.filter(isRevision)) {
    let state: State | null;
    try {
      // One after the other as a rule: each from the one before it.
      state =
        before !== null && record.whole === undefined && record.parents[0] === before.id
          ? nextState(before.state, record)
          : (wholeState(record) ?? history.stateOf(record.id).state);
    } catch {
      // A revision that cannot be read has no pictures to look for.
      state = null;
    }
    before = state === null ? null : { id: record.id, state };
    if (state === null) continue;
    for (const part of parts)
      for (const [, hash = ""] of (state[part]?.toString("utf8") ?? "").matchAll(blob))
        found.add(hash);
  }
  return found;
}
