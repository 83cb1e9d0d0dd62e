import { useSyncExternalStore } from "react";

import type { RevisionInfo } from "../../shared/history/revision.ts";
import type { DocumentSession } from "../document/session.ts";
import { historyOf } from "./document-history.ts";

/** Every revision of the open document; null until they have been read. */
export function useRevisions(session: DocumentSession): readonly RevisionInfo[] | null {
  const { subscribe, revisions } = historyOf(session);
  return useSyncExternalStore(subscribe, revisions);
}
