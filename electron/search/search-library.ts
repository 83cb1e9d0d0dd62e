import type { Summary } from "../../shared/domain/document.ts";
import type { Input, Output } from "../../shared/ipc/contract.ts";
import { filterLibrary } from "../../shared/search/library-filter.ts";
import { isEmptyQuery, parseQuery } from "../../shared/search/query.ts";
import type { LibrarySearch } from "./library-search.ts";

/** What the rows themselves tell is settled here, the rest by the helper that has the texts. */
export async function searchLibrary(
  summaries: readonly Summary[],
  search: Pick<LibrarySearch, "ask">,
  { text, person, ...filter }: Input<"library.search">,
): Promise<Output<"library.search">> {
  const passed = filterLibrary(summaries, filter);
  const ids = passed.map(({ id }) => id);
  if (isEmptyQuery(parseQuery(text)) && person === undefined)
    return { hits: [], more: ids, complete: true };
  const among = passed === summaries ? undefined : ids;
  const { hits, more, complete } = await search.ask({ text, person, among });
  const known = new Set(ids);
  return {
    hits: hits.filter(({ id }) => known.has(id)),
    more: more.filter((id) => known.has(id)),
    complete,
  };
}
