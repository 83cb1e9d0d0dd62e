import type { Query as Expression } from "minisearch";

import { nameKey } from "./name-key.ts";
import type { Query } from "./query.ts";
import { stem } from "./stem.ts";
import { nameMark } from "./terms.ts";

/** Words of these fields are what a query means; how much a word there counts. */
const weights = { headline: 3, facts: 2, text: 1 } as const;
const asName = { headline: 1.2, facts: 0.8, text: 0.4 } as const;
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
  const key = nameKey(word);
  if (key !== null) {
    const name = nameMark + key;
    queries.push({ queries: [name], fields, boost: asName, prefix: key.length >= 4 });
  }
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
  const key = nameKey(word);
  if (key !== null && key.length >= 5)
    queries.push({ queries: [nameMark + key], fields, boost: asName, fuzzy: 1 });
  return { combineWith: "OR", queries };
}

/** Words of a phrase all stand in the document; that they stand together is for its text to show. */
export function phraseWords(phrase: readonly string[]): Expression[] {
  return phrase.map((word) => ({ queries: [stem(word)], fields, boost: weights }));
}

/** All of these and none of what the query excludes. */
export function combined(wanted: readonly Expression[], { excluded }: Query): Expression[] {
  return [{ combineWith: "AND", queries: [...wanted] }, ...excluded.flatMap(excludedWord)];
}

/** A word alone is excluded here in all its forms; a phrase is left to the document's text. */
function excludedWord([word, ...more]: readonly string[]): Expression[] {
  return word === undefined || more.length > 0 ? [] : [{ queries: [stem(word)], fields }];
}

/** A person named in either script. */
export function personNamed(word: string): Expression {
  const key = nameKey(word);
  const queries = key === null ? [stem(word)] : [stem(word), nameMark + key];
  return {
    combineWith: "OR",
    queries: queries.map((term) => ({ queries: [term], fields: ["people"] })),
  };
}
