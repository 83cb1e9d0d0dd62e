import { useSyncExternalStore } from "react";

import type { DocumentSession, SessionSnapshot } from "./session.ts";

/** The session's document, facts and state of saving, followed as they change. */
export function useSession(session: DocumentSession): SessionSnapshot {
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
