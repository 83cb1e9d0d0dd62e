import { distance } from "fastest-levenshtein";

import type { Language } from "../domain/language.ts";
import { foldTypography } from "./comparison-key.ts";
import { figuresOf } from "./figures.ts";

/** Characters put in, left out or replaced by the mending of a slip or two. */
const mostMended = 3;

/**
 * Whether a change is likely to be of typography or of a typo alone, so that a translation can stay as
 * it is: never where a figure has another value.
 */
export function isSlightChange(before: string, after: string, language: Language): boolean {
  if (before === after) return false;
  if (foldTypography(before) === foldTypography(after)) return true;
  const values = (text: string) => figuresOf(text, language).map(({ value }) => value);
  return (
    distance(before, after) <= mostMended && values(before).join("\n") === values(after).join("\n")
  );
}
