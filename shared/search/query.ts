import { wordsOf } from "./words.ts";

/** What a person looks for: every word and phrase, and none of those excluded. All words are folded. */
export interface Query {
  readonly words: readonly string[];
  /** Words that stand next to each other exactly so. */
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly (readonly string[])[];
}

const phrase = /(?:(?<=^|\s)(-))?["“”„«]([^"“”„«»]*)["“”»]/gu;
/** Only where a word could begin: «генерал-майор» and a dash are left alone. */
const exclusion = /(?<=^|\s)-(?=[\p{L}\d])(\S+)/gu;
const unfinished = /(?<=[\s"“”„«])\p{L}$/u;

/** Quotation marks of any kind hold a phrase; one not yet closed is passed over. */
export function parseQuery(text: string): Query {
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  const rest = text
    .replace(phrase, (_, minus: string | undefined, words: string) => {
      (minus === undefined ? phrases : excluded).push(plainWords(words));
      return "\n";
    })
    .replace(exclusion, (_, word: string) => {
      excluded.push(plainWords(word));
      return "\n";
    });
  const words = plainWords(rest.replace(unfinished, ""));
  return { words, phrases: phrases.filter(isSaid), excluded: excluded.filter(isSaid) };
}

/** Nothing to look for, or so little that everything would be found. */
export function isEmptyQuery({ words, phrases, excluded }: Query): boolean {
  const [word = "", ...more] = words;
  const isOneLetter = more.length === 0 && /^\p{L}?$/u.test(word);
  return isOneLetter && phrases.length === 0 && excluded.length === 0;
}

function isSaid(words: readonly string[]): boolean {
  return words.length > 0;
}

function plainWords(text: string): string[] {
  return wordsOf(text).map((word) => word.text);
}
