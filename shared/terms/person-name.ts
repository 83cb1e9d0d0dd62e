import { getGender, incline } from "lvovich";

import type { Language } from "../domain/language.ts";
import { fold } from "../search/fold.ts";

/** A person's name as an entry has it, its parts in the order they are written. */
export interface PersonName {
  readonly first: string;
  readonly middle: string;
  readonly surname: string;
}

const patronymic = /(?:ич|[вч]на|ich|[vc]h?na)$/iu;
/** Without «-ин»: Константин and Марина are first names. */
const surnameEnding = /(?:[оеё]в|[оеё]ва|[сц]кий|[сц]кая|енко|чук)$/u;
const initial = /^\p{Lu}\.?$/u;

/**
 * Щербаков Иван Петрович, Иван Петрович Щербаков, Ivan Shcherbakov: where the patronymic comes last, the
 * surname comes first, and so does one of two words that alone looks like a surname. Whatever stands before a name (a rank) is not looked for: an entry is of a name.
 */
export function personName(text: string): PersonName {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const place = words.findIndex((word, index) => index > 0 && patronymic.test(word));
  const [first = "", ...middle] = words.filter((word) => initial.test(word));
  const spelt = words.filter((word) => !initial.test(word));
  if (first !== "" && spelt.length > 0)
    return { first, middle: middle.join(" "), surname: spelt.join(" ") };
  const [one = "", two = "", three = ""] = words;
  if (words.length >= 3 && place === words.length - 1)
    return { surname: words.slice(0, -2).join(" "), first: words.at(-2) ?? "", middle: three };
  if (place === 1 && words.length >= 3)
    return { first: one, middle: two, surname: words.slice(2).join(" ") };
  if (words.length === 1) return { first: "", middle: "", surname: one };
  if (words.length === 2 && surnameEnding.test(one) && !surnameEnding.test(two))
    return { first: two, middle: "", surname: one };
  return { first: one, middle: "", surname: words.slice(1).join(" ") };
}

/** What a text may write for the full name, the longest first. */
export const nameUses = ["fullName", "firstAndSurname", "surname"] as const;
export type NameUse = (typeof nameUses)[number];

/** The name as it is used so; for a full name, as the entry writes it. */
export function nameAs(use: NameUse, text: string): string {
  const { first, surname } = personName(text);
  switch (use) {
    case "fullName":
      return text;
    case "firstAndSurname":
      return first === "" || initial.test(first) ? surname : `${first} ${surname}`;
    case "surname":
      return surname;
    default:
      return use satisfies never;
  }
}

const cases = ["genitive", "dative", "accusative", "instrumental", "prepositional"] as const;

/** The forms of a name's parts, folded: each word of the text, by that word. */
export function nameForms(text: string, language: Language): ReadonlyMap<string, Set<string>> {
  const { first, middle, surname } = personName(text);
  const forms = new Map<string, Set<string>>();
  const add = (word: string, form: string | null | undefined) => {
    if (word === "" || !form) return;
    const known = forms.get(fold(word)) ?? new Set([fold(word)]);
    known.add(fold(form));
    forms.set(fold(word), known);
  };
  for (const part of [first, middle, surname]) for (const word of parts(part)) add(word, word);
  if (language === "en") return forms;
  const gender = getGender({ first, middle, last: surname }) ?? null;
  const genders =
    gender === "male" || gender === "female" ? [gender] : (["male", "female"] as const);
  for (const each of genders) {
    for (const declension of cases) {
      const inflected = incline({ first, middle, last: surname, gender: each }, declension);
      addParts(add, first, inflected.first);
      addParts(add, middle, inflected.middle);
      addParts(add, surname, inflected.last);
    }
  }
  return forms;
}

function addParts(
  add: (word: string, form: string | undefined) => void,
  name: string,
  inflected: string | null | undefined,
): void {
  const forms = parts(inflected ?? "");
  for (const [index, word] of parts(name).entries()) add(word, forms[index]);
}

function parts(name: string): string[] {
  return name.split(/[\s-]+/).filter((word) => word !== "");
}
