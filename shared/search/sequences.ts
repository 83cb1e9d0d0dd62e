import { NumberReader, PackedNumbers } from "./packed-numbers.ts";

export interface StoredSequences {
  /** Of each text: bytes. */
  readonly sizes: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Stands between blocks: no phrase runs from one into the next. */
const blockEnd = 0;

/** Of each text the words one after the other, by their numbers. */
export class Sequences {
  readonly #bytes: PackedNumbers;
  /** Where each text begins, and the last of them ends. */
  readonly #bounds: number[] = [0];

  constructor({ sizes, bytes }: StoredSequences = { sizes: none, bytes: none }) {
    this.#bytes = new PackedNumbers(bytes);
    const reader = new NumberReader(sizes);
    while (reader.at < sizes.length) this.#bounds.push((this.#bounds.at(-1) ?? 0) + reader.next());
  }

  /** The next text. */
  add(blocks: readonly (readonly number[])[]): void {
    for (const words of blocks) {
      for (const word of words) this.#bytes.push(word + 1);
      this.#bytes.push(blockEnd);
    }
    this.#bounds.push(this.#bytes.length);
  }

  has(text: number, phrase: readonly number[]): boolean {
    const [first = -1] = phrase;
    const end = this.#bounds[text + 1] ?? 0;
    const reader = new NumberReader(this.#bytes.bytes, this.#bounds[text] ?? end);
    while (reader.at < end)
      if (reader.next() === first + 1 && this.#goesOn(reader.at, phrase)) return true;
    return false;
  }

  /** @param texts to be kept, by their number until now */
  toStored(texts: readonly number[]): StoredSequences {
    const sizes = new PackedNumbers();
    const bytes = new PackedNumbers();
    for (const text of texts) {
      const start = this.#bounds[text] ?? 0;
      const end = this.#bounds[text + 1] ?? start;
      sizes.push(end - start);
      bytes.append(this.#bytes.bytes.subarray(start, end));
    }
    return { sizes: sizes.toBytes(), bytes: bytes.toBytes() };
  }

  /** A block's end is no word, so that it never goes on past the text. */
  #goesOn(at: number, phrase: readonly number[]): boolean {
    const reader = new NumberReader(this.#bytes.bytes, at);
    return phrase.every((word, place) => place === 0 || reader.next() === word + 1);
  }
}

const none = new Uint8Array(0);
