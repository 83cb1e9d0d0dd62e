import { languages } from "../../../shared/domain/language.ts";
import type { RevisionInfo } from "../../../shared/history/revision.ts";
import {
  changedBy,
  type HistoryEntry,
  isRevision,
  longestChain,
  nextState,
  type RevisionRecord,
  wholeState,
} from "./record.ts";
import { documentOf, revisionId, type State, type VersionDates } from "./state.ts";

/** A revision's text cannot be made again: it, or something it builds on, is damaged. */
export class DamagedRevisionError extends Error {
  override name = "DamagedRevisionError";
}

export interface RevisionState {
  readonly record: RevisionRecord;
  readonly state: State;
  readonly dates: VersionDates;
}

/** Everything a document has been, in the order it was written down. */
export class History {
  readonly #records = new Map<string, RevisionRecord>();
  readonly #milestones = new Map<string, string>();

  constructor(entries: Iterable<HistoryEntry>) {
    for (const entry of entries) {
      if (isRevision(entry)) this.#records.set(entry.id, entry);
      else this.#milestones.set(entry.of, entry.milestone);
    }
  }

  /** The present: what was written down last. */
  get latest(): RevisionRecord | null {
    return [...this.#records.values()].at(-1) ?? null;
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** Empty where the author is not known, or the revision is not. */
  authorOf(id: string): string {
    return this.#records.get(id)?.author ?? "";
  }

  /** What a next revision can be told from; null where that is damaged. */
  baseOf(id: string): { readonly state: State; readonly depth: number } | null {
    try {
      const { state, record } = this.stateOf(id);
      return { state, depth: record.depth };
    } catch (error) {
      if (error instanceof DamagedRevisionError) return null;
      throw error;
    }
  }

  list(): RevisionInfo[] {
    return Array.from(this.#records.values(), (record) => {
      const { id, parents, author, at, number, size } = record;
      const milestone = this.#milestones.get(id) ?? "";
      return {
        id,
        parents,
        author,
        at,
        number,
        size,
        changed: changedBy(record),
        milestone: milestone === "" ? null : milestone,
      };
    });
  }

  /** Throws {@link DamagedRevisionError} where the text is not, to the bit, what was saved. */
  stateOf(id: string): RevisionState {
    const chain: RevisionRecord[] = [];
    let record = this.#records.get(id);
    while (record !== undefined && record.whole === undefined) {
      chain.push(record);
      if (chain.length > longestChain) throw new DamagedRevisionError(`${id} never begins`);
      record = this.#records.get(record.parents[0] ?? "");
    }
    if (record === undefined) throw new DamagedRevisionError(`A base of ${id} is missing`);
    try {
      return this.#follow(wholeOf(record), chain.toReversed());
    } catch (error) {
      if (error instanceof DamagedRevisionError) throw error;
      throw new DamagedRevisionError(`Revision ${id} cannot be read`, { cause: error });
    }
  }

  /** Every state there was. Throws {@link DamagedRevisionError} at the first that cannot be made again. */
  *states(): Generator<State> {
    let last: RevisionState | null = null;
    for (const record of this.#records.values()) {
      const follows: boolean = last !== null && last.record.id === record.parents[0];
      last =
        follows && last !== null && record.whole === undefined
          ? this.#follow(last, [record])
          : this.stateOf(record.id);
      yield last.state;
    }
  }

  /** The document as it was, unchecked. */
  documentOf(documentId: string, id: string): unknown {
    const { record, state, dates } = this.stateOf(id);
    return documentOf(state, { id: documentId, at: record.at, number: record.number, dates });
  }

  #follow(first: RevisionState, chain: readonly RevisionRecord[]): RevisionState {
    let { state } = first;
    const dates: VersionDates = { ...first.dates };
    for (const record of chain) {
      state = nextState(state, record);
      for (const language of languages) {
        if (record.changed?.[language] !== undefined)
          dates[language] = { updatedAt: record.at, revision: record.number };
      }
    }
    const record = chain.at(-1) ?? first.record;
    if (revisionId(record, state) !== record.id)
      throw new DamagedRevisionError(`Revision ${record.id} is not what was saved`);
    return { record, state, dates };
  }
}

function wholeOf(record: RevisionRecord): RevisionState {
  const state = wholeState(record);
  if (state === null) throw new DamagedRevisionError(`Revision ${record.id} is not whole`);
  return { record, state, dates: record.whole?.dates ?? {} };
}
