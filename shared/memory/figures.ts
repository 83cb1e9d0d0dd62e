import type { Language } from "../domain/language.ts";

/** A number written in figures, in its place. Offsets are in UTF-16 units. */
export interface Figure {
  /** As written. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The same for "2 500", "2,500" and "2500", and for "3,4" and "3.4", each in its own language. */
  readonly value: string;
}

const space = String.raw`[\u0020\u00a0\u2009\u202f]`;
const patterns: Record<Language, RegExp> = {
  ru: new RegExp(String.raw`\d{1,3}(?:${space}\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?`, "gu"),
  en: /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/gu,
};
const hasDigit = /\d/;
const decimalSign: Record<Language, string> = { ru: ",", en: "." };
const groupSign: Record<Language, string> = { ru: "\u00a0", en: "," };
const grouping = new RegExp(`${space}|,(?=\\d{3}(?!\\d))`, "gu");

export function figuresOf(text: string, language: Language): Figure[] {
  return Array.from(text.matchAll(patterns[language]), ({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
    value: valueOf(found, language),
  }));
}

/** The text with every figure replaced by the same one. */
export function withoutFigures(text: string, language: Language): string {
  return hasDigit.test(text) ? text.replaceAll(patterns[language], "0") : text;
}

function valueOf(figure: string, language: Language): string {
  const [whole = "", decimals] = partsOf(figure, language);
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}

function partsOf(figure: string, language: Language): string[] {
  const plain =
    language === "ru"
      ? figure.replaceAll(new RegExp(space, "gu"), "")
      : figure.replaceAll(grouping, "");
  return plain.split(decimalSign[language]);
}

/**
 * A figure of one language as the other writes it: 2 500,5 and 2,500.5. Digits stay as they are, also
 * the noughts of "007"; thousands are grouped where they were, a year is not.
 */
function writeFigure({ text }: Figure, from: Language, to: Language): string {
  const [whole = "", decimals] = partsOf(text, from);
  const wasGrouped = /^\d{1,3}[^\d]\d{3}/u.test(text) && whole.length > 3;
  const grouped = wasGrouped ? whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, groupSign[to]) : whole;
  return decimals === undefined ? grouped : `${grouped}${decimalSign[to]}${decimals}`;
}

/**
 * The translation with the figures of a new source: each figure of the old source that is another in
 * the new one is looked for by value in the translation, and replaced as its language writes it.
 * null where it cannot be told which figure answers to which.
 */
export function replaceFigures(
  { before, after, translation }: Readonly<Record<"before" | "after" | "translation", string>>,
  source: Language,
  target: Language,
): string | null {
  const [old, present] = [figuresOf(before, source), figuresOf(after, source)];
  if (old.length !== present.length) return null;
  const translated = figuresOf(translation, target);
  const replacements = new Map<Figure, string>();
  for (const value of new Set(old.map((figure) => figure.value))) {
    const places = old.flatMap((figure, place) => (figure.value === value ? [place] : []));
    const wanted = places.flatMap((place) => present[place] ?? []);
    if (wanted.every((figure) => figure.value === value)) continue;
    const found = translated.filter((figure) => figure.value === value);
    const isClear = new Set(wanted.map((figure) => figure.value)).size === 1;
    if (found.length === 0 || (!isClear && found.length !== wanted.length)) return null;
    for (const [place, figure] of found.entries()) {
      const answer = isClear ? wanted[0] : wanted[place];
      if (answer !== undefined) replacements.set(figure, writeFigure(answer, source, target));
    }
  }
  let result = "";
  let at = 0;
  for (const figure of translated) {
    const text = replacements.get(figure);
    if (text === undefined) continue;
    result += translation.slice(at, figure.from) + text;
    at = figure.to;
    const ending = target === "en" ? /^(?:st|nd|rd|th)\b/u.exec(translation.slice(at)) : null;
    if (ending !== null) {
      result += ordinalEnding(text);
      at += ending[0].length;
    }
  }
  return result + translation.slice(at);
}

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

function ordinalEnding(figure: string): string {
  return endings[ordinals.select(Number(figure.replaceAll(",", "")))] ?? "th";
}
