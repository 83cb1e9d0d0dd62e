import createHyphenator from "hyphen";
import britishPatterns from "hyphen/patterns/en-gb.js";
import russianPatterns from "hyphen/patterns/ru.js";

import type { Language } from "../domain/language.ts";

const softHyphen = "\u00AD";
const shortestWord = 6;

/** Letters that stay together at either end of a word: two would do in a justified text, ours is ragged. */
const kept = 3;

const hyphenators = {
  ru: createHyphenator(russianPatterns, { html: false, minWordLength: shortestWord }),
  en: createHyphenator(britishPatterns, { html: false, minWordLength: shortestWord }),
} as const satisfies Record<Language, ReturnType<typeof createHyphenator>>;

const address = /[@\\]|:\/\/|^www\.|\p{L}[./_]\p{L}/iu;
// A word on its own: not a part of a compound, not beside a figure, without stress marks.
const word = /(?<![\p{L}\p{M}\p{N}'’‑-])\p{L}{6,}(?![\p{L}\p{M}\p{N}'’‑-])/gu;
const severalCapitals = /\p{Lu}.*\p{Lu}/u;

/**
 * The text with soft hyphens (U+00AD) where its words may be divided, after Liang's patterns for the
 * language. Acronyms, addresses, compounds, figures and words under six letters stay whole.
 */
export function hyphenate(text: string, language: Language): string {
  return text
    .split(/(\s+)/)
    .map((token) =>
      address.test(token) ? token : token.replace(word, (found) => hyphenateWord(found, language)),
    )
    .join("");
}

function hyphenateWord(found: string, language: Language): string {
  if (severalCapitals.test(found)) return found;
  const divided = hyphenators[language](found);
  // The library's types know of a promise too; these two answer at once.
  const parts = typeof divided === "string" ? divided.split(softHyphen) : [found];
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      const before = parts.slice(0, index + 1).join("").length;
      const divides = index < last && before >= kept && found.length - before >= kept;
      return divides ? part + softHyphen : part;
    })
    .join("");
}
