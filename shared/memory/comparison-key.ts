import type { Language } from "../domain/language.ts";
import { withoutFigures } from "./figures.ts";

/** Left out where texts are compared: soft hyphens, stress marks, characters of no width. */
const silent = 0;
const space = 0x20;
const combining = /[\u0300-\u036f]/;

const sameSigns: readonly (readonly [string, string])[] = [
  ["«»„“”", '"'],
  ["‘’ʼ`´", "'"],
  ["‐‑‒–—−", "-"],
  ["ё", "е"],
  [
    "\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
    " ",
  ],
  ["\u00ad\u0301\u200b\u200c\u200d\u2060\ufeff", "\0"],
];

/** What each UTF-16 unit is compared as: a memory is read in a second only because this is a table. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
});
for (const [signs, plain] of sameSigns)
  for (const sign of signs) folded[sign.charCodeAt(0)] = plain.charCodeAt(0);
folded["Ё".charCodeAt(0)] = "е".charCodeAt(0);

/** Of the web and of Node alike. */
declare const TextDecoder: new (encoding: string) => { decode(units: Uint16Array): string };

let units = new Uint16Array(4096);
/** Twice as fast as making a string of so many numbers. */
const decoder = new TextDecoder("utf-16le");

/** As texts are compared whatever their case, spaces and signs: words, figures and stops are left. */
export function foldTypography(text: string): string {
  const plain = (combining.test(text) ? text.normalize("NFC") : text).replaceAll("…", "...");
  if (plain.length > units.length) units = new Uint16Array(plain.length * 2);
  let size = 0;
  let isAfterSpace = true;
  for (let place = 0; place < plain.length; place += 1) {
    const unit = folded[plain.charCodeAt(place)] ?? silent;
    if (unit === silent || (unit === space && isAfterSpace)) continue;
    isAfterSpace = unit === space;
    units[size] = unit;
    size += 1;
  }
  if (size > 0 && isAfterSpace) size -= 1;
  return decoder.decode(units.subarray(0, size));
}

/** As the memory compares texts: besides, all figures are one. */
export function comparisonKey(text: string, language: Language): string {
  return withoutFigures(foldTypography(text), language);
}
