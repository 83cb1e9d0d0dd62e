/** A date found in a text: where it stands and which day it is. */
export interface FoundDate {
  /** ISO date; null where the year is missing. */
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  /** 03/04/2026 is April in Europe and March in America. */
  readonly ambiguous: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const russianMonths = "янв фев мар апр ма июн июл авг сен окт ноя дек".split(" ");

const englishMonth =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const russianMonth =
  "(?:января|янв\\.|февраля|февр?\\.|марта|мар\\.|апреля|апр\\.|мая|июня|июля|августа|авг\\.|сентября|сент?\\.|октября|окт\\.|ноября|нояб?\\.|декабря|дек\\.)";
const year = "(?:19|20)\\d\\d";
const russianYear = `(?<ruYear>${year})(?:\\s?(?:г\\.|года|г(?!\\p{L})))?`;
const weekday =
  "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\\s+";

const forms = [
  `(?<isoYear>${year})-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)`,
  `(?<dotDay>\\d{1,2})(?<dot>[./-])(?<dotMonth>\\d{1,2})\\k<dot>(?<dotYear>${year}|\\d\\d(?!\\d))(?:\\s?(?:г\\.|года))?`,
  `(?:${weekday})?(?<enDay>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<enMonth>${englishMonth})(?:,?\\s+(?<enYear>${year}))?`,
  `(?:${weekday})?(?<usMonth>${englishMonth})\\s+(?<usDay>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<usYear>${year}))?`,
  `(?:${weekday})?[«"“]?(?<ruDay>\\d{1,2})[»"”]?\\s+(?<ruMonth>${russianMonth})(?:,?\\s+${russianYear})?`,
];
const anyDate = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu");

/** How far into a line a date is looked for. */
const reach = 400;

export function findDates(text: string): FoundDate[] {
  return [...text.slice(0, reach).matchAll(anyDate)].flatMap((match) => {
    const { groups } = match;
    if (groups === undefined) return [];
    const day = Number(
      groups["isoDay"] ?? groups["dotDay"] ?? groups["enDay"] ?? groups["usDay"] ?? groups["ruDay"],
    );
    const month = monthOf(groups);
    const year = yearOf(groups);
    if (!isDay(year ?? 2000, month, day)) return [];
    const ambiguous = groups["dot"] === "/" && day <= 12 && day !== month;
    const date = year === null ? null : `${year}-${padded(month)}-${padded(day)}`;
    return [{ date, start: match.index, end: match.index + match[0].length, ambiguous }];
  });
}

/** The date that a line ends with, written in figures: pages glue it to the title. */
export function dateAtEnd(text: string): FoundDate | null {
  const tail = text.slice(-40);
  const offset = text.length - tail.length;
  const found = findDates(tail).at(-1);
  if (found === undefined || found.date === null || found.end !== tail.length) return null;
  if (!/^[\d./-]+$/.test(tail.slice(found.start))) return null;
  return { ...found, start: found.start + offset, end: text.length };
}

function monthOf(groups: Record<string, string | undefined>): number {
  const figures = groups["isoMonth"] ?? groups["dotMonth"];
  if (figures !== undefined) return Number(figures);
  const english = groups["enMonth"] ?? groups["usMonth"];
  if (english !== undefined) return months.indexOf(english.slice(0, 3).toLowerCase()) + 1;
  const russian = (groups["ruMonth"] ?? "").toLowerCase();
  const exact = russianMonths.indexOf(russian.slice(0, 3));
  return (exact < 0 ? russianMonths.indexOf("ма") : exact) + 1;
}

function yearOf(groups: Record<string, string | undefined>): number | null {
  const figures =
    groups["isoYear"] ??
    groups["dotYear"] ??
    groups["enYear"] ??
    groups["usYear"] ??
    groups["ruYear"];
  if (figures === undefined) return null;
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

function padded(figures: number): string {
  return String(figures).padStart(2, "0");
}
