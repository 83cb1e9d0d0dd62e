import { randomUUID } from "node:crypto";

import { printSecurityPolicy } from "../../shared/export/print-html.ts";

/** More previews than a window shows at once; older pages are forgotten. */
const remembered = 16;

interface PublicationPage {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** Pages set for paper that the program serves to itself, each under a token nobody can guess. */
export interface Publications {
  /** Returns the page's address, relative to the program's start page. */
  add(html: string): string;
  find(token: string): PublicationPage | null;
}

export function createPublications(): Publications {
  const pages = new Map<string, PublicationPage>();
  return {
    add(html) {
      const token = randomUUID();
      pages.set(token, { html, contentSecurityPolicy: printSecurityPolicy });
      const [oldest] = pages.keys();
      if (pages.size > remembered && oldest !== undefined) pages.delete(oldest);
      return `publication/${token}`;
    },
    find: (token) => pages.get(token) ?? null,
  };
}
