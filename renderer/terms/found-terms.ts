import type { Language } from "../../shared/domain/language.ts";
import { compareText } from "../../shared/i18n/format.ts";
import { fold } from "../../shared/search/fold.ts";
import type { TermIndex } from "../../shared/terms/term-index.ts";
import type { Term, TermSide } from "../../shared/terms/term.ts";

/** Terms with the words in any wording, or with a term in them in any form; in the language's order. */
export function foundTerms(
  terms: readonly Term[],
  text: string,
  language: Language,
  index: (language: Language) => TermIndex,
): Term[] {
  const wanted = fold(text.trim());
  const inForm = new Set(
    wanted === ""
      ? []
      : [...index("ru").find(text), ...index("en").find(text)].map(({ term }) => term.id),
  );
  const compare = compareText(language);
  return terms
    .filter((term) => wanted === "" || inForm.has(term.id) || allWords(term).includes(wanted))
    .toSorted((a, b) => compare(a[language].preferred, b[language].preferred));
}

function allWords({ ru, en, note }: Term): string {
  return fold([...wordings(ru), ...wordings(en), note].join("\n"));
}

function wordings({ preferred, abbreviation, variants, forbidden }: TermSide): string[] {
  return [preferred, abbreviation, ...variants, ...forbidden.map(({ text }) => text)];
}
