import type { GovernedCase } from "./governed-case.ts";

/** Gender, or the plural of any. */
export type Agreement = "masculine" | "feminine" | "neuter" | "plural";

const ending = /(?:[ыи]й|ой|ая|яя|ое|ее|[ыи]е)$/u;
const agreements: readonly (readonly [RegExp, Agreement])[] = [
  [/(?:[ыи]й|ой)$/u, "masculine"],
  [/(?:ая|яя)$/u, "feminine"],
  [/(?:ое|ее)$/u, "neuter"],
  [/[ыи]е$/u, "plural"],
];
/** They end as adjectives do and are none. */
const nouns = /(?:[аеия]ние|[ыия]тие|орудие|оружие|условие)$/u;

/** What an adjective in the nominative goes with; null: the word is none. */
export function agreementOf(word: string): Agreement | null {
  if (!/^[А-ЯЁа-яё-]+$/u.test(word) || nouns.test(word)) return null;
  return agreements.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const hard = {
  masculine: { genitive: "ого", dative: "ому", instrumental: "ым", prepositional: "ом" },
  feminine: { genitive: "ой", dative: "ой", instrumental: "ой", prepositional: "ой" },
  plural: { genitive: "ых", dative: "ым", instrumental: "ыми", prepositional: "ых" },
} as const;
const soft = {
  masculine: { genitive: "его", dative: "ему", instrumental: "им", prepositional: "ем" },
  feminine: { genitive: "ей", dative: "ей", instrumental: "ей", prepositional: "ей" },
  plural: { genitive: "их", dative: "им", instrumental: "ими", prepositional: "их" },
} as const;

/** @param word an adjective in the nominative, as {@link agreementOf} knows it */
export function adjectiveInCase(word: string, agreement: Agreement, wanted: GovernedCase): string {
  const stem = word.replace(ending, "");
  const endings = isSoft(word, stem) ? soft : hard;
  const form = endings[agreement === "neuter" ? "masculine" : agreement][wanted];
  // After к, г, х and the hushers ы is written и.
  return stem + (/[гкхжшчщ]$/u.test(stem) ? form.replace(/^ы/u, "и") : form);
}

/** Soft are верхний and, unless the ending is stressed as in большой, общий. */
function isSoft(word: string, stem: string): boolean {
  if (/[жшчщ]$/u.test(stem)) return !/(?:ой|ое)$/u.test(word) && !/^(?:больш|чуж)$/iu.test(stem);
  return /(?:ий|яя|ее|ие)$/u.test(word) && !/[гкх]$/u.test(stem);
}
