import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemRussian } from "@orama/stemmers/russian";

import { remembered } from "./remembered.ts";

const cyrillic = /\p{Script=Cyrillic}/u;
const surname = /(?:ов|ев)$/;
const plural = /(?<=[a-z]{3})men$/;

/** What the rules take apart: «-сь» for a reflexive verb's, and a vowel that comes and goes. */
const irregular = new Map([
  ["беларусь", "беларус"],
  ...["день", "дня", "дню", "днем", "дне", "дни", "дней", "дням", "днями", "днях"].map(
    (form) => [form, "день"] as const,
  ),
]);

/** What is common to a folded word's forms, by Snowball's rules; the alphabet tells the language. */
export const stem = remembered((word) =>
  cyrillic.test(word) ? russian(word) : stemEnglish(word.replace(plural, "man")),
);

/** Snowball takes «ов» from «Карпенков» and leaves it in «Карпенкову»: it is taken from both. */
function russian(word: string): string {
  const found = irregular.get(word) ?? stemRussian(word);
  return surname.test(found) ? stemRussian(found) : found;
}
