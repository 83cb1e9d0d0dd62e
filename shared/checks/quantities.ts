import type { Language } from "../domain/language.ts";
import { type DateMention, readDates } from "./dates.ts";
import { magnitude, type NumberWord, numberWord } from "./number-words.ts";
import { readTimes, type TimeMention } from "./times.ts";
import { type Unit, unitAt } from "./units.ts";

/** "more than 500" and its like. `open`: said to be a limit, in words that do not translate one to one. */
type Bound = "more" | "fewer" | "about" | "open" | null;

/** A number by its value, however it is written. */
export interface NumberMention {
  /** The number with its magnitude: "2.5 million". */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Read by the other language's rules where that makes a difference: "2,500" in Russian is 2500. */
  readonly otherReading: number | null;
  /** `loose`: answers a figure on the other side, but says nothing if nothing answers it. */
  readonly strength: "figure" | "word" | "loose";
  readonly unit: Unit | null;
  readonly bound: Bound;
  /** Where the words of the bound begin; `from` where there is none. */
  readonly boundFrom: number;
  /** "1990s", «90-е». */
  readonly isDecade: boolean;
  readonly magnitude: number;
}

export interface Quantities {
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly times: readonly TimeMention[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Addresses and telephone numbers: their digits are no figures. */
export const address =
  /(?:https?:\/\/|www\.)[^\s<>«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d.,])\+\d[\d\s\u00a0().-]{7,}\d|(?<![\w@])(?:[a-z\d-]+\.)+(?:ru|com|org|net|int|kz|info|example)\b(?:\/[^\s<>«»“”]*)?/giu;

function isFree(taken: readonly Stretch[]): (mention: Stretch) => boolean {
  return (mention) => taken.every(({ from, to }) => to <= mention.from || from >= mention.to);
}

/** What a text counts, dates and tells the time of. */
export function readQuantities(text: string, language: Language): Quantities {
  const addresses = [...text.matchAll(address)].map(({ 0: all, index }) => ({
    from: index,
    to: index + all.length,
  }));
  const dates = readDates(text, language).filter(isFree(addresses));
  const times = readTimes(text, language).filter(isFree([...addresses, ...dates]));
  const taken = [...addresses, ...dates, ...times];
  const numbers = [...figures(text, language), ...words(text, language)]
    .filter(isFree(taken))
    .toSorted((a, b) => a.from - b.from);
  return { numbers: numbers.map((number) => described(text, language, number)), dates, times };
}

type Read = Pick<
  NumberMention,
  "from" | "to" | "value" | "otherReading" | "strength" | "isDecade" | "magnitude"
>;

const groups = String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)`;
const figure: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(String.raw`(?<![\d.,])(?:${groups}(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?![\d])`, "gu"),
  en: new RegExp(
    String.raw`(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|${groups}(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?![\d])`,
    "gu",
  ),
};
const roman =
  /(?<![A-Za-zА-Яа-яЁё])(?=[IVXХ])(X{0,3}Х{0,3}(?:I[XХ]|IV|V?I{0,3}))(?:[\s\u00a0]*(?:[-–—]|по|и|to|and)[\s\u00a0]*([IVXХ]+))?(?=[\s\u00a0]+(?:век|столет|в\.|вв\.|centur))/gu;

function figures(text: string, language: Language): Read[] {
  const found: Read[] = [];
  for (const { 0: written, index } of text.matchAll(figure[language])) {
    const [value, otherReading] = valuesOf(written, language);
    if (value === null) continue;
    const to = index + written.length;
    const rest = text.slice(to, to + 40);
    const order = magnitudeAt(rest, language);
    const isDecade =
      value % 10 === 0 &&
      value >= 10 &&
      (language === "ru" ? /^-?(?:е|х|м|ые|ых)(?![A-Za-zА-Яа-яЁё])/u : /^['’]?s\b/).test(rest);
    found.push({
      from: index,
      to: to + order.length,
      value: scaled(value, order.value),
      otherReading: otherReading === null ? null : scaled(otherReading, order.value),
      strength: "figure",
      isDecade,
      magnitude: order.isWritten ? order.value : 1,
    });
  }
  for (const { 0: all, 1: first = "", 2: last, index } of text.matchAll(roman)) {
    for (const numeral of last === undefined ? [first] : [first, last])
      found.push({
        from: index,
        to: index + all.length,
        value: romanValue(numeral),
        otherReading: null,
        strength: "figure",
        isDecade: false,
        magnitude: 1,
      });
  }
  return found;
}

/** @returns the value by the language's own rules, and by the other's where it is another one */
function valuesOf(written: string, language: Language): [number | null, number | null] {
  const plain = written.replaceAll(/[\s\u00a0\u2009\u202f]/g, "");
  const separators = plain.match(/[.,]/g) ?? [];
  if (separators.length === 0)
    return [Number(plain), language === "en" && plain !== written ? Number(plain) : null];
  const asEnglish = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
    ? Number(plain.replaceAll(",", ""))
    : null;
  const isDecimal = separators.length === 1;
  const decimal = isDecimal ? Number(plain.replace(",", ".")) : null;
  if (language === "en") {
    if (asEnglish !== null) return [asEnglish, isDecimal ? decimal : null];
    return [decimal, plain.includes(",") ? decimal : null];
  }
  if (plain.includes(".") && isDecimal)
    return [decimal, /\.\d{3}$/.test(plain) ? Number(plain.replace(".", "")) : decimal];
  return [decimal ?? asEnglish, asEnglish];
}

function scaled(value: number, order: number): number {
  return Number((value * order).toPrecision(15));
}

interface Order {
  readonly value: number;
  /** Of the text it takes up behind the figure. */
  readonly length: number;
  readonly isWritten: boolean;
}

const nextWord = /^[\s\u00a0\u202f-]*([A-Za-zА-Яа-яЁё]+)(\.?)/u;
const throughNumber =
  /^[\s\u00a0]*(?:[-–—]|до|и|или|to|and|or)[\s\u00a0]*\d+(?:[.,]\d+)?(?=[\s\u00a0]*([A-Za-zА-Яа-яЁё]+))/u;

/** "2.5 million"; in "2–3 million" the first figure is of the second's magnitude. */
function magnitudeAt(rest: string, language: Language): Order {
  const [all = "", word = "", stop = ""] = nextWord.exec(rest) ?? [];
  const own = magnitude(word.toLowerCase(), language);
  if (own !== null) {
    const takesStop = stop !== "" && /^тыс$/iu.test(word);
    return { value: own, length: all.length - (takesStop ? 0 : stop.length), isWritten: true };
  }
  const shared = magnitude((throughNumber.exec(rest)?.[1] ?? "").toLowerCase(), language);
  return { value: shared ?? 1, length: 0, isWritten: false };
}

function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, Х: 10 };
  const digits = Array.from(numeral, (letter) => values[letter] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

const aWord = /[A-Za-zА-Яа-яЁё]+/gu;

/** A number in words as far as it has been read. */
interface Spelled {
  readonly from: number;
  readonly to: number;
  /** Of what its magnitudes have closed: 5000 of «пять тысяч двести». */
  readonly total: number;
  readonly part: number;
  readonly isLoose: boolean;
}

/** Numbers in words: "thirty-five", «две тысячи пятьсот». */
function words(text: string, language: Language): Read[] {
  const found: Spelled[] = [];
  let last: Spelled | undefined;
  for (const { 0: written, index } of text.matchAll(aWord)) {
    const word = written.toLowerCase();
    const to = index + written.length;
    const between = last === undefined ? "" : text.slice(last.to, index);
    const before: Spelled | undefined = /^(?:[\s\u00a0-]|\sand\s)$/.test(between)
      ? last
      : undefined;
    if (last !== undefined && language === "en" && word === "and" && between === " ") continue;
    last = undefined;
    const order = magnitude(word, language);
    const number = order === null ? numberWord(word, language) : null;
    if (order !== null) {
      // "thousands of people" is no number; a figure before it has taken it along.
      if (before === undefined) continue;
      const total = before.total + Math.max(before.part, 1) * order;
      last = { ...before, to, total, part: 0 };
    } else if (number !== null) {
      last =
        before === undefined
          ? { from: index, to, total: 0, part: number.value, isLoose: number.isLoose }
          : { ...before, to, ...joined(before, number, language) };
      if (before !== undefined && last.part === before.part)
        last = { from: index, to, total: 0, part: number.value, isLoose: number.isLoose };
    }
    if (last === undefined) continue;
    if (last.from === before?.from) found.pop();
    found.push(last);
  }
  return found.map(({ from, to, total, part, isLoose }) => ({
    from,
    to,
    value: total + part,
    otherReading: null,
    strength: isLoose ? "loose" : "word",
    isDecade: false,
    magnitude: 1,
  }));
}

/** The same part where the word does not go on with the number. */
function joined(
  { total, part, isLoose }: Spelled,
  number: NumberWord,
  language: Language,
): Pick<Spelled, "part" | "isLoose"> {
  if (number.value === 100 && language === "en" && part > 0 && part < 10)
    return { part: part * 100, isLoose };
  const goesOn = number.value >= 1 && fits(part, total, number.value);
  return goesOn
    ? { part: part + number.value, isLoose: isLoose || number.isLoose }
    : { part, isLoose };
}

/** "thirty" takes "five" and «сто» takes «двадцать»; "two three" are two numbers. */
function fits(part: number, total: number, value: number): boolean {
  if (part === 0) return total > 0;
  if (value >= 100) return false;
  if (part % 100 === 0) return true;
  return value < 10 && part % 10 === 0 && part % 100 >= 20;
}

const bounds: Readonly<Record<Language, readonly (readonly [RegExp, Bound])[]>> = {
  ru: [
    [
      /(?:не\s+(?:менее|меньше|более|больше|ранее|позднее))(?:\s+чем)?(?:\s+[а-яё]{1,3})?$/u,
      "open",
    ],
    [/(?:более|больше|свыше)(?:\s+чем)?(?:\s+[а-яё]{1,3})?$/u, "more"],
    [/(?:менее|меньше)(?:\s+чем)?(?:\s+[а-яё]{1,3})?$/u, "fewer"],
    [
      /(?:около|примерно|приблизительно|порядка|почти|ориентировочно)(?:\s+[а-яё]{1,3})?$/u,
      "about",
    ],
    [/(?:до|максимум|минимум|хотя бы)$/u, "open"],
  ],
  en: [
    [
      /(?:at least|at most|no (?:more|fewer|less|later|earlier) than|not (?:more|less|fewer) than|up to|within|until|as many as|as much as|by)$/u,
      "open",
    ],
    [/(?:more than|over|in excess of|upwards of)$/u, "more"],
    [/(?:fewer than|less than|under)$/u, "fewer"],
    [/(?:about|around|roughly|approximately|some|nearly|almost|close to|an estimated)$/u, "about"],
  ],
};

function described(text: string, language: Language, number: Read): NumberMention {
  const start = Math.max(0, number.from - 32);
  const before = text
    .slice(start, number.from)
    .replace(/[$€£₸¥₽]?[\s\u00a0]*$/u, "")
    .toLowerCase();
  const found = bounds[language]
    .map(([pattern, bound]) => ({ bound, index: pattern.exec(before)?.index }))
    .find(({ index }) => index !== undefined);
  const unit = number.strength === "loose" ? null : unitAt(text, number.from, number.to);
  return {
    ...number,
    unit: unit ?? unitAfterRange(text, number),
    bound: found?.bound ?? null,
    boundFrom: found?.index === undefined ? number.from : start + found.index,
  };
}

const range = /^[\s\u00a0]*(?:[-–—]|до|и|или|to|and|or)[\s\u00a0]*\d+(?:[.,]\d+)?/u;

/** "10 to 15 per cent": the unit of the second is the first's too. */
function unitAfterRange(text: string, { to }: Read): Unit | null {
  const second = range.exec(text.slice(to, to + 24))?.[0].length;
  return second === undefined ? null : unitAt(text, to, to + second);
}
