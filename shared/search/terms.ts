import { nameKey } from "./name-key.ts";
import { remembered } from "./remembered.ts";
import { stem } from "./stem.ts";
import type { Word } from "./words.ts";

/** Stand before a name's key, by the script the name is written in, and part it from the stems. */
export const nameMarks = { latin: "~", cyrillic: "^" } as const;

const latin = /^[a-z]/;

export function isLatin(word: string): boolean {
  return latin.test(word);
}

/** What a word of a text is found by: its stem and, when it may be a name, the key both scripts share. */
export function termsOf({ text, isCapital }: Pick<Word, "text" | "isCapital">): readonly string[] {
  return isCapital ? termsOfName(text) : termsOfWord(text);
}

const termsOfWord = remembered((text): readonly string[] => [stem(text)]);

const termsOfName = remembered((text): readonly string[] => {
  const key = nameKey(text);
  if (key === null) return termsOfWord(text);
  return [stem(text), (isLatin(text) ? nameMarks.latin : nameMarks.cyrillic) + key];
});
