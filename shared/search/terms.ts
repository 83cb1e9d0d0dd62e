import { nameKey } from "./name-key.ts";
import { stem } from "./stem.ts";
import type { Word } from "./words.ts";

/** Parts a name's key from the stems of the same letters. */
export const nameMark = "~";

/** What a word of a text is found by: its stem and, when it may be a name, the key both scripts share. */
export function termsOf({ text, isCapital }: Pick<Word, "text" | "isCapital">): string[] {
  const key = isCapital ? nameKey(text) : null;
  return key === null ? [stem(text)] : [stem(text), nameMark + key];
}
