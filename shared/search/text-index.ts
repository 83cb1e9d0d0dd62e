import MiniSearch, { type AsPlainObject, type Query as Expression } from "minisearch";

import { languages } from "../domain/language.ts";
import { combined, exactly, nearly, personNamed, phraseWords } from "./expression.ts";
import { tellingWords } from "./function-words.ts";
import type { Query } from "./query.ts";
import { peopleParts, type SearchedDocument } from "./searched-document.ts";
import { termsOf } from "./terms.ts";
import { type Word, wordsOf } from "./words.ts";

/** A document found, and by which of the index's terms. */
export interface Hit {
  readonly id: string;
  readonly terms: readonly string[];
}

export interface Narrowing {
  /** Someone named in the blocks that say who speaks. */
  readonly person?: string | undefined;
  /** The only documents asked for. */
  readonly among?: ReadonlySet<string> | undefined;
}

/** Finds documents by their words. */
export interface TextIndex {
  readonly size: number;
  put(document: SearchedDocument): void;
  remove(id: string): void;
  /** The best first. A query that says nothing finds all. */
  find(query: Query, narrowing?: Narrowing): Hit[];
  toJSON(): StoredTextIndex;
}

export interface StoredTextIndex {
  readonly index: AsPlainObject;
  readonly sequences: readonly (readonly [string, string])[];
}

interface Indexed {
  readonly id: string;
  /** Headline, number and event. */
  readonly heading: string;
  readonly people: string;
  readonly text: string;
}

const headlineParts: ReadonlySet<string> = new Set(["headline", "subheadline"]);

const options = {
  fields: ["heading", "people", "text"],
  tokenize: (text: string) => text.split(" "),
  processTerm: (term: string) => term,
};
/** How much shorter texts are preferred: little, so that a release does not lose to every note. */
const bm25 = { k: 1.2, b: 0.4, d: 0.5 };

export function createTextIndex(): TextIndex {
  return textIndex(new MiniSearch<Indexed>(options), new Map());
}

/** Throws where what was stored is something else. */
export async function readTextIndex({ index, sequences }: StoredTextIndex): Promise<TextIndex> {
  return textIndex(await MiniSearch.loadJSAsync<Indexed>(index, options), new Map(sequences));
}

function textIndex(index: MiniSearch<Indexed>, sequences: Map<string, string>): TextIndex {
  const search = (wanted: readonly Expression[], query: Query, narrowing: Narrowing): Hit[] => {
    const { person, among } = narrowing;
    const people = person === undefined ? [] : wordsOf(person).map(({ text }) => personNamed(text));
    const all = [...wanted, ...people];
    const expression = combined(all.length === 0 ? [MiniSearch.wildcard] : all, query);
    return index
      .search({ combineWith: "AND_NOT", queries: expression }, { bm25, ...filterOf(query, among) })
      .map(({ id, match }) => ({ id: String(id), terms: Object.keys(match) }));
  };

  function filterOf(query: Query, among: Narrowing["among"]) {
    const phrases = query.phrases.map(asSequence);
    const excluded = query.excluded.filter(({ length }) => length > 1).map(asSequence);
    if (phrases.length === 0 && excluded.length === 0 && among === undefined) return {};
    return {
      filter: ({ id }: { readonly id: string }) => {
        if (among?.has(id) === false) return false;
        const sequence = sequences.get(id) ?? "";
        const isIn = (phrase: string) => sequence.includes(phrase);
        return phrases.every(isIn) && !excluded.some(isIn);
      },
    };
  }

  function isKnown(word: string): boolean {
    return index.search({ combineWith: "OR", queries: [exactly(word)] }).length > 0;
  }

  return {
    get size() {
      return index.documentCount;
    },
    put(document) {
      if (index.has(document.id)) index.discard(document.id);
      const { fields, sequence } = read(document);
      index.add(fields);
      sequences.set(document.id, sequence);
    },
    remove(id) {
      if (index.has(id)) index.discard(id);
      sequences.delete(id);
    },
    find(query, narrowing = {}) {
      const phrases = query.phrases.flatMap(phraseWords);
      const words = tellingWords(query.words);
      const found = search([...words.map(exactly), ...phrases], query, narrowing);
      if (found.length > 0 || words.length === 0) return found;
      const known = new Set(words.filter(isKnown));
      if (words.every((word) => known.has(word))) return [];
      const forgiving = words.map((word) => (known.has(word) ? exactly(word) : nearly(word)));
      return search([...forgiving, ...phrases], query, narrowing);
    },
    toJSON: () => ({ index: index.toJSON(), sequences: [...sequences] }),
  };
}

/** Every word with a space on both sides, so that a phrase is found as a string; blocks are kept apart. */
function read({ id, facts, texts }: SearchedDocument): { fields: Indexed; sequence: string } {
  const heading: string[] = [];
  const people: string[] = [];
  const text: string[] = [];
  const sequences: string[] = [];
  const take = (words: readonly Word[]) => {
    sequences.push(asSequence(words.map((word) => word.text)));
    return words.flatMap(termsOf);
  };
  for (const fact of facts) heading.push(...take(wordsOf(fact)));
  for (const block of languages.flatMap((language) => texts[language] ?? [])) {
    const terms = take(wordsOf(block.text));
    if (headlineParts.has(block.part)) heading.push(...terms);
    else text.push(...terms);
    if (peopleParts.has(block.part)) people.push(...terms);
  }
  const fields = {
    id,
    heading: heading.join(" "),
    people: people.join(" "),
    text: text.join(" "),
  };
  return { fields, sequence: sequences.join("\n") };
}

function asSequence(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}
