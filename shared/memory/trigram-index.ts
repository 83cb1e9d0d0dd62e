/** Texts to be found by their likeness to another: by the runs of three characters they share. */
export interface TrigramIndex {
  /** How many texts there are: the number of the next one. */
  readonly size: number;
  add(text: string): void;
  /** Numbers of the texts likest to it, the likest first. @param leastShare of the longer one's length */
  candidates(text: string, most: number, leastShare: number): number[];
}

/** Trigrams are told apart by a hash of so many bits; two that meet in one only add candidates. */
const hashBits = 18;
/** A text with more trigrams is found by half of them, those with an even hash, in half the time and memory. */
const longText = 40;
/** Entries looked through in one search: the rarest trigrams tell most, the common ones cost most. */
const mostEntries = 300_000;
/** However common they are, so many trigrams are always looked for. */
const fewestTrigrams = 10;
/** Of the texts that have most of the rare trigrams, so many are compared by all of theirs. */
const comparedMost = 600;
/** Of so many the length is looked at before. */
const measuredMost = 2000;

export function createTrigramIndex(): TrigramIndex {
  const texts: string[] = [];
  /** For each trigram the numbers of the texts that have it. */
  const lists: (Numbers | undefined)[] = Array.from({ length: 1 << hashBits });
  /** The number after that of the text in which a trigram was met last. */
  const metIn = new Uint32Array(1 << hashBits);
  const isAsked = new Uint8Array(1 << hashBits);
  const lengths = new Numbers();
  let counts = new Uint16Array(1024);

  /** How many of the text's trigrams are among those asked for. */
  function shared(text: string): number {
    let count = 0;
    const size = readTrigrams(text);
    for (let place = 0; place < size; place += 1) count += isAsked[trigrams[place] ?? 0] ?? 0;
    return count;
  }

  /** Counts for every text how many of the rarest trigrams it has. @returns how many were looked for */
  function countRare(asked: ReadonlySet<number>): number {
    counts.fill(0, 0, texts.length);
    let [looked, used] = [0, 0];
    const found = [...asked].flatMap((trigram) => lists[trigram] ?? []);
    for (const { items, size } of found.toSorted((a, b) => a.size - b.size)) {
      looked += size;
      if (used >= fewestTrigrams && looked > mostEntries) break;
      used += 1;
      for (let place = 0; place < size; place += 1) {
        const number = items[place] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return used;
  }

  /**
   * The texts that have most of the trigrams counted, those with as many in no order: sorting thousands
   * would cost most. Lengths are looked at last, where few texts are left.
   */
  function withMostOf(used: number, length: number, leastShare: number): number[] {
    const withCount = new Uint32Array(used + 1);
    for (let number = 0; number < texts.length; number += 1) {
      const count = counts[number] ?? 0;
      withCount[count] = (withCount[count] ?? 0) + 1;
    }
    let fewest = used + 1;
    let passed = 0;
    while (fewest > 1 && passed < measuredMost) {
      fewest -= 1;
      passed += withCount[fewest] ?? 0;
    }
    const byCount: number[][] = Array.from({ length: used + 1 }, () => []);
    const [shortest, longest] = [length * leastShare, length / leastShare];
    for (let number = 0; number < texts.length; number += 1) {
      const count = counts[number] ?? 0;
      if (count < fewest) continue;
      const other = lengths.items[number] ?? 0;
      if (other >= shortest && other <= longest) byCount[count]?.push(number);
    }
    return byCount.toReversed().flat().slice(0, comparedMost);
  }

  return {
    get size() {
      return texts.length;
    },
    add(text) {
      const number = texts.push(text) - 1;
      lengths.add(text.length);
      const size = readTrigrams(text);
      const isLong = size > longText;
      for (let place = 0; place < size; place += 1) {
        const trigram = trigrams[place] ?? 0;
        if ((isLong && trigram % 2 === 1) || metIn[trigram] === number + 1) continue;
        metIn[trigram] = number + 1;
        (lists[trigram] ??= new Numbers()).add(number);
      }
      if (counts.length < texts.length) counts = new Uint16Array(texts.length * 2);
    },
    candidates(text, most, leastShare) {
      const asked = new Set(trigrams.subarray(0, readTrigrams(text)));
      const likely = withMostOf(countRare(asked), text.length, leastShare);
      for (const trigram of asked) isAsked[trigram] = 1;
      const compared = likely.map((number) => {
        const other = texts[number] ?? "";
        return { number, likeness: shared(other) / (text.length + other.length) };
      });
      for (const trigram of asked) isAsked[trigram] = 0;
      return compared
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, most)
        .map(({ number }) => number);
    },
  };
}

/** Those of the text read last: a list of its own for each would take longer than reading them. */
let trigrams = new Uint32Array(4096);

/** The trigrams of the text, its beginning and end marked, as numbers below 2 ** hashBits. @returns how many */
function readTrigrams(text: string): number {
  if (text.length >= trigrams.length) trigrams = new Uint32Array(text.length * 2);
  let first = 1;
  let second = 1;
  for (let place = 0; place <= text.length; place += 1) {
    const third = place < text.length ? text.charCodeAt(place) : 2;
    const mixed = Math.imul(first, 0x2c1b3c6d) ^ Math.imul(second, 0x297a2d39) ^ third;
    trigrams[place] = Math.imul(mixed, 0x9e3779b1) >>> (32 - hashBits);
    first = second;
    second = third;
  }
  return text.length + 1;
}

/** A list of numbers that grows, in less memory than an array's. */
class Numbers {
  items = new Uint32Array(16);
  size = 0;

  add(number: number): void {
    if (this.size === this.items.length) {
      const grown = new Uint32Array(this.size * 2);
      grown.set(this.items);
      this.items = grown;
    }
    this.items[this.size] = number;
    this.size += 1;
  }
}
