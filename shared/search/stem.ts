import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemRussian } from "@orama/stemmers/russian";

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

const known = new Map<string, string>();
const mostKnown = 200_000;

/** What is common to a folded word's forms, by Snowball's rules; the alphabet tells the language. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = cyrillic.test(word) ? russian(word) : stemEnglish(word.replace(plural, "man"));
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
}

/** Snowball takes «ов» from «Карпенков» and leaves it in «Карпенкову»: it is taken from both. */
function russian(word: string): string {
  const found = irregular.get(word) ?? stemRussian(word);
  return surname.test(found) ? stemRussian(found) : found;
}
