import { languages } from "../domain/language.ts";
import { exactly, type Expression, inAnyForm, nearly, personNamed } from "./expression.ts";
import { isFunctionWord, tellingWords } from "./function-words.ts";
import { NumberReader, PackedNumbers } from "./packed-numbers.ts";
import { Postings, type StoredPostings } from "./postings.ts";
import type { Query } from "./query.ts";
import { peopleParts, type SearchedDocument } from "./searched-document.ts";
import { Sequences, type StoredSequences } from "./sequences.ts";
import { termsOf } from "./terms.ts";
import { Vocabulary } from "./vocabulary.ts";
import { type Lengths, type WordResult, WordResults } from "./word-results.ts";
import { wordsOf } from "./words.ts";

export interface Found {
  /** The best first. */
  readonly ids: readonly string[];
  /** The terms of the index they were found by. */
  readonly terms: ReadonlySet<string>;
}

export interface Narrowing {
  /** Someone named in the blocks that say who speaks. */
  readonly person?: string | undefined;
  /** The only documents asked for. */
  readonly among?: ReadonlySet<string> | undefined;
}

export interface StoredTextIndex {
  readonly ids: readonly string[];
  readonly terms: readonly string[];
  readonly words: readonly string[];
  /** Of each text: words in the heading, words in the text. */
  readonly lengths: Uint8Array;
  readonly postings: StoredPostings;
  readonly sequences: StoredSequences;
}

const headlineParts: ReadonlySet<string> = new Set(["headline", "subheadline"]);

/** Finds documents by their words. Made of packed numbers: ten times as small as one of objects. */
export class TextIndex {
  readonly #terms: Vocabulary;
  readonly #words: Vocabulary;
  readonly #postings: Postings;
  readonly #sequences: Sequences;
  /** By text; null: the document is gone, or there anew as a later text. */
  readonly #ids: (string | null)[];
  readonly #texts = new Map<string, number>();
  readonly #headingLengths: number[] = [];
  readonly #textLengths: number[] = [];
  readonly #results: WordResults;

  /** @param stored by {@link toStored}, unaltered */
  constructor(stored?: StoredTextIndex) {
    this.#terms = new Vocabulary(stored?.terms);
    this.#words = new Vocabulary(stored?.words);
    this.#postings = new Postings(stored?.postings);
    this.#sequences = new Sequences(stored?.sequences);
    this.#ids = [...(stored?.ids ?? [])];
    const lengths = new NumberReader(stored?.lengths ?? new Uint8Array(0));
    for (const [text, id] of this.#ids.entries()) {
      if (id !== null) this.#texts.set(id, text);
      this.#headingLengths.push(lengths.next());
      this.#textLengths.push(lengths.next());
    }
    this.#results = new WordResults({
      terms: this.#terms,
      postings: this.#postings,
      lengths: () => this.#lengths(),
      isThere: (text) => this.#ids[text] !== null,
    });
  }

  /** How many documents it has. */
  get size(): number {
    return this.#texts.size;
  }

  put(document: SearchedDocument): void {
    this.remove(document.id);
    const text = this.#ids.length;
    const { blocks, occurrences, headingLength, textLength } = read(document);
    for (const [term, counted] of occurrences)
      this.#postings.add(this.#terms.add(term), text, counted);
    this.#sequences.add(blocks.map((words) => words.map((word) => this.#words.add(word))));
    this.#headingLengths.push(headingLength);
    this.#textLengths.push(textLength);
    this.#ids.push(document.id);
    this.#texts.set(document.id, text);
  }

  remove(id: string): void {
    this.#results.forget();
    const text = this.#texts.get(id);
    if (text === undefined) return;
    this.#ids[text] = null;
    this.#texts.delete(id);
  }

  /** A query that says nothing finds all. */
  find(query: Query, { person = "", among }: Narrowing = {}): Found {
    const phraseWords = query.phrases.flatMap((phrase) => tellingWords(phrase).map(inAnyForm));
    const people = wordsOf(person).map(({ text }) => personNamed(text));
    const words = tellingWords(query.words);
    const search = (wanted: readonly Expression[]) =>
      this.#search([...wanted, ...phraseWords, ...people], query, among);
    const found = search(words.map(asWritten));
    const isKnown = (word: string) => !this.#results.of(asWritten(word)).isEmpty;
    if (found.ids.length > 0 || words.every(isKnown)) return found;
    const said = words.filter((word) => isKnown(word) || !isJustBegun(word));
    return search(
      (said.length === 0 ? words : said).map((word) =>
        isKnown(word) ? asWritten(word) : nearly(word),
      ),
    );
  }

  /** What is gone is left out of it. */
  toStored(): StoredTextIndex {
    const kept = [...this.#texts.values()].toSorted((a, b) => a - b);
    const numbers = new Map(kept.map((text, number) => [text, number]));
    const lengths = new PackedNumbers();
    for (const text of kept) {
      lengths.push(this.#headingLengths[text] ?? 0);
      lengths.push(this.#textLengths[text] ?? 0);
    }
    return {
      ids: kept.map((text) => this.#ids[text] ?? ""),
      terms: this.#terms.words,
      words: this.#words.words,
      lengths: lengths.toBytes(),
      postings: this.#postings.toStored((text) => numbers.get(text) ?? null),
      sequences: this.#sequences.toStored(kept),
    };
  }

  /** Documents that every expression finds and the query does not exclude. */
  #search(
    wanted: readonly Expression[],
    query: Query,
    among: ReadonlySet<string> | undefined,
  ): Found {
    const found = wanted.map((expression) => this.#results.of(expression));
    const isWanted = this.#testFor(query);
    const texts: number[] = [];
    const scores = new Float32Array(this.#ids.length);
    for (const [text, id] of this.#ids.entries()) {
      if (id === null || among?.has(id) === false) continue;
      const score = scoreIn(found, text);
      if (score === null || !isWanted(text)) continue;
      scores[text] = score;
      texts.push(text);
    }
    texts.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return {
      ids: texts.map((text) => this.#ids[text] ?? ""),
      terms: new Set(found.flatMap(({ terms }) => terms)),
    };
  }

  #testFor(query: Query): (text: number) => boolean {
    const phrases = query.phrases.map((phrase) => this.#numbersOf(phrase));
    const excludedPhrases = query.excluded
      .filter(isPhrase)
      .map((phrase) => this.#numbersOf(phrase));
    const excluded = query.excluded
      .filter((words) => !isPhrase(words))
      .flatMap((words) => words.map((word) => this.#results.of(inAnyForm(word))));
    const isIn = (text: number) => (phrase: readonly number[] | null) =>
      phrase !== null && this.#sequences.has(text, phrase);
    return (text) =>
      !excluded.some(({ scores }) => (scores[text] ?? 0) > 0) &&
      phrases.every(isIn(text)) &&
      !excludedPhrases.some(isIn(text));
  }

  /** null: a word of it is in no text. */
  #numbersOf(phrase: readonly string[]): readonly number[] | null {
    const numbers = phrase.map((word) => this.#words.numberOf(word));
    return numbers.every((number) => number !== null) ? numbers : null;
  }

  #lengths(): Lengths {
    const texts = [...this.#texts.values()];
    const mean = (lengths: readonly number[]) =>
      texts.reduce((sum, text) => sum + (lengths[text] ?? 0), 0) / Math.max(texts.length, 1);
    return {
      heading: this.#headingLengths,
      text: this.#textLengths,
      count: texts.length,
      meanHeading: mean(this.#headingLengths),
      meanText: mean(this.#textLengths),
    };
  }
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

/** Null where one of the words is not in the text. */
function scoreIn(found: readonly WordResult[], text: number): number | null {
  let sum = 0;
  for (const { scores } of found) {
    const score = scores[text] ?? 0;
    if (score === 0) return null;
    sum += score;
  }
  return sum;
}

interface Counted {
  heading: number;
  text: number;
  byPerson: boolean;
}

/** The words of each block, and how often each of their terms stands where. */
function read({ facts, texts }: SearchedDocument) {
  const blocks: string[][] = [];
  const occurrences = new Map<string, Counted>();
  const lengths = { heading: 0, text: 0 };
  const take = (block: string, field: "heading" | "text", byPerson: boolean) => {
    const words = wordsOf(block);
    blocks.push(words.map(({ text }) => text));
    for (const term of words.flatMap(termsOf)) {
      const counted = occurrences.get(term) ?? { heading: 0, text: 0, byPerson: false };
      counted[field] += 1;
      counted.byPerson ||= byPerson;
      occurrences.set(term, counted);
      lengths[field] += 1;
    }
  };
  for (const fact of facts) take(fact, "heading", false);
  for (const { part, text } of languages.flatMap((language) => texts[language] ?? []))
    take(text, headlineParts.has(part) ? "heading" : "text", peopleParts.has(part));
  return { blocks, occurrences, headingLength: lengths.heading, textLength: lengths.text };
}
