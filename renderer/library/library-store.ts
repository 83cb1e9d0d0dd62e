import type { Summary } from "../../shared/domain/document.ts";
import type { Comparing } from "../../shared/domain/library-access.ts";
import type { LibraryInfo, Output, ReadOnly } from "../../shared/ipc/contract.ts";
import type { Problem, Result } from "../../shared/result.ts";
import type { listen, request } from "../api.ts";
import { inLibraryOrder, mergedInLibraryOrder } from "./filter.ts";

export interface LibrarySnapshot {
  /** Null while the first is being opened too. */
  readonly info: LibraryInfo | null;
  readonly status: "loading" | "ready" | "problem";
  readonly problem: Problem | null;
  /** Why it can only be read; null where it can be written. */
  readonly readOnly: ReadOnly | null;
  /** How far the documents of a library being opened are looked through; null where none has to be. */
  readonly comparing: Comparing | null;
  /** In the order of the list. */
  readonly summaries: readonly Summary[];
}

/** The list of the open library, kept as the main process tells. */
export interface LibraryStore {
  readonly snapshot: () => LibrarySnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes a library that was opened, or none, and reads its list. */
  readonly open: (info: LibraryInfo | null, problem: Problem | null) => Promise<void>;
  /** Whether it can be written, where that is known before the main process tells of a change. */
  readonly showAccess: (readOnly: ReadOnly | null) => void;
}

interface LibraryPorts {
  readonly request: typeof request;
  readonly listen: typeof listen;
}

export function createLibraryStore({ request, listen }: LibraryPorts): LibraryStore {
  const listeners = new Set<() => void>();
  let snapshot: LibrarySnapshot = {
    info: null,
    status: "loading",
    problem: null,
    readOnly: null,
    comparing: null,
    summaries: [],
  };

  function publish(change: Partial<LibrarySnapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  /** What has changed since the reading of the list began, which may have read it before. */
  let changed = new Map<string, Summary>();
  let reading = 0;

  async function readList(): Promise<void> {
    reading += 1;
    const number = reading;
    changed = new Map();
    let rows: readonly Summary[] = [];
    for (let from: number | null = 0; from !== null;) {
      const list: Result<Output<"library.list">> = await request("library.list", { from });
      // It is another list by now, which is being read.
      if (number !== reading) return;
      if (!list.ok) {
        publish({ status: "problem", problem: list.problem });
        return;
      }
      // Each part is put in its place as it comes: all at the end would hold up the window.
      rows = mergedInLibraryOrder(rows, inLibraryOrder(list.value.summaries));
      from = list.value.next;
    }
    for (const summary of changed.values()) rows = withSummary(rows, summary);
    publish({ status: "ready", problem: null, summaries: rows });
  }

  listen("library.changed", ({ summary }) => {
    if (summary === undefined) {
      void readList();
      return;
    }
    changed.set(summary.id, summary);
    publish({ summaries: withSummary(snapshot.summaries, summary) });
  });
  listen("library.comparing", ({ comparing }) => publish({ comparing }));

  const showAccess = (readOnly: ReadOnly | null) => publish({ readOnly });
  listen("library.access", ({ readOnly }) => showAccess(readOnly));

  return {
    showAccess,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open(info, problem) {
      if (info === null) {
        reading += 1;
        publish({ info, problem, status: problem === null ? "ready" : "problem", summaries: [] });
        return;
      }
      publish({ info, problem: null, status: "loading", summaries: [] });
      await readList();
    },
  };
}

/** A document in its place, which is another one only with another date. */
function withSummary(summaries: readonly Summary[], summary: Summary): readonly Summary[] {
  const index = summaries.findIndex(({ id }) => id === summary.id);
  if (summaries[index]?.date === summary.date) return summaries.with(index, summary);
  const others = summaries.filter(({ id }) => id !== summary.id);
  return mergedInLibraryOrder(others, [summary]);
}
