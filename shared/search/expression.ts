import type { Query as Expression } from "minisearch";

import { nameKey } from "./name-key.ts";
import { stem } from "./stem.ts";
import { isLatin, nameMarks } from "./terms.ts";

/** Words of these fields are what a query means; how much a word there counts. */
const weights = { heading: 3, text: 1 } as const;
const asName = { heading: 1.2, text: 0.4 } as const;
const fields = Object.keys(weights);

const isNumber = /^\d/;

/** A word as it is, in other forms, begun, and as a name in either script. */
export function exactly(word: string): Expression {
  const form = stem(word);
  const begun = !isNumber.test(word) && word.length >= 3;
  const queries: Expression[] = [
    { queries: [form], fields, boost: weights, prefix: begun && form.length >= 4 },
  ];
  // A short stem begins too many words: «рот» of «рота» also «ротный».
  if (begun && form.length < 4)
    queries.push({ queries: [word], fields, boost: asName, prefix: true });
  for (const name of namesLike(word))
    queries.push({ queries: [name], fields, boost: asName, prefix: name.length > 4 });
  return { combineWith: "OR", queries };
}

/** A word with a slip in it, or with more letters to come than {@link exactly} takes. */
export function nearly(word: string): Expression {
  const form = stem(word);
  if (isNumber.test(word) || form.length < 4)
    return { queries: [word], fields, boost: weights, prefix: true };
  // Of a short word two slips would make any other.
  const queries: Expression[] = [
    { queries: [form], fields, boost: weights, fuzzy: form.length < 7 ? 1 : 2 },
  ];
  for (const name of namesLike(word))
    if (name.length > 5) queries.push({ queries: [name], fields, boost: asName, fuzzy: 1 });
  return { combineWith: "OR", queries };
}

/**
 * The same name in the other script; in Latin letters also otherwise spelled. That Russian forms of a
 * name are the same is known from their stem.
 */
function namesLike(word: string): string[] {
  const key = nameKey(word);
  if (key === null) return [];
  const inLatin = nameMarks.latin + key;
  return isLatin(word) ? [nameMarks.cyrillic + key, inLatin] : [inLatin];
}

/** A word in its forms only: what a phrase is made of, and what is excluded. */
export function inAnyForm(word: string): Expression {
  return { combineWith: "OR", queries: [stem(word)], fields, boost: weights };
}

/** A person named in either script. */
export function personNamed(word: string): Expression {
  const queries = [stem(word), ...namesLike(word)];
  return {
    combineWith: "OR",
    queries: queries.map((term) => ({ queries: [term], fields: ["people"] })),
  };
}
