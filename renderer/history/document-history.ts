import type { RevisionInfo } from "../../shared/history/revision.ts";
import type { Result } from "../../shared/result.ts";
import { request } from "../api.ts";
import type { DocumentSession } from "../document/session.ts";

/** The history of an open document, followed as it grows. */
export interface DocumentHistory {
  /** In the order they were written down; null until it has been read. */
  readonly revisions: () => readonly RevisionInfo[] | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Gives a revision a name; an empty one takes it away. */
  name(revision: string, name: string): Promise<Result<unknown>>;
}

/** Writing saves every moment; history is read again once it has rested for this long. */
const rest = 1500;

const histories = new WeakMap<DocumentSession, DocumentHistory>();

/** The same for everyone who asks. */
export function historyOf(session: DocumentSession): DocumentHistory {
  const known = histories.get(session);
  if (known !== undefined) return known;
  const history = createDocumentHistory(session);
  histories.set(session, history);
  return history;
}

function createDocumentHistory(session: DocumentSession): DocumentHistory {
  const listeners = new Set<() => void>();
  let revisions: readonly RevisionInfo[] | null = null;
  let readAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopFollowing: (() => void) | null = null;

  function publish(listed: readonly RevisionInfo[]): void {
    revisions = listed;
    for (const listener of listeners) listener();
  }

  async function read(): Promise<void> {
    readAt = session.snapshot().document.revision;
    const listed = await request("history.list", { id: session.id });
    if (listed.ok) publish(listed.value);
  }

  function readSoon(): void {
    if (session.snapshot().document.revision === readAt) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), revisions === null ? 0 : rest);
  }

  return {
    revisions: () => revisions,
    subscribe: (listener) => {
      listeners.add(listener);
      stopFollowing ??= session.subscribe(readSoon);
      readSoon();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stopFollowing?.();
        stopFollowing = null;
      };
    },
    async name(revision, name) {
      const named = await request("history.name", { id: session.id, revision, name });
      if (named.ok) publish(named.value);
      return named;
    },
  };
}
