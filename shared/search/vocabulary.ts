import { distance } from "fastest-levenshtein";

/** Words by number, in the order they came. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** In order by code units; those added since it was last wanted are missing. */
  #sorted: string[] = [];

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  get words(): readonly string[] {
    return this.#words;
  }

  /** @returns the word's number, the same every time */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    this.#words.push(word);
    return this.#words.length - 1;
  }

  /** null: never added. */
  numberOf(word: string): number | null {
    return this.#numbers.get(word) ?? null;
  }

  /** Every word that begins so. */
  beginningWith(prefix: string): readonly string[] {
    const sorted = this.#inOrder();
    const start = firstNotBefore(sorted, prefix);
    let end = start;
    while (sorted[end]?.startsWith(prefix) === true) end += 1;
    return sorted.slice(start, end);
  }

  /** Every word with at most so many letters that differ, and how many do. */
  near(word: string, most: number): readonly { readonly term: string; readonly slips: number }[] {
    return this.#words
      .filter((other) => Math.abs(other.length - word.length) <= most)
      .map((term) => ({ term, slips: distance(word, term) }))
      .filter(({ slips }) => slips <= most);
  }

  #inOrder(): readonly string[] {
    const added = this.#words.slice(this.#sorted.length);
    if (added.length > 0) this.#sorted = [...this.#sorted, ...added].toSorted();
    return this.#sorted;
  }
}

function firstNotBefore(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
