import { getGender, incline } from "lvovich";

import type { GovernedCase } from "./governed-case.ts";
import { personName } from "./person-name.ts";
import { adjectiveInCase, agreementOf } from "./russian-adjective.ts";
import { nounInCase, sortOfNoun } from "./russian-noun.ts";
import type { Term } from "./term.ts";

/**
 * A Russian wording of a term in a case, as far as that is certain: the adjectives it begins with and their
 * noun are declined, what follows stays. null where its words leave more than one possibility.
 */
export function termInCase(term: Term, wording: string, wanted: GovernedCase): string | null {
  if (term.category === "person") return nameInCase(term.ru.preferred, wording, wanted);
  const words = wording.split(" ");
  const place = words.findIndex((word) => agreementOf(word) === null);
  const noun = words[place];
  if (noun === undefined || !russianWord.test(noun)) return null;
  const adjectives = words.slice(0, place);
  const rest = words.slice(place + 1);
  // «Город Астана» declines both its words, «полигон Тас-Булак» one of them.
  if (named.has(term.category) && capital.test(rest[0] ?? "")) return null;
  const agreements = new Set(adjectives.map(agreementOf));
  // «Командующий округом» is no noun with its adjective.
  const isGoverned = adjectives.at(-1)?.endsWith("щий") === true && /[оеё]м$/u.test(noun);
  if (agreements.size > 1 || isGoverned) return null;
  const small = noun.toLowerCase();
  const sort = [...agreements][0] ?? sortOfNoun(small);
  const declined = sort === null ? null : nounInCase(small, sort, wanted);
  if (sort === null || declined === null) return null;
  return [
    ...adjectives.map((word) => adjectiveInCase(word, sort, wanted)),
    noun.charAt(0) + declined.slice(1),
    ...rest,
  ].join(" ");
}

/** In small letters, but for the first. */
const russianWord = /^[А-ЯЁа-яё][а-яё]+$/u;
/** But for an adjective of a noun behind it: начальник Генерального штаба. */
const capital = /^\p{Lu}.*(?<![оеы]го|[ыи]х)$/u;
const named: ReadonlySet<Term["category"]> = new Set(["place", "rank", "post"]);

/** @param name in full, which tells the gender @param wording the part of it that is written */
function nameInCase(name: string, wording: string, wanted: GovernedCase): string | null {
  const { first, middle, surname } = personName(name);
  const gender = getGender({ first, middle, last: surname });
  if (gender !== "male" && gender !== "female") return null;
  const {
    first: given,
    middle: patronymic,
    last,
  } = incline({ first, middle, last: surname, gender }, wanted);
  const forms = new Map([
    [first, given],
    [middle, patronymic],
    [surname, last],
  ]);
  const words = wording.split(" ").map((word) => forms.get(word) ?? null);
  return words.every((word) => word !== null && word !== "") ? words.join(" ") : null;
}
