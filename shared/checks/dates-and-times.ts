import { type BlockCheck, inSource, inTarget, type Remark, remark } from "./check.ts";
import { type DateMention, isSameDate, writtenDate } from "./dates.ts";
import { match } from "./matching.ts";
import { type TimeMention, writtenTime } from "./times.ts";

/** 05.09.2023, 5 September 2023, «5 сентября 2023 г.» are one date. */
export const dates: BlockCheck = {
  id: "dates",
  severity: "error",
  run({ source, target }) {
    const { missing, added } = match(source.quantities.dates, target.quantities.dates, [
      (one, other) => isSameDate(one, other) && one.year === other.year,
      isSameDate,
      // A month by itself answers a date of that month.
      (one, other) => (one.isLoose || other.isLoose) && one.month === other.month,
    ]);
    const missed = missing.filter(isUnsaid(target.quantities.dates));
    const extra = added.filter(isUnsaid(source.quantities.dates));
    const remarks: Remark[] = [];
    const changed = match(missed, extra, [
      (one, other) => one.isLoose === other.isLoose && (one.day === null) === (other.day === null),
      (one, other) => !one.isLoose || !other.isLoose,
    ]);
    for (const [one, other] of changed.pairs) {
      const isWhole =
        isAlone(other, target.quantities.dates) && isAlone(one, source.quantities.dates);
      const right = writtenDate(
        { ...one, year: other.year === null ? null : (one.year ?? other.year) },
        target.language,
      );
      const isSafe = isWhole && one.day !== null && other.day !== null;
      remarks.push(
        remark(
          "date-changed",
          inTarget(other.from, other.to),
          {
            expected: source.text.slice(one.from, one.to),
            found: target.text.slice(other.from, other.to),
          },
          isSafe ? [{ from: other.from, to: other.to, text: right }] : null,
        ),
      );
    }
    for (const date of changed.missing.filter(isFirm))
      if (!isTold(date, target.quantities.numbers))
        remarks.push(
          remark("date-missing", inSource(date.from, date.to), {
            expected: source.text.slice(date.from, date.to),
          }),
        );
    for (const date of changed.added.filter(isFirm))
      if (!isTold(date, source.quantities.numbers))
        remarks.push(
          remark("date-added", inTarget(date.from, date.to), {
            found: target.text.slice(date.from, date.to),
          }),
        );
    return remarks;
  },
};

function isUnsaid(others: readonly DateMention[]): (date: DateMention) => boolean {
  return (date) => !others.some((other) => isSameDate(date, other));
}

const isFirm = ({ isLoose }: DateMention): boolean => !isLoose;

/** Not one of the two of "14–23 September". */
function isAlone(date: DateMention, all: readonly DateMention[]): boolean {
  return all.every((other) => other === date || other.from !== date.from);
}

/** A day or a year may be told without its month. */
function isTold(
  { day, year }: DateMention,
  numbers: readonly { readonly value: number }[],
): boolean {
  return numbers.some(({ value }) => value === (day ?? year));
}

const weekdays = {
  ru: [
    "понедельник[A-Za-zА-Яа-яЁё]*",
    "вторник[A-Za-zА-Яа-яЁё]*",
    "сред(?:[ауые]|ой|ам|ами|ах)?",
    "четверг[A-Za-zА-Яа-яЁё]*",
    "пятниц[A-Za-zА-Яа-яЁё]*",
    "суббот(?!н)[A-Za-zА-Яа-яЁё]*",
    "воскресень[A-Za-zА-Яа-яЁё]*",
  ],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

/** Tuesday for «среда». «Среда» may also be surroundings, so it has to be one on both sides or none. */
export const weekday: BlockCheck = {
  id: "weekday",
  severity: "error",
  run({ source, target }) {
    const ofSource = weekdaysIn(source.text, source.language);
    const ofTarget = weekdaysIn(target.text, target.language);
    const { missing, added } = match(ofSource, ofTarget, [(one, other) => one.day === other.day]);
    const [one] = missing;
    const [other] = added;
    if (one === undefined || other === undefined) return [];
    return [
      remark("weekday-changed", inTarget(other.from, other.to), {
        expected: source.text.slice(one.from, one.to),
        found: target.text.slice(other.from, other.to),
      }),
    ];
  },
};

const weekdayPatterns = {
  ru: weekdays.ru.map(
    (day) => new RegExp(`(?<![A-Za-zА-Яа-яЁё])(?:${day})(?![A-Za-zА-Яа-яЁё])`, "gu"),
  ),
  en: weekdays.en.map((day) => new RegExp(`\\b${day}s?\\b`, "gu")),
};

function weekdaysIn(text: string, language: "ru" | "en") {
  return weekdayPatterns[language].flatMap((pattern, day) =>
    [...text.matchAll(pattern)].map(({ 0: all, index }) => ({
      day,
      from: index,
      to: index + all.length,
    })),
  );
}

/** Times of the day, and the zone where both name one. */
export const times: BlockCheck = {
  id: "times",
  severity: "error",
  run({ source, target }) {
    const { pairs, missing, added } = match(source.quantities.times, target.quantities.times, [
      (one, other) => one.minutes === other.minutes,
    ]);
    const remarks: Remark[] = [];
    const said = (time: TimeMention, all: typeof source) =>
      all.quantities.times.some(({ minutes }) => minutes === time.minutes) ||
      all.quantities.numbers.some(({ value }) =>
        [0, 720].some((half) => value * 60 === time.minutes - half || value * 60 === time.minutes),
      );
    const changed = match(
      missing.filter((time) => !time.isLoose && !said(time, target)),
      added.filter((time) => !time.isLoose && !said(time, source)),
      [() => true],
    );
    for (const [one, other] of changed.pairs) {
      const found = target.text.slice(other.from, other.to);
      const isClock = /^\d{1,2}[:.]\d{2}$/.test(found) || /[ap]\.?m/iu.test(found);
      const right = writtenTime(one.minutes, /[ap]\.?m/iu.test(found));
      const params = { expected: source.text.slice(one.from, one.to), found };
      const fix = isClock ? [{ from: other.from, to: other.to, text: right }] : null;
      remarks.push(remark("time-changed", inTarget(other.from, other.to), params, fix));
    }
    for (const { from, to } of changed.missing)
      remarks.push(
        remark("time-missing", inSource(from, to), { expected: source.text.slice(from, to) }),
      );
    for (const [one, other] of pairs)
      if (one.zone !== null && other.zone !== null && one.zone !== other.zone)
        remarks.push(
          remark("zone-changed", inTarget(other.from, other.to), {
            found: target.text.slice(other.from, other.to),
          }),
        );
    return remarks;
  },
};
