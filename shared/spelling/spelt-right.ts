import type { Language } from "../domain/language.ts";
import { alphabetOf, isLookedUp } from "./words.ts";

/** Whether a dictionary of the language has exactly this form of a word. */
export type Knows = (language: Language, form: string) => boolean;

/** A word of {@link checkedWords}: known as a whole, or in every part between hyphens. */
export function isSpeltRight(word: string, knows: Knows): boolean {
  if (isKnown(word, knows)) return true;
  const parts = word.split("-");
  return parts.length > 1 && parts.every((part) => !isLookedUp(part) || isKnown(part, knows));
}

function isKnown(word: string, knows: Knows): boolean {
  const language = alphabetOf(word.replaceAll("-", ""));
  return language !== null && formsOf[language](word).some((form) => knows(language, form));
}

const marks = /\p{M}/gu;
const possessive = /'s?$/u;
/** Verbs that are never written with a z; of all others Oxford's spelling is as good. */
const alwaysWithS =
  /(?:advert|\bad?v|appr|\bar|chast|circumc|compr|comprom|dem|desp|dev|franch|disgu|enterpr|exc|exerc|improv|inc|merchand|prem|prom|repr|rev|superv|surm|surpr|telev)iz/iu;

/** The forms of which one has to be known. */
const formsOf: Readonly<Record<Language, (word: string) => readonly string[]>> = {
  ru: (word) => different(word, word.replaceAll("ё", "е").replaceAll("Ё", "Е")),
  en(word) {
    const bare = word.normalize("NFD").replaceAll(marks, "").replace(possessive, "");
    const british = alwaysWithS.test(bare)
      ? bare
      : bare.replace(/iz(?=(?:e[ds]?|ers?|ing|ations?|ational|able)$)/iu, "is");
    return different(word, bare, british);
  },
};

function different(...forms: readonly string[]): readonly string[] {
  return [...new Set(forms)];
}
