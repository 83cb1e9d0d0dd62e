import type { PageFacts } from "../html-meta.ts";

/** One page of a site, as its lists and feeds tell of it. */
export interface SiteEntry extends PageFacts {
  /** Of the document. */
  readonly id: string;
  /** Name of its file, in the same folder. */
  readonly file: string;
  /** When the version was last changed; a timestamp. */
  readonly updatedAt: string;
}

/** The newest first; what has no date comes last. */
export function newestFirst(entries: readonly SiteEntry[]): SiteEntry[] {
  const key = ({ date, updatedAt }: SiteEntry) => `${date ?? ""} ${updatedAt}`;
  return entries.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}
