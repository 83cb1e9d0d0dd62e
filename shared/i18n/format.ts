import { embargoParts } from "../domain/release.ts";
import { type Language, locales } from "../domain/language.ts";

/** A calendar date as texts write it: "5 September 2023", «5 сентября 2023 года» shortened to «г.». */
export function formatDate(isoDate: string, language: Language): string {
  return dateFormats.long[language].format(calendarDay(isoDate));
}

/** As lists show it: 05/09/2023, 05.09.2023. */
export function formatShortDate(isoDate: string, language: Language): string {
  return dateFormats.short[language].format(calendarDay(isoDate));
}

/** The end of an embargo where it was set: "5 September 2023, 18:00 (UTC+5)". */
export function formatEmbargo(embargo: string, language: Language): string {
  const { day, time, offset } = embargoParts(embargo);
  return `${formatDate(day, language)}, ${time} (${formatOffset(offset)})`;
}

/** "UTC+5" of "+05:00", "UTC−3:30" of "-03:30", "UTC" of "Z". */
export function formatOffset(offset: string): string {
  const [, sign = "", hours = "0", minutes = "00"] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  if (Number(hours) === 0 && minutes === "00") return "UTC";
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** A moment in the reader's own time zone. */
export function formatMoment(timestamp: string, language: Language): string {
  return dateFormats.moment[language].format(new Date(timestamp));
}

/** To the second, for what happens many times a minute. */
export function formatInstant(timestamp: string, language: Language): string {
  return dateFormats.instant[language].format(new Date(timestamp));
}

/** From one moment to another, what both share said once. */
export function formatPeriod(from: string, to: string, language: Language): string {
  return dateFormats.moment[language].formatRange(new Date(from), new Date(to));
}

export function formatNumber(value: number, language: Language): string {
  return numberFormats[language].format(value);
}

/** Rounded to what a person compares: "48 kB", "1.3 MB". */
export function formatBytes(bytes: number, language: Language): string {
  return bytes < 1_000_000
    ? byteFormats.kilobyte[language].format(Math.max(1, Math.round(bytes / 1000)))
    : byteFormats.megabyte[language].format(bytes / 1_000_000);
}

/** Alphabetical order as the language has it, figures by value. */
export function compareText(language: Language): (a: string, b: string) => number {
  return collators[language].compare;
}

/** Noon in UTC, formatted in UTC: no time zone can turn it into the day before. */
function calendarDay(isoDate: string): Date {
  return new Date(`${isoDate}T12:00:00Z`);
}

function inBoth<Format>(make: (locale: string) => Format): Record<Language, Format> {
  return { ru: make(locales.ru), en: make(locales.en) };
}

const dateFormats = {
  long: inBoth((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })),
  short: inBoth(
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone: "UTC" }),
  ),
  instant: inBoth(
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "medium" }),
  ),
  moment: inBoth(
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }),
  ),
};
const byteFormats = {
  kilobyte: inBoth((locale) => new Intl.NumberFormat(locale, { style: "unit", unit: "kilobyte" })),
  megabyte: inBoth(
    (locale) =>
      new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }),
  ),
};
const numberFormats = inBoth((locale) => new Intl.NumberFormat(locale));
const collators = inBoth(
  (locale) => new Intl.Collator(locale, { numeric: true, sensitivity: "base" }),
);
