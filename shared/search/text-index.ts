import MiniSearch, { type AsPlainObject, type Query as Expression } from "minisearch";

import { languages } from "../domain/language.ts";
import { exactly, inAnyForm, nearly, personNamed } from "./expression.ts";
import { isFunctionWord, tellingWords } from "./function-words.ts";
import type { Query } from "./query.ts";
import { peopleParts, type SearchedDocument } from "./searched-document.ts";
import { termsOf } from "./terms.ts";
import { createWordResults, type WordResult } from "./word-results.ts";
import { wordsOf } from "./words.ts";

export interface Found {
  /** The best first. */
  readonly ids: readonly string[];
  /** The terms of the index a document was found by. */
  termsIn(id: string): string[];
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
  /** A query that says nothing finds all. */
  find(query: Query, narrowing?: Narrowing): Found;
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

export function createTextIndex(): TextIndex {
  return textIndex(new MiniSearch<Indexed>(options), new Map());
}

/** Throws where what was stored is something else. */
export async function readTextIndex({ index, sequences }: StoredTextIndex): Promise<TextIndex> {
  return textIndex(await MiniSearch.loadJSAsync<Indexed>(index, options), new Map(sequences));
}

function textIndex(index: MiniSearch<Indexed>, sequences: Map<string, string>): TextIndex {
  const results = createWordResults(index);

  /** Documents that every expression finds and the query does not exclude. */
  function search(wanted: readonly Expression[], query: Query, narrowing: Narrowing): Found {
    const found = wanted.map((expression) => results.of(expression));
    const [rarest] = found.toSorted((a, b) => a.size - b.size);
    const passes = testFor(query, narrowing);
    const scored: { readonly id: string; readonly score: number }[] = [];
    for (const id of (rarest ?? sequences).keys()) {
      const score = scoreIn(found, id);
      if (score !== null && passes(id)) scored.push({ id, score });
    }
    return {
      ids: scored.toSorted((a, b) => b.score - a.score).map(({ id }) => id),
      termsIn: (id) => [...new Set(found.flatMap((result) => result.get(id)?.terms ?? []))],
    };
  }

  function testFor(query: Query, { among }: Narrowing): (id: string) => boolean {
    const phrases = query.phrases.map(asSequence);
    const excludedPhrases = query.excluded.filter(isPhrase).map(asSequence);
    const excludedWords = query.excluded
      .filter((words) => !isPhrase(words))
      .flatMap((words) => words.map((word) => results.of(inAnyForm(word))));
    return (id) => {
      if (among?.has(id) === false || excludedWords.some((result) => result.has(id))) return false;
      if (phrases.length === 0 && excludedPhrases.length === 0) return true;
      const sequence = sequences.get(id) ?? "";
      const isIn = (phrase: string) => sequence.includes(phrase);
      return phrases.every(isIn) && !excludedPhrases.some(isIn);
    };
  }

  return {
    get size() {
      return index.documentCount;
    },
    put(document) {
      results.forget();
      if (index.has(document.id)) index.discard(document.id);
      const { fields, sequence } = read(document);
      index.add(fields);
      sequences.set(document.id, sequence);
    },
    remove(id) {
      results.forget();
      if (index.has(id)) index.discard(id);
      sequences.delete(id);
    },
    find(query, narrowing = {}) {
      const phraseWords = query.phrases.flatMap((phrase) => tellingWords(phrase).map(inAnyForm));
      const people = wordsOf(narrowing.person ?? "").map(({ text }) => personNamed(text));
      const words = tellingWords(query.words);
      const wanted = words.map(asWritten);
      const found = search([...wanted, ...phraseWords, ...people], query, narrowing);
      const isKnown = (word: string) => results.of(asWritten(word)).size > 0;
      if (found.ids.length > 0 || words.every(isKnown)) return found;
      const said = words.filter((word) => isKnown(word) || !isJustBegun(word));
      const forgiving = (said.length === 0 ? words : said).map((word) =>
        isKnown(word) ? asWritten(word) : nearly(word),
      );
      return search([...forgiving, ...phraseWords, ...people], query, narrowing);
    },
    toJSON: () => ({ index: index.toJSON(), sequences: [...sequences] }),
  };
}

/** A function word begins too many others to be taken for one of them. */
function asWritten(word: string): Expression {
  return isFunctionWord(word) ? inAnyForm(word) : exactly(word);
}

/** Of so few letters nearly every document has a word: better tell what the others find. */
function isJustBegun(word: string): boolean {
  return /^\p{L}{1,2}$/u.test(word);
}

function isPhrase(words: readonly string[]): boolean {
  return words.length > 1;
}

/** Null where one of the words is not in the document. */
function scoreIn(found: readonly WordResult[], id: string): number | null {
  let sum = 0;
  for (const result of found) {
    const inDocument = result.get(id);
    if (inDocument === undefined) return null;
    sum += inDocument.score;
  }
  return sum;
}

/** Every word with a space on both sides, so that a phrase is found as a string; blocks are kept apart. */
function read({ id, facts, texts }: SearchedDocument): { fields: Indexed; sequence: string } {
  const heading: string[] = [];
  const people: string[] = [];
  const text: string[] = [];
  const sequences: string[] = [];
  const take = (text: string, ...fields: readonly string[][]) => {
    const words = wordsOf(text);
    sequences.push(asSequence(words.map((word) => word.text)));
    for (const word of words)
      for (const term of termsOf(word)) for (const field of fields) field.push(term);
  };
  for (const fact of facts) take(fact, heading);
  for (const block of languages.flatMap((language) => texts[language] ?? [])) {
    const field = headlineParts.has(block.part) ? heading : text;
    if (peopleParts.has(block.part)) take(block.text, field, people);
    else take(block.text, field);
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
