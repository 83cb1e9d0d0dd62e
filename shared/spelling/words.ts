import { type Language, languages } from "../domain/language.ts";
import { abbreviations } from "../segmentation/abbreviations.ts";

/** A word to be looked up, in its place. */
export interface CheckedWord {
  /** As a dictionary has it: without soft hyphens and stress marks, with plain hyphens and apostrophes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are no words. */
export const longestWord = 60;

// Each run is bounded, so that no text makes the search slow.
const address = [
  String.raw`(?:https?:\/\/|www\.)\S{1,2000}`,
  String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}`,
  String.raw`[@#][\p{L}\p{N}_]{1,100}`,
  String.raw`[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}\.(?:${[
    "ru|su|рф|com|org|net|int|mil|gov|edu|eu|uk|io|info",
    "pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|mp[34]|zip",
  ].join("|")})(?![\p{L}\p{N}])(?:\/\S{0,2000})?`,
].join("|");
const word = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad]|[-\u2010\u2011'’ʼ](?=[\p{L}\p{N}]))*`;
const pattern = new RegExp(`(${address})|${word}`, "giu");

const hyphen = /[-\u2010\u2011]/u;
const figure = /\p{N}/u;
const russian = /^[а-яё]+$/iu;
const english = /^[\p{Script=Latin}']+$/u;
const capitals = /^\p{Lu}[\p{Lu}']*(?:'?s)?$/u;
/** МиГ, кВт, YouTube: a capital after a small letter is meant so. */
const capitalInside = /\p{Ll}\p{Lu}/u;
/** What a figure leaves of «20-летний»; «35-я» and «БТР-82А» are left with nothing. */
const besideFigure = /^\p{Ll}{4,}$/u;

const abbreviated = new Set(
  languages.flatMap((language) => {
    const { leading, numbered, trailing, open } = abbreviations[language];
    return [leading, numbered, trailing, open].flatMap((some) => Array.from(some));
  }),
);

/**
 * The words of a text that a dictionary can be asked for, in order. Left out are figures and codes,
 * addresses, single letters, abbreviations, words in capitals, and words of mixed alphabets, which are
 * another mistake. Words joined by hyphens are one word.
 */
export function checkedWords(text: string): CheckedWord[] {
  const words: CheckedWord[] = [];
  for (const { 0: found, 1: isAddress, index } of text.matchAll(pattern)) {
    if (isAddress !== undefined || found.length > longestWord) continue;
    if (figure.test(found)) {
      for (const part of partsOf(found, index)) if (besideFigure.test(part.text)) words.push(part);
      continue;
    }
    const plain = plainForm(found);
    if (plain.length > longestWord) continue;
    const end = index + found.length;
    if (text[end] === "." && abbreviated.has(plain.toLowerCase())) continue;
    if (plain.split("-").some(isLookedUp)) words.push({ text: plain, start: index, end });
  }
  return words;
}

/** The language whose dictionary has the word, by its alphabet; null for a mixture and for others. */
export function alphabetOf(part: string): Language | null {
  return russian.test(part) ? "ru" : english.test(part) ? "en" : null;
}

/** Of a word between hyphens: whether a dictionary can say anything of it. */
export function isLookedUp(part: string): boolean {
  return (
    part.length > 1 &&
    alphabetOf(part) !== null &&
    !capitals.test(part) &&
    !capitalInside.test(part)
  );
}

function plainForm(found: string): string {
  return found
    .replaceAll("\u00ad", "")
    .replaceAll(/(?<=[аеёиоуыэюя])\u0301/giu, "")
    .normalize("NFC")
    .replaceAll(/[\u2010\u2011]/gu, "-")
    .replaceAll(/[’ʼ]/gu, "'");
}

function partsOf(found: string, index: number): CheckedWord[] {
  let start = index;
  return found.split(hyphen).map((part) => {
    const placed = { text: plainForm(part), start, end: start + part.length };
    start = placed.end + 1;
    return placed;
  });
}
