import { type Language } from "../domain/language.ts";
import { monthNames } from "./months.ts";

/** A date as far as it is said: "5 September", "September 2023", "05.09.2023". */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly day: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
  /** A month by itself: may be a word like any other. */
  readonly isLoose: boolean;
}

const anyMonth = {
  ru: monthNames.ru.join("|"),
  en: monthNames.en.join("|"),
} as const;
const space = String.raw`[\s\u00a0]`;
const through = {
  ru: String.raw`${space}*[-–—]${space}*|${space}+(?:и|по|или)${space}+`,
  en: String.raw`${space}*[-–—]${space}*|${space}+(?:and|to|or|through)${space}+`,
} as const;

const numeric = /(?<![\d.])(?:(\d{1,2})[./](\d{1,2})[./](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/gu;
const dayFirst: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(
    String.raw`(?<![\d.,:])(?:(\d{1,2})(?:-?(?:го|е))?(?:${through.ru})(?=\d))?(?:(\d{1,2})(?:-?(?:го|е))?${space}+)?(?<![A-Za-zА-Яа-яЁё])(${anyMonth.ru})(?![A-Za-zА-Яа-яЁё])(?:${space}+(\d{4})(?!\d)(?:${space}*(?:года|году|годом|год|г)(?![A-Za-zА-Яа-яЁё])\.?)?)?`,
    "gu",
  ),
  en: new RegExp(
    String.raw`(?<![\d.,:])(?:(\d{1,2})(?:st|nd|rd|th)?(?:${through.en})(?:the )?(?=\d))?(?:(\d{1,2})(?:st|nd|rd|th)?${space}+(?:of )?)?(?<![A-Za-zА-Яа-яЁё])(${anyMonth.en})(?![A-Za-zА-Яа-яЁё])\.?(?:,?${space}+(\d{4})(?!\d))?`,
    "gu",
  ),
};
const monthFirst = new RegExp(
  String.raw`(?<![A-Za-zА-Яа-яЁё])(${anyMonth.en})\.?${space}+(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.:]\d)(?:(?:${through.en})(\d{1,2})(?!\d))?(?:,?${space}+(\d{4})(?!\d))?`,
  "gu",
);

/** Every date of a text, in its order; "14 to 23 September" are two. Days come before months in figures. */
export function readDates(text: string, language: Language): DateMention[] {
  const found: DateMention[] = [];
  const isFree = (from: number, to: number): boolean =>
    found.every((date) => date.to <= from || date.from >= to);
  function add(
    match: RegExpExecArray,
    days: readonly (string | undefined)[],
    month: number,
    year: string | undefined,
  ) {
    const from = match.index;
    const to = from + match[0].length;
    if (!isFree(from, to) || month < 1 || month > 12) return;
    const written = days.filter((day) => day !== undefined).map(Number);
    if (written.some((day) => day < 1 || day > 31)) return;
    const isLoose = written.length === 0 && year === undefined;
    for (const day of written.length === 0 ? [null] : written)
      found.push({ from, to, day, month, year: year === undefined ? null : Number(year), isLoose });
  }
  for (const match of text.matchAll(numeric)) {
    const [, day, month, year, isoYear, isoMonth, isoDay] = match;
    add(match, [day ?? isoDay], Number(month ?? isoMonth), year ?? isoYear);
  }
  if (language === "en")
    for (const match of text.matchAll(monthFirst)) {
      const [, month = "", first, last, year] = match;
      // "4 September 2023" is not "September 20".
      const before = text.slice(Math.max(0, match.index - 6), match.index);
      if (/\d(?:st|nd|rd|th)? $/.test(before)) continue;
      add(match, [first, last], monthOf(month, language), year);
    }
  for (const match of text.matchAll(dayFirst[language])) {
    const [, first, last, month = "", year] = match;
    add(
      match,
      first !== undefined && last === undefined ? [first] : [first, last],
      monthOf(month, language),
      year,
    );
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function monthOf(word: string, language: Language): number {
  const names: readonly string[] = monthNames[language];
  return names.findIndex((name) => new RegExp(`^(?:${name})$`, "u").test(word)) + 1;
}

/** Whether two mentions can mean one date: the year may be left to the context. */
export function isSameDate(one: DateMention, other: DateMention): boolean {
  return (
    one.day === other.day &&
    one.month === other.month &&
    (one.year === other.year || one.year === null || other.year === null)
  );
}

const genitive =
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const nominative =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A full date as the language writes it: "5 September 2023", «5 сентября 2023 г.». */
export function writtenDate({ day, month, year }: DateMention, language: Language): string {
  const name = (language === "ru" ? genitive : nominative)[month - 1] ?? "";
  const space = language === "ru" ? "\u00a0" : " ";
  const ofYear = year === null ? "" : language === "ru" ? ` ${year}\u00a0г.` : ` ${year}`;
  return `${day ?? ""}${space}${name}${ofYear}`.trim();
}
