import type MiniSearch from "minisearch";
import type { Query as Expression, SearchResult } from "minisearch";

/** How much shorter texts are preferred: little, so that a release does not lose to every note. */
const bm25 = { k: 1.2, b: 0.4, d: 0.5 };
const mostKept = 8;

/** How well a word was found in a document, and by which terms of the index. */
interface InDocument {
  readonly score: number;
  readonly terms: readonly string[];
}

/** What one word finds, by document. */
export type WordResult = ReadonlyMap<string, InDocument>;

/**
 * Of the words typed, only the last changes from key to key: what the others find is kept. In a large
 * library a common word takes longer than all the rest of a search.
 */
export interface WordResults {
  of(expression: Expression): WordResult;
  /** The index has changed. */
  forget(): void;
}

export function createWordResults<Indexed>(index: MiniSearch<Indexed>): WordResults {
  const kept = new Map<string, WordResult>();
  return {
    of(expression) {
      const key = JSON.stringify(expression);
      const result = kept.get(key) ?? resultOf(index, expression);
      kept.delete(key);
      kept.set(key, result);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return result;
    },
    forget: () => kept.clear(),
  };
}

/**
 * Taken up one by one as they are found: MiniSearch would sort them, and here they are yet to be added
 * up. Of each only what is needed is kept, or sweeping up after a key would take longer than finding.
 */
function resultOf<Indexed>(index: MiniSearch<Indexed>, expression: Expression): WordResult {
  const results = new Map<string, InDocument>();
  const take = ({ id, score, terms }: SearchResult) => {
    results.set(String(id), { score, terms });
    return false;
  };
  index.search(expression, { bm25, filter: take });
  return results;
}
