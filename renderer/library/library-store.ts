import type { Summary } from "../../shared/domain/document.ts";
import type { LibraryInfo, ReadOnly } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/result.ts";
import type { listen, request } from "../api.ts";
import { inLibraryOrder } from "./filter.ts";

export interface LibrarySnapshot {
  readonly info: LibraryInfo | null;
  readonly status: "loading" | "ready" | "problem";
  readonly problem: Problem | null;
  /** Why it can only be read; null where it can be written. */
  readonly readOnly: ReadOnly | null;
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
    status: "ready",
    problem: null,
    readOnly: null,
    summaries: [],
  };

  function publish(change: Partial<LibrarySnapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  async function readList(): Promise<void> {
    const list = await request("library.list", undefined);
    if (list.ok) {
      publish({ status: "ready", problem: null, summaries: inLibraryOrder(list.value) });
    } else publish({ status: "problem", problem: list.problem });
  }

  listen("library.changed", ({ summary }) => {
    if (summary === undefined) {
      void readList();
      return;
    }
    publish({ summaries: withSummary(snapshot.summaries, summary) });
  });

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
        publish({ info, problem, status: problem === null ? "ready" : "problem", summaries: [] });
        return;
      }
      publish({ info, problem: null, status: "loading", summaries: [] });
      await readList();
    },
  };
}

/** A document in its place; the whole list is sorted only when its place may be another one. */
function withSummary(summaries: readonly Summary[], summary: Summary): readonly Summary[] {
  const index = summaries.findIndex(({ id }) => id === summary.id);
  if (summaries[index]?.date === summary.date) return summaries.with(index, summary);
  return inLibraryOrder([...summaries.filter(({ id }) => id !== summary.id), summary]);
}
