import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NumberReader, PackedNumbers } from "../../../shared/search/packed-numbers.ts";
import { Postings } from "../../../shared/search/postings.ts";
import { Sequences } from "../../../shared/search/sequences.ts";
import { Vocabulary } from "../../../shared/search/vocabulary.ts";

const once = { heading: 0, text: 1, byPerson: false };

function textsOf(postings: Postings, term: number): number[] {
  const texts: number[] = [];
  postings.each(term, (text) => texts.push(text));
  return texts;
}

describe("packed numbers", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x7fffffff)), (numbers) => {
        const packed = new PackedNumbers();
        for (const number of numbers) packed.push(number);
        const reader = new NumberReader(packed.toBytes());
        expect(numbers.map(() => reader.next())).toEqual(numbers);
      }),
    );
  });

  it("take one byte while they are small", () => {
    const packed = new PackedNumbers();
    packed.push(127);
    expect(packed.length).toBe(1);
    packed.push(128);
    expect(packed.length).toBe(3);
  });
});

describe("the postings of a term", () => {
  it("are those it was added for, whatever was added between", () => {
    const added = fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 400 });
    fc.assert(
      fc.property(added, (steps) => {
        const postings = new Postings();
        const expected = new Map<number, number[]>();
        for (const [text, [term, isFar]] of steps.entries()) {
          const at = isFar ? text * 1000 : text * 1000 - 999;
          if (at < 0) continue;
          postings.add(term, at, once);
          expected.set(term, [...(expected.get(term) ?? []), at]);
        }
        for (const [term, texts] of expected) {
          expect(textsOf(postings, term)).toEqual(texts);
          expect(postings.countOf(term)).toBe(texts.length);
        }
      }),
    );
  });

  it("tell how often it stands where, up to what counts", () => {
    const postings = new Postings();
    postings.add(0, 7, { heading: 1, text: 30, byPerson: true });
    postings.add(0, 8, { heading: 9, text: 99, byPerson: false });
    const told: unknown[] = [];
    postings.each(0, (...each) => told.push(each));
    expect(told).toEqual([
      [7, 1, 30, true],
      [8, 3, 31, false],
    ]);
  });

  it("are stored without the texts that are gone, and go on from there", () => {
    const postings = new Postings();
    for (let text = 0; text < 300; text += 1) postings.add(text % 3, text, once);
    const isKept = (text: number) => text % 2 === 0;
    const again = new Postings(postings.toStored((text) => (isKept(text) ? text / 2 : null)));
    again.add(1, 150, once);
    expect(again.countOf(0)).toBe(50);
    expect(textsOf(again, 0).slice(0, 3)).toEqual([0, 3, 6]);
    expect(textsOf(again, 1).slice(-2)).toEqual([149, 150]);
    expect(textsOf(again, 2)).toHaveLength(50);
  });
});

describe("the sequence of a text", () => {
  const sequences = new Sequences();
  sequences.add([[1, 2, 300, 2]]);
  sequences.add([[2, 300], [4]]);

  it("has the phrases of its blocks only", () => {
    expect(sequences.has(0, [2, 300, 2])).toBe(true);
    expect(sequences.has(0, [300, 1])).toBe(false);
    expect(sequences.has(1, [2, 300])).toBe(true);
    expect(sequences.has(1, [300, 4])).toBe(false);
    expect(sequences.has(1, [4, 1])).toBe(false);
  });

  it("is the same after it was stored", () => {
    const again = new Sequences(sequences.toStored([1]));
    again.add([[5]]);
    expect(again.has(0, [2, 300])).toBe(true);
    expect(again.has(1, [5])).toBe(true);
  });
});

describe("a vocabulary", () => {
  const words = new Vocabulary(["рота", "ротный", "учения"]);

  it("numbers each word once", () => {
    expect(words.add("рота")).toBe(0);
    expect(words.numberOf("учения")).toBe(2);
    expect(words.numberOf("парад")).toBeNull();
  });

  it("knows what begins alike, also what was added since", () => {
    expect(words.beginningWith("рот")).toEqual(["рота", "ротный"]);
    words.add("ротация");
    expect(words.beginningWith("рота")).toEqual(["рота", "ротация"]);
    expect(words.beginningWith("яр")).toEqual([]);
  });

  it("knows what differs by few letters", () => {
    expect(words.near("рата", 1)).toEqual([{ term: "рота", slips: 1 }]);
    expect(words.near("рота", 1)).toEqual([{ term: "рота", slips: 0 }]);
  });
});
