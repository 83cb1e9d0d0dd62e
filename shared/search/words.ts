import { fold } from "./fold.ts";
import { remembered } from "./remembered.ts";

/** A word or number of a text, in its place. */
export interface Word {
  /** Folded, without soft hyphens, stress marks and apostrophes; a number in figures only. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter, as names do. */
  readonly isCapital: boolean;
}

const thousands = String.raw`(?<![\d.,])\d{1,3}(?:[,\u0020\u00a0\u2009\u202f]\d{3})+(?!\d|[.,]\d)`;
const decimal = String.raw`(?<![\d.,])\d+[.,]\d+(?!\d|[.,]\d)`;
/** Plain letters first: the regular expression takes them several times as fast as those of all scripts. */
const letters = String.raw`\p{L}[a-zа-яё]*(?:[\p{L}\p{M}\u00ad]|['’ʹʼ](?=\p{L}))*`;
const pattern = new RegExp(`${thousands}|${decimal}|\\d+|${letters}`, "gu");

const isNumber = /^\d/;
const isThousands = new RegExp(`^${thousands}$`, "u");
const capital = /^\p{Lu}/u;
const possessive = /['’]s$/u;
const silent = /\u00ad|\u0301|['’ʹʼ]/gu;

/**
 * The words of a text in order. "2 500", "2,500" and "2500" are the same number, "5" and "05" too, "2.5"
 * and "2,5"; letters and figures are parted, so that «Ми-8», «Ми 8» and «Ми8» have the same words.
 */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const { text: form, isCapital } = formOf(found);
    return { text: form, start: index, end: index + found.length, isCapital };
  });
}

const formOf = remembered((found) => ({
  text: isNumber.test(found) ? figures(found) : letterForm(found),
  isCapital: capital.test(found),
}));

function figures(found: string): string {
  const plain = isThousands.test(found) ? found.replaceAll(/\D/g, "") : found.replace(",", ".");
  return plain.replace(/^0+(?=\d)/, "");
}

function letterForm(found: string): string {
  return fold(found.replace(possessive, "").replaceAll(silent, ""));
}
