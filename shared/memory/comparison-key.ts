import type { Language } from "../domain/language.ts";
import { withoutFigures } from "./figures.ts";

/** Left out where texts are compared: soft hyphens, stress marks, characters of no width. */
const silent = 0;
const space = 0x20;
const combining = /[\u0300-\u036f]/;
const stress = 0x301;
/** Not compared as one unit: an ellipsis, and what may make one letter with the one before it. */
const special = 1;

const sameSigns: readonly (readonly [string, string])[] = [
  ["«»„“”", '"'],
  ["‘’ʼ`´", "'"],
  ["‐‑‒–—−", "-"],
  ["ё", "е"],
  [
    "\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
    " ",
  ],
  ["\u00ad\u200b\u200c\u200d\u2060\ufeff", "\0"],
];

/** What each UTF-16 unit is compared as: a memory is read in a second only because this is a table. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
});
for (const [signs, plain] of sameSigns)
  for (const sign of signs) folded[sign.charCodeAt(0)] = plain.charCodeAt(0);
folded["Ё".charCodeAt(0)] = "е".charCodeAt(0);
folded["…".charCodeAt(0)] = special;
folded.fill(special, 0x0300, 0x0370);

/** Of the web and of Node alike. */
declare const TextDecoder: new (encoding: string) => { decode(units: Uint16Array): string };

let units = new Uint16Array(4096);
/** Twice as fast as making a string of so many numbers. */
const decoder = new TextDecoder("utf-16le");

/** As texts are compared whatever their case, spaces and signs: words, figures and stops are left. */
export function foldTypography(text: string): string {
  return decoder.decode(units.subarray(0, foldUnits(text)));
}

/** @returns how many units there are of it */
function foldUnits(text: string, isPlain = false): number {
  if (text.length > units.length) units = new Uint16Array(text.length * 2);
  let size = 0;
  let isAfterSpace = true;
  for (let place = 0; place < text.length; place += 1) {
    const given = text.charCodeAt(place);
    let unit = folded[given] ?? silent;
    if (unit === special) {
      if (!isPlain) return foldUnits(plainly(text), true);
      unit = given === stress ? silent : given;
    }
    if (unit === silent || (unit === space && isAfterSpace)) continue;
    isAfterSpace = unit === space;
    units[size] = unit;
    size += 1;
  }
  return size > 0 && isAfterSpace ? size - 1 : size;
}

/** Few texts have anything of the kind: they alone are gone through twice. */
function plainly(text: string): string {
  return (combining.test(text) ? text.normalize("NFC") : text).replaceAll("…", "...");
}

/** As the memory compares texts: besides, all figures are one. */
export function comparisonKey(text: string, language: Language): string {
  return withoutFigures(foldTypography(text), language);
}
