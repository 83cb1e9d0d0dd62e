import { fold } from "../search/fold.ts";
import { stem } from "../search/stem.ts";

/** Shorter ones say too little: «меда» is no form of «медиа». */
const shortestStem = 4;

/** Words known besides the dictionaries', in all their forms; case and ё/е make no difference. */
export class KnownWords {
  readonly #words: ReadonlySet<string>;
  readonly #stems: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.#words = new Set(Array.from(words, fold));
    this.#stems = new Set(
      Array.from(this.#words, stem).filter(({ length }) => length >= shortestStem),
    );
  }

  has(word: string): boolean {
    const folded = fold(word);
    return this.#words.has(folded) || this.#stems.has(stem(folded));
  }
}
