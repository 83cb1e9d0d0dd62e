import { type Language, languages } from "../domain/language.ts";
import { nameKey } from "./name-key.ts";
import { peopleParts, type SearchedDocument } from "./searched-document.ts";
import { wordsOf } from "./words.ts";

/** A person as the versions write them. */
export type PersonName = Readonly<Partial<Record<Language, string | undefined>>>;

const endOfName = /[,;:(«“"\n]| [—–-] /u;
const namePart = /^\p{Lu}[\p{Ll}’']*(?:-\p{Lu}[\p{Ll}’']*)*$/u;
const initial = /^\p{Lu}\.$/u;
const patronymic = /(?:ич|вна|чна|ich|vna|chna)$/u;
const title = new RegExp(
  "^(?:" +
    "Генерал|Полковник|Подполковник|Майор|Капитан|Старший|Младший|Лейтенант|Сержант|Адмирал|Министр|Посол|" +
    "General|Colonel|Lieutenant|Major|Captain|Senior|Junior|Sergeant|Admiral|Minister|Deputy|Brigadier|" +
    "Ambassador|President|Doctor|Dr|Mr|Mrs|Ms" +
    ")$",
  "u",
);

/** Those named in the blocks that say who speaks, without rank and office. */
export function peopleOf({ texts }: Pick<SearchedDocument, "texts">): PersonName[] {
  const people = new Map<string, PersonName>();
  for (const language of languages) {
    for (const { part, text } of texts[language] ?? []) {
      const name = peopleParts.has(part) ? nameIn(text) : null;
      if (name === null) continue;
      const key = personKey(name);
      people.set(key, { ...people.get(key), [language]: name });
    }
  }
  return [...people.values()];
}

/** Everyone once, those who speak most often first. */
export function countPeople(lists: Iterable<readonly PersonName[]>): PersonName[] {
  const counted = new Map<string, { name: PersonName; times: number }>();
  for (const name of [...lists].flat()) {
    const key = personKey(name.ru ?? name.en ?? "");
    const before = counted.get(key);
    counted.set(key, {
      name: { ...name, ...before?.name },
      times: (before?.times ?? 0) + 1,
    });
  }
  return [...counted.values()].toSorted((a, b) => b.times - a.times).map(({ name }) => name);
}

/** First name and surname; null where the text names nobody ("the commander said"). */
function nameIn(text: string): string | null {
  const words = (text.trim().split(endOfName)[0] ?? "").split(/\s+/);
  const runs: string[][] = [[]];
  for (const word of words) {
    const isName = initial.test(word) || (namePart.test(word) && !word.split("-").every(isTitle));
    if (isName) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  const run = runs.findLast(({ length }) => length >= 2);
  if (run === undefined) return null;
  const middle = run.at(-2) ?? "";
  return run.slice(patronymic.test(middle) || initial.test(middle) ? -3 : -2).join(" ");
}

function isTitle(word: string): boolean {
  return title.test(word);
}

function personKey(name: string): string {
  return wordsOf(name)
    .map(({ text }) => nameKey(text) ?? text)
    .join(" ");
}
