import RussianNouns from "russian-nouns-js";

import type { GovernedCase } from "./governed-case.ts";
import type { Agreement } from "./russian-adjective.ts";

const { createLemmaOrNull, Engine, Gender } = RussianNouns;
const engine = new Engine();

const nameOfCase: Readonly<Record<GovernedCase, string>> = {
  genitive: "родительный",
  dative: "дательный",
  instrumental: "творительный",
  prepositional: "предложный",
};

/** Endings of the nominative that go with such an adjective. */
const endings: Readonly<Record<Agreement, RegExp>> = {
  masculine: /(?:[бвгджзклмнпрстфхцчшщй]|тель|арь)$/u,
  feminine: /(?:(?<!м)[ая]|[аео]сть|знь)$/u,
  neuter: /(?:ие|ство|ище|войско|место|звено)$/u,
  plural: /(?:[ие]ния|ства|силы|войска|части)$/u,
};
/** Plurals whose singular the ending does not tell. */
const singulars: ReadonlyMap<string, string> = new Map([
  ["силы", "сила"],
  ["части", "часть"],
]);
/** Here the instrumental depends on the stress: бойцом, but месяцем. */
const stressed = /(?:[жшчщцй]|[жшчщц]а|(?<!и)я|(?<!ст|зн)ь)$/u;

/** What a noun in the nominative can only be by its ending, where no adjective tells; null: several things. */
export function sortOfNoun(word: string): Agreement | null {
  const orders = ["plural", "masculine", "neuter", "feminine"] as const;
  return orders.find((sort) => endings[sort].test(word)) ?? null;
}

/** @param word one noun in the nominative, in small letters; null where its form is not certain */
export function nounInCase(word: string, sort: Agreement, wanted: GovernedCase): string | null {
  if (!endings[sort].test(word) || word === "гость") return null;
  if (wanted === "instrumental" && sort !== "plural" && stressed.test(word)) return null;
  if (sort !== "plural") return declined(word, sort, wanted);
  const singular = singulars.get(word) ?? word.replace(/ия$/u, "ие").replace(/а$/u, "о");
  return declined(singular, singulars.has(word) ? "feminine" : "neuter", wanted, word);
}

const genders = {
  masculine: Gender.MASCULINE,
  feminine: Gender.FEMININE,
  neuter: Gender.NEUTER,
} as const;

function declined(
  text: string,
  gender: keyof typeof genders,
  wanted: GovernedCase,
  plural?: string,
): string | null {
  const lemma = createLemmaOrNull({ text, gender: genders[gender] });
  // Of several forms the first is the usual one: ротой, ротою.
  return lemma === null ? null : (engine.decline(lemma, nameOfCase[wanted], plural)[0] ?? null);
}
