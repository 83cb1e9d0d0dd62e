import type { Language } from "../domain/language.ts";

/** A time of the day. */
export interface TimeMention {
  readonly from: number;
  readonly to: number;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** `msk`, `local`, `utc`; null where none is said. */
  readonly zone: string | null;
  /** Said in words, or only by the hour: it answers a time, but is not missed by itself. */
  readonly isLoose: boolean;
}

const clock = /(?<![\d.,:])([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/gu;
const dotted =
  /(?<=(?:^|[\s(])(?:в|к|до|с|около|на|после|по)[\s\u00a0])([01]?\d|2[0-4])\.([0-5]\d)(?!\d|\.\d)|(?<![\d.,])([01]?\d|2[0-4])\.([0-5]\d)(?=[\s\u00a0](?:мск|МСК|по (?:мест|моск)))/gu;
const hours =
  /(?<=(?:^|[\s(])(?:[Вв]|[Кк]|до|[Сс]о?|около|после|на)[\s\u00a0])(\d{1,2})(?:[\s\u00a0]+час(?:ов|а|ам|у)?(?:[\s\u00a0]+(\d{1,2})[\s\u00a0]+минут[ыу]?)?)(?![A-Za-zА-Яа-яЁё])(?:[\s\u00a0]+(утра|дня|вечера|ночи))?/gu;
const partOfDay =
  /(?<![\d.,])(\d{1,2})(?:[\s\u00a0]+час(?:ов|а))?[\s\u00a0]+(утра|вечера|ночи|дня)(?![A-Za-zА-Яа-яЁё])/gu;
const meridian = /(?<![\d.,:])(\d{1,2})(?:[:.]([0-5]\d))?[\s\u00a0]?([ap])\.?m\b\.?/giu;
const named: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  ru: [
    [/(?<![A-Za-zА-Яа-яЁё])полдень(?![A-Za-zА-Яа-яЁё])/gu, 12 * 60],
    [/(?<![A-Za-zА-Яа-яЁё])полночь(?![A-Za-zА-Яа-яЁё])/gu, 0],
  ],
  en: [
    [/\b(?:noon|midday)\b/gi, 12 * 60],
    [/\bmidnight\b/gi, 0],
  ],
};
const zones: readonly (readonly [RegExp, string])[] = [
  [/^[\s\u00a0,(]*(?:мск(?![A-Za-zА-Яа-яЁё])|по московскому времени|Moscow time|MSK)/iu, "msk"],
  [/^[\s\u00a0,(]*(?:по местному времени|местного времени|local time)/iu, "local"],
  [/^[\s\u00a0,(]*(?:по Гринвичу|GMT|UTC)/iu, "utc"],
];

export function readTimes(text: string, language: Language): TimeMention[] {
  const found: TimeMention[] = [];
  function add(index: number, length: number, minutes: number, isLoose = false): void {
    const to = index + length;
    if (minutes > 24 * 60 || found.some((time) => time.from < to && time.to > index)) return;
    const rest = text.slice(to, to + 30);
    const zone = zones.find(([pattern]) => pattern.test(rest))?.[1] ?? null;
    found.push({ from: index, to, minutes: minutes % (24 * 60), zone, isLoose });
  }
  for (const { 0: all, 1: hour, 2: minute, index } of text.matchAll(meridian))
    if (language === "en") {
      const isAfternoon = /p\.?m/i.test(all);
      add(
        index,
        all.length,
        (Number(hour) % 12) * 60 + Number(minute ?? 0) + (isAfternoon ? 720 : 0),
      );
    }
  for (const { 0: all, 1: hour, 2: minute, index } of text.matchAll(clock))
    add(index, all.length, Number(hour) * 60 + Number(minute));
  if (language === "ru") {
    for (const { 0: all, 1: hour, 2: minute, 3: hour2, 4: minute2, index } of text.matchAll(dotted))
      add(index, all.length, Number(hour ?? hour2) * 60 + Number(minute ?? minute2));
    for (const { 0: all, 1: hour, 2: minute, 3: part, index } of text.matchAll(hours))
      add(index, all.length, byPart(Number(hour), part) * 60 + Number(minute ?? 0));
    for (const { 0: all, 1: hour, 2: part, index } of text.matchAll(partOfDay))
      add(index, all.length, byPart(Number(hour), part) * 60);
  }
  for (const [pattern, minutes] of named[language])
    for (const { 0: all, index } of text.matchAll(pattern)) add(index, all.length, minutes, true);
  return found.toSorted((a, b) => a.from - b.from);
}

function byPart(hour: number, part: string | undefined): number {
  const isLater = part === "вечера" || (part === "дня" && hour < 6);
  return isLater && hour < 12 ? hour + 12 : part === "ночи" && hour === 12 ? 0 : hour;
}

/** 14:30; as an English text with a.m. and p.m. has it: 2.30 p.m. */
export function writtenTime(minutes: number, isTwelveHours: boolean): string {
  const hour = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, "0");
  if (!isTwelveHours) return `${String(hour).padStart(2, "0")}:${rest}`;
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}${rest === "00" ? "" : `.${rest}`}`;
  return `${shown} ${hour < 12 ? "a.m." : "p.m."}`;
}
