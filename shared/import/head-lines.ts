import { findDates } from "./dates.ts";
import { bareText } from "./line-shape.ts";

/** Lines above a text that say what it is, not what happened. */
const kindNames = new Set(
  [
    "press release",
    "news release",
    "for immediate release",
    "press release for immediate release",
    "media advisory",
    "speaking notes",
    "speech",
    "interview",
    "note",
    "пресс-релиз",
    "для немедленного распространения",
    "для публикации",
    "сообщение для прессы",
    "сообщение для сми",
    "выступление",
    "речь",
    "интервью",
    "сообщение",
  ].map(bareText),
);

const number = /(?:№|no\.|nr\.?|#)\s?\d[\d/-]*/iu;

/** "PRESS RELEASE No. 14 of 05.09.2023": the date in it, if any; null for any other line. */
export function readKindLine(text: string): { readonly date: string | null } | null {
  if (text.length > 80) return null;
  const [found] = findDates(text);
  const words = found === undefined ? text : text.slice(0, found.start) + text.slice(found.end);
  const bare = bareText(words.replace(number, "").replace(/\s(?:от|of|dated)\s*$/iu, ""));
  return kindNames.has(bare) ? { date: found?.date ?? null } : null;
}

export function isEmbargo(text: string): boolean {
  return (
    text.length <= 160 &&
    /^(?:under |strict(?:ly)? )?embargo|^not for (?:publication|release) before|^эмбарго|^не (?:публиковать|для публикации|подлежит опубликованию) до/iu.test(
      text,
    )
  );
}

export function isDeliveryCaveat(text: string): boolean {
  return (
    text.length <= 100 &&
    /^[(*[]?\s?(?:please\s)?(?:check(?:ed)?|to be checked) against delivery|^[(*[]?\s?(?:сверять|сверить|проверять|проверить)\s(?:с|по)\s/iu.test(
      text,
    )
  );
}
