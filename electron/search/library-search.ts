import { createLibraryHelper, type LibraryHelperOptions } from "../following/library-helper.ts";
import type { Answer, Ask } from "./protocol.ts";

/** Full-text search of the open library, in a process of its own. */
export interface LibrarySearch {
  /** Throws where the process ended before it could answer. @param ask null asks who speaks */
  ask(ask: Ask | null): Promise<Answer>;
  close(): Promise<void>;
}

const nothing: Answer = { hits: [], more: [], people: [], complete: true };

export function createLibrarySearch(options: LibraryHelperOptions): LibrarySearch {
  const helper = createLibraryHelper<Ask | null, Answer>("search", options);
  return {
    ask: async (ask) => (await helper.ask(ask)) ?? nothing,
    close: () => helper.close(),
  };
}
