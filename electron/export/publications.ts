import { randomUUID } from "node:crypto";

import type { ServedPage } from "../../shared/export/print-html.ts";

/** More previews than a window shows at once; older pages are forgotten. */
const remembered = 16;

/** Pages set for paper that the program serves to itself, each under a token nobody can guess. */
export interface Publications {
  /** Returns the page's address, relative to the program's start page. */
  add(page: ServedPage): string;
  find(token: string): ServedPage | null;
}

export function createPublications(): Publications {
  const pages = new Map<string, ServedPage>();
  return {
    add(page) {
      const token = randomUUID();
      pages.set(token, page);
      const [oldest] = pages.keys();
      if (pages.size > remembered && oldest !== undefined) pages.delete(oldest);
      return `publication/${token}`;
    },
    find: (token) => pages.get(token) ?? null,
  };
}
