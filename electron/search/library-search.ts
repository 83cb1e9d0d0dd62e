import { createLibraryThread, type LibraryThreadOptions } from "../following/library-thread.ts";
import type { Answer, Ask } from "./protocol.ts";

/** Full-text search of the open library, in a thread of its own. */
export interface LibrarySearch {
  /** Throws where the thread ended before it could answer. @param ask null asks who speaks */
  ask(ask: Ask | null): Promise<Answer>;
  close(): Promise<void>;
}

const nothing: Answer = { hits: [], more: [], people: [], complete: true };

export function createLibrarySearch(options: LibraryThreadOptions): LibrarySearch {
  const thread = createLibraryThread<Ask | null, Answer>("search", options);
  return {
    ask: async (ask) => (await thread.ask(ask)) ?? nothing,
    close: () => thread.close(),
  };
}
