import { NumberReader, PackedNumbers } from "./packed-numbers.ts";

/** How often a term stands in the parts of one text. */
export interface Occurrences {
  readonly heading: number;
  readonly text: number;
  /** In a block that names someone who speaks. */
  readonly byPerson: boolean;
}

/** Oftener than this counts for no more: two bits and five of a byte. */
const most = { heading: 3, text: 31 } as const;
const personBit = 0x80;

const longestEntry = 6;
const none = new Uint8Array(0);

export interface StoredPostings {
  /** Of each term: bytes, texts, the last text. */
  readonly sizes: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * Of each term the texts it stands in, ascending: the distance from the one before, and a byte that
 * says how often. All lie in one stretch of bytes, since a library has more terms than objects do it
 * good; a term that outgrows its room moves to the end.
 */
export class Postings {
  #bytes: Uint8Array;
  #end: number;
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #rooms: number[] = [];
  readonly #counts: number[] = [];
  readonly #lasts: number[] = [];

  constructor({ sizes, bytes }: StoredPostings = { sizes: none, bytes: none }) {
    this.#bytes = bytes;
    this.#end = bytes.length;
    const reader = new NumberReader(sizes);
    for (let start = 0; reader.at < sizes.length;) {
      const length = reader.next();
      this.#starts.push(start);
      this.#lengths.push(length);
      this.#rooms.push(length);
      this.#counts.push(reader.next());
      this.#lasts.push(reader.next() - 1);
      start += length;
    }
  }

  /** How many texts a term stands in. */
  countOf(term: number): number {
    return this.#counts[term] ?? 0;
  }

  /** @param text later than any the term was added for */
  add(term: number, text: number, occurrences: Occurrences): void {
    const last = this.#lasts[term] ?? -1;
    const length = this.#lengths[term] ?? 0;
    this.#makeRoom(term, length + longestEntry);
    const start = this.#starts[term] ?? 0;
    let at = start + length;
    let distance = text - last;
    while (distance > 0x7f) {
      this.#bytes[at++] = (distance & 0x7f) | 0x80;
      distance >>>= 7;
    }
    this.#bytes[at++] = distance;
    this.#bytes[at++] = packed(occurrences);
    this.#lengths[term] = at - start;
    this.#counts[term] = this.countOf(term) + 1;
    this.#lasts[term] = text;
  }

  /** @param visit told of each text and how often the term stands in its parts */
  each(
    term: number,
    visit: (text: number, heading: number, inText: number, byPerson: boolean) => void,
  ): void {
    const start = this.#starts[term] ?? 0;
    const end = start + (this.#lengths[term] ?? 0);
    const reader = new NumberReader(this.#bytes, start);
    for (let text = -1; reader.at < end;) {
      text += reader.next();
      const often = reader.nextByte();
      visit(text, often & most.heading, (often >> 2) & most.text, (often & personBit) !== 0);
    }
  }

  /** @param renumbered the texts to be kept, by their number until now; null: gone. Terms keep theirs. */
  toStored(renumbered: (text: number) => number | null): StoredPostings {
    const kept = new Postings();
    this.#counts.forEach((_, term) => {
      this.each(term, (text, heading, inText, byPerson) => {
        const number = renumbered(text);
        if (number !== null) kept.add(term, number, { heading, text: inText, byPerson });
      });
    });
    return kept.#packedTogether(this.#counts.length);
  }

  #packedTogether(terms: number): StoredPostings {
    const sizes = new PackedNumbers();
    const bytes = new PackedNumbers();
    for (let term = 0; term < terms; term += 1) {
      const start = this.#starts[term] ?? 0;
      const length = this.#lengths[term] ?? 0;
      sizes.push(length);
      sizes.push(this.countOf(term));
      sizes.push((this.#lasts[term] ?? -1) + 1);
      bytes.append(this.#bytes.subarray(start, start + length));
    }
    return { sizes: sizes.toBytes(), bytes: bytes.toBytes() };
  }

  #makeRoom(term: number, needed: number): void {
    const room = this.#rooms[term] ?? 0;
    if (needed <= room) return;
    const wider = Math.max(needed, room * 2);
    if (this.#end + wider > this.#bytes.length) {
      const grown = new Uint8Array(Math.ceil((this.#end + wider) * 1.5));
      grown.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = grown;
    }
    const start = this.#starts[term] ?? 0;
    this.#bytes.copyWithin(this.#end, start, start + (this.#lengths[term] ?? 0));
    this.#starts[term] = this.#end;
    this.#rooms[term] = wider;
    this.#end += wider;
  }
}

function packed({ heading, text, byPerson }: Occurrences): number {
  const often = Math.min(heading, most.heading) | (Math.min(text, most.text) << 2);
  return byPerson ? often | personBit : often;
}
