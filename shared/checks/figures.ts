import { type Language, locales } from "../domain/language.ts";
import {
  type BlockCheck,
  type BlockPair,
  type BlockText,
  inSource,
  inTarget,
  type Remark,
  remark,
} from "./check.ts";
import { match, type Matching } from "./matching.ts";
import { magnitudeNames } from "./number-words.ts";
import type { NumberMention } from "./quantities.ts";
import { remembered } from "./remembered.ts";
import { isCurrency } from "./units.ts";

const isFigure = ({ strength }: NumberMention): boolean => strength === "figure";
const isSameValue = (one: NumberMention, other: NumberMention): boolean =>
  one.value === other.value;

/** The surest answer first: a figure by a figure that counts the same, last a figure by a word like "both". */
const ways: readonly ((one: NumberMention, other: NumberMention) => boolean)[] = [
  (one, other) =>
    isFigure(one) && isFigure(other) && isSameValue(one, other) && one.unit === other.unit,
  (one, other) => isFigure(one) && isFigure(other) && isSameValue(one, other),
  (one, other) => one.strength !== "loose" && other.strength !== "loose" && isSameValue(one, other),
  isSameValue,
  (one, other) => one.isDecade && other.isDecade && one.value % 100 === other.value % 100,
];

/** Which number of a block answers which; worked out once for the checks that ask. */
const matchedNumbers = remembered(({ source, target }: BlockPair): Matching<NumberMention> =>
  match(source.quantities.numbers, target.quantities.numbers, ways),
);

/** Numbers by value: missing, added, changed. What stands elsewhere in the other text counts as said. */
export const figures: BlockCheck = {
  id: "figures",
  severity: "error",
  run(pair) {
    const { missing, added } = unanswered(pair);
    const isNew = (one: NumberMention, other: NumberMention): boolean =>
      !says(pair.target, one) || !says(pair.source, other);
    const remarks: Remark[] = [];
    const changed = match(missing, added, [
      (one, other) =>
        isNew(one, other) &&
        areBoth("figure", one, other) &&
        one.unit !== null &&
        one.unit === other.unit,
      (one, other) => isNew(one, other) && areBoth("figure", one, other),
      (one, other) => isNew(one, other) && areBoth("word", one, other),
      (one, other) => !says(pair.target, one) && !says(pair.source, other) && one.value >= 2,
    ]);
    for (const [one, other] of changed.pairs)
      remarks.push(
        remark(
          "figure-changed",
          inTarget(other.from, other.to),
          { expected: written(pair, "source", one), found: written(pair, "target", other) },
          corrected(pair, one, other),
        ),
      );
    for (const number of changed.missing)
      if (isFigure(number) && !says(pair.target, number))
        remarks.push(
          remark("figure-missing", inSource(number.from, number.to), {
            expected: written(pair, "source", number),
          }),
        );
    for (const number of changed.added)
      if (isFigure(number) && !says(pair.source, number))
        remarks.push(
          remark("figure-added", inTarget(number.from, number.to), {
            found: written(pair, "target", number),
          }),
        );
    return remarks;
  },
};

function areBoth(strength: NumberMention["strength"], ...numbers: NumberMention[]): boolean {
  return numbers.every((number) => number.strength === strength);
}

function says({ quantities }: BlockText, { value }: NumberMention): boolean {
  return quantities.numbers.some((number) => number.value === value);
}

function unanswered(pair: BlockPair): { missing: NumberMention[]; added: NumberMention[] } {
  const { missing, added } = matchedNumbers(pair);
  return {
    missing: missing.filter(
      (number) => number.strength !== "loose" && !isAnsweredOtherwise(pair, number),
    ),
    added: added.filter((number) => number.strength !== "loose" && !isMisread(pair, number)),
  };
}

/** The other text may tell it as a time, a day of a date or a year. */
function isAnsweredOtherwise({ target }: BlockPair, { value }: NumberMention): boolean {
  const { times, dates } = target.quantities;
  return (
    times.some(({ minutes }) => minutes === value * 60 || minutes === (value + 12) * 60) ||
    dates.some(({ day, year }) => day === value || year === value)
  );
}

function isMisread({ source }: BlockPair, { value, otherReading }: NumberMention): boolean {
  const { numbers, times, dates } = source.quantities;
  return (
    (otherReading !== null && numbers.some((number) => number.value === otherReading)) ||
    times.some(({ minutes }) => minutes === value * 60 || minutes === (value + 12) * 60) ||
    dates.some(({ day, year }) => day === value || year === value)
  );
}

function written(pair: BlockPair, side: "source" | "target", { from, to }: NumberMention): string {
  return pair[side].text.slice(from, to);
}

/** Written by the other language's rules: "2,5 million", «2,500 человек». */
export const numberFormat: BlockCheck = {
  id: "number-format",
  severity: "warning",
  run(pair) {
    const { source, target } = pair;
    return target.quantities.numbers.flatMap((number) => {
      const { otherReading, from, to } = number;
      if (otherReading === null) return [];
      const isKnown = source.quantities.numbers.some(({ value }) => value === otherReading);
      if (!isKnown) return [];
      // "2,500" in English is right as it is where the source says so.
      if (
        otherReading !== number.value &&
        source.quantities.numbers.some(({ value }) => value === number.value)
      )
        return [];
      const text = formatted(otherReading / number.magnitude, target.language);
      const found = target.text.slice(from, to);
      const digits = /[\d\s\u00a0\u202f.,]*\d/.exec(found)?.[0] ?? found;
      if (digits === text) return [];
      return [
        remark(
          "number-format",
          inTarget(from, from + digits.length),
          { found: digits, expected: text },
          [{ from, to: from + digits.length, text }],
        ),
      ];
    });
  },
};

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  ru: new Intl.NumberFormat(locales.ru, { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 6 }),
};

function formatted(value: number, language: Language): string {
  return formats[language].format(value);
}

/** Only where what stands behind the figure goes with the right one as well: "45 человек", not "41". */
function corrected({ target }: BlockPair, right: NumberMention, wrong: NumberMention) {
  if (
    !isFigure(wrong) ||
    wrong.isDecade ||
    /^-?[A-Za-zА-Яа-яЁё]/u.test(target.text.slice(wrong.to))
  )
    return null;
  const order = [1e12, 1e9, 1e6, 1e3].find(
    (order) => Math.abs(right.value) >= order && wrong.magnitude > 1,
  );
  if (wrong.magnitude > 1 && order === undefined) return null;
  const name = order === undefined ? "" : `\u00a0${magnitudeNames[target.language][order] ?? ""}`;
  const shown = right.value / (order ?? 1);
  const isYear =
    Number.isInteger(shown) &&
    shown >= 1900 &&
    shown < 2100 &&
    /^\d{4}$/.test(target.text.slice(wrong.from, wrong.to));
  const text = isYear
    ? String(shown)
    : formatted(shown, target.language) +
      (target.language === "en" ? name.replace("\u00a0", " ") : name);
  const rules = plurals[target.language];
  const isSafe = order !== undefined || rules.select(shown) === rules.select(wrong.value);
  return isSafe ? [{ from: wrong.from, to: wrong.to, text }] : null;
}

const plurals = {
  ru: new Intl.PluralRules(locales.ru),
  en: new Intl.PluralRules(locales.en),
} satisfies Record<Language, Intl.PluralRules>;

/** The same number of something else: kilometres for metres, a figure for a percentage. */
export const units: BlockCheck = {
  id: "units",
  severity: "error",
  run: (pair) => differing(pair, (unit) => !isCurrency(unit), "unit-changed"),
};

export const currency: BlockCheck = {
  id: "currency",
  severity: "error",
  run: (pair) => differing(pair, isCurrency, "currency-changed"),
};

/** A unit that a translation may only leave out together with its number. */
const strict = (unit: string | null): boolean =>
  unit !== null && (unit === "percent" || isCurrency(unit));
/** A ton may be a tonne, three days seventy-two hours. */
const alike = new Set(["day", "hour", "week", "month", "year", "°", "°C"]);

function differing(
  pair: BlockPair,
  concerns: (unit: string) => boolean,
  message: "unit-changed" | "currency-changed",
): Remark[] {
  return matchedNumbers(pair).pairs.flatMap(([one, other]) => {
    if (one.unit === other.unit || !isFigure(one) || !isFigure(other)) return [];
    if (one.unit === null && !strict(other.unit)) return [];
    if (other.unit === null && !strict(one.unit)) return [];
    if (one.unit !== null && other.unit !== null && alike.has(one.unit) && alike.has(other.unit))
      return [];
    const units = [one.unit, other.unit].filter((unit) => unit !== null);
    // "3.4 million euros, of which 1.2 million": said once, it holds for the rest.
    const isImplied =
      units.length === 1 &&
      units.some(
        (unit) => isCurrency(unit) && counts(pair.source, unit) && counts(pair.target, unit),
      );
    if (isImplied) return [];
    const isCurrencyCase = units.some(isCurrency);
    if (!units.some(concerns) || (isCurrencyCase && message === "unit-changed")) return [];
    const end = endOfUnit(pair.target.text, other.to);
    const params = {
      expected: pair.source.text.slice(one.from, endOfUnit(pair.source.text, one.to)),
      found: pair.target.text.slice(other.from, end),
    };
    return [remark(message, inTarget(other.from, end), params)];
  });
}

function counts({ quantities }: BlockText, unit: string): boolean {
  return quantities.numbers.some((number) => number.unit === unit);
}

function endOfUnit(text: string, from: number): number {
  return (
    from +
    (/^[\s\u00a0\u202f-]*(?:[%°$€₽₸]|[A-Za-zА-Яа-яЁё/²³]+)?/u.exec(text.slice(from))?.[0].length ??
      0)
  );
}

/** "more than 500" is not "500". */
export const approximation: BlockCheck = {
  id: "approximation",
  severity: "warning",
  run: (pair) =>
    matchedNumbers(pair).pairs.flatMap(([one, other]) => {
      const isSaid = one.bound !== "open" && other.bound !== "open" && one.bound !== other.bound;
      if (!isSaid || one.strength === "loose" || other.strength === "loose") return [];
      const params = {
        expected: pair.source.text.slice(one.boundFrom, one.to),
        found: pair.target.text.slice(other.boundFrom, other.to),
      };
      return [remark("bound-changed", inTarget(other.from, other.to), params)];
    }),
};
