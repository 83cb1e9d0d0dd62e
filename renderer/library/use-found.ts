import { useEffect, useMemo, useState, useSyncExternalStore } from "react";

import type { Summary } from "../../shared/domain/document.ts";
import type { Problem } from "../../shared/result.ts";
import { filterLibrary } from "../../shared/search/library-filter.ts";
import { listen, request } from "../api.ts";
import { type LibraryFilter, needsTexts, wantedBy } from "./filter.ts";
import { createSearchStore, type SearchAnswer } from "./search-store.ts";

type Excerpt = SearchAnswer["hits"][number]["excerpt"];

/** A row of the list, with what was found in it. */
export interface FoundRow {
  readonly summary: Summary;
  readonly excerpt: Excerpt | null;
}

export interface Found {
  readonly rows: readonly FoundRow[];
  /** The rows show where the words were found. */
  readonly hasExcerpts: boolean;
  readonly complete: boolean;
  readonly problem: Problem | null;
  /** The first row of what is typed, once it has been found. */
  readonly first: () => Promise<Summary | null>;
}

/**
 * The rows the filter leaves: at once what the rows tell, what the texts tell as soon as it is known.
 * @param today ISO date
 */
export function useFound(
  filter: LibraryFilter,
  today: string,
  summaries: readonly Summary[],
): Found {
  const [store] = useState(() => createSearchStore({ request }));
  const answer = useSyncExternalStore(store.subscribe, store.snapshot);
  const wanted = useMemo(() => wantedBy(filter, today), [filter, today]);
  const isSearch = needsTexts(filter);

  useEffect(() => {
    store.look(isSearch ? wanted : null);
  }, [store, isSearch, wanted]);
  useEffect(() => listen("library.changed", store.again), [store]);
  useEffect(() => () => store.look(null), [store]);

  const passed = useMemo(() => filterLibrary(summaries, wanted), [summaries, wanted]);
  const shownAnswer = isSearch ? answer : null;
  const isRanked = wanted.text.trim() !== "";
  const rows = useMemo(() => {
    if (shownAnswer === null) return passed.map((summary) => ({ summary, excerpt: null }));
    return isRanked ? ranked(shownAnswer, summaries) : inOrder(shownAnswer, passed);
  }, [shownAnswer, isRanked, passed, summaries]);

  return {
    rows,
    hasExcerpts: shownAnswer !== null && isRanked,
    complete: shownAnswer?.complete ?? true,
    problem: shownAnswer?.problem ?? null,
    async first() {
      if (!isSearch) return rows[0]?.summary ?? null;
      const [best] = (await store.settled())?.hits ?? [];
      return summaries.find(({ id }) => id === best?.id) ?? null;
    },
  };
}

function ranked({ hits, more }: SearchAnswer, summaries: readonly Summary[]): FoundRow[] {
  const byId = new Map(summaries.map((row) => [row.id, row]));
  const found = [...hits, ...more.map((id) => ({ id, excerpt: null }))];
  return found.flatMap(({ id, excerpt }) => {
    const summary = byId.get(id);
    return summary === undefined ? [] : [{ summary, excerpt }];
  });
}

function inOrder({ hits, more }: SearchAnswer, passed: readonly Summary[]): FoundRow[] {
  const found = new Set([...hits.map(({ id }) => id), ...more]);
  return passed.filter(({ id }) => found.has(id)).map((summary) => ({ summary, excerpt: null }));
}
