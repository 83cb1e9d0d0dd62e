import type { Language } from "../domain/language.ts";
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

const space = String.raw`[\s\u00a0]`;
const day = {
  ru: String.raw`(\d{1,2})(?:-?(?:го|е))?`,
  en: String.raw`(\d{1,2})(?:st|nd|rd|th)?`,
} as const;
const through = {
  ru: String.raw`(?:${space}*[-–—]${space}*|${space}+(?:и|по|или)${space}+)`,
  en: String.raw`(?:${space}*[-–—]${space}*|${space}+(?:and|to|or|through)${space}+(?:the )?)`,
} as const;

const numeric = /(?<![\d.])(?:(\d{1,2})[./](\d{1,2})[./](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/gu;
const months = {
  ru: new RegExp(
    `(?<![а-яё])(?:${monthNames.ru.map((name) => `(${name})`).join("|")})(?![а-яё])`,
    "gu",
  ),
  en: new RegExp(
    String.raw`\b(?:${monthNames.en.map((name) => `(${name})`).join("|")})\b(?:(?<=Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)?`,
    "g",
  ),
} as const;
/** What may stand before a month and belong to it, and what behind it. */
const before = {
  ru: new RegExp(String.raw`(?<![\d.,:])(?:${day.ru}${through.ru})?${day.ru}${space}+$`, "u"),
  en: new RegExp(
    String.raw`(?<![\d.,:])(?:${day.en}${through.en})?${day.en}${space}+(?:of )?$`,
    "u",
  ),
} as const;
const yearAfter = {
  ru: new RegExp(
    String.raw`^${space}+(\d{4})(?!\d)(?:${space}*(?:года|году|годом|год|г)(?![а-яё])\.?)?`,
    "u",
  ),
  en: new RegExp(String.raw`^,?${space}+(\d{4})(?!\d)`, "u"),
} as const;
/** "September 5", "September 14–23, 2023". */
const dayAfter = new RegExp(
  String.raw`^${space}+${day.en}(?!\d|[.:]\d)(?:${through.en}${day.en}(?!\d))?`,
  "u",
);
/** Longer than any day before a month. */
const reach = 24;

/** Every date of a text, in its order; "14 to 23 September" are two. Days come before months in figures. */
export function readDates(text: string, language: Language): DateMention[] {
  const found: DateMention[] = [];
  function add(
    from: number,
    to: number,
    days: readonly (string | undefined)[],
    month: number,
    year: string | undefined,
  ): void {
    const written = days.filter((day) => day !== undefined).map(Number);
    if (month < 1 || month > 12 || written.some((day) => day < 1 || day > 31)) return;
    const isLoose = written.length === 0 && year === undefined;
    for (const day of written.length === 0 ? [null] : written)
      found.push({ from, to, day, month, year: year === undefined ? null : Number(year), isLoose });
  }
  for (const {
    0: all,
    1: day,
    2: month,
    3: year,
    4: isoYear,
    5: isoMonth,
    6: isoDay,
    index,
  } of text.matchAll(numeric))
    add(index, index + all.length, [day ?? isoDay], Number(month ?? isoMonth), year ?? isoYear);
  for (const match of text.matchAll(months[language])) {
    const month = match.slice(1).findIndex((name) => name !== undefined) + 1;
    const end = match.index + match[0].length;
    const start = Math.max(0, match.index - reach);
    const [ahead = "", ...days] = before[language].exec(text.slice(start, match.index)) ?? [];
    const behind = text.slice(end, end + reach);
    const [daysBehind = "", ...others] =
      language === "en" && ahead === "" ? (dayAfter.exec(behind) ?? []) : [];
    const [ofYear = "", year] = yearAfter[language].exec(behind.slice(daysBehind.length)) ?? [];
    const to = end + daysBehind.length + ofYear.length;
    add(match.index - ahead.length, to, ahead === "" ? others : days, month, year);
  }
  return found.toSorted((a, b) => a.from - b.from);
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
