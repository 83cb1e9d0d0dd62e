import { JSDOM } from "jsdom";

import type { LayoutName } from "../../../../shared/export/layouts/index.ts";
import type { PrintPage } from "../../../../shared/export/print-html.ts";
import { words, wordsOnPaper } from "../../../fixtures/publications/words.ts";

/** Longer than any line: it is broken without a hyphen. */
const longWord = 100;

/** Every word of a page in its order, the numbers of lists among them. */
export function wordsWritten(page: PrintPage, layout: LayoutName): string[] {
  const document = new JSDOM(page.body).window.document;
  for (const list of document.querySelectorAll("ol"))
    for (const [index, item] of [...list.children].entries())
      item.prepend(`${list.start + index} `);
  const body = document.body.innerHTML.replaceAll("&nbsp;", " ");
  return asDrawn(wordsOnPaper({ ...page, body }, layout));
}

/**
 * Every word of the text of its PDF in its order: a head of a table that stands on the next page again once, a
 * word that is broken into lines whole.
 */
export function wordsRead(text: string, { body }: PrintPage): string[] {
  const { document } = new JSDOM(body.replaceAll("\u00AD", "").toLowerCase()).window;
  const heads = [...document.querySelectorAll("thead")].map((head) =>
    words([...head.querySelectorAll("th")].map((cell) => cell.textContent).join(" ")),
  );
  const long = words(document.body.textContent).filter(({ length }) => length > longWord);
  // Where a word is divided stands a soft hyphen, and the hyphen that is drawn on a line of its own.
  const divided = text.replaceAll(/\u00AD(?:\n-)?/g, "-");
  const read = heads.reduce(onceOnly, words(divided.toLowerCase()));
  return asDrawn(long.reduce(whole, read));
}

/** Of a page in columns, which is read column by column of each sheet: the order of each language. */
export function byAlphabet(all: readonly string[]) {
  const of = (alphabet: RegExp) => all.filter((word) => alphabet.test(word));
  const others = /^[^\p{Script=Latin}\p{Script=Cyrillic}]+$/u;
  return {
    latin: of(/\p{Script=Latin}/u),
    cyrillic: of(/\p{Script=Cyrillic}/u),
    others: of(others).toSorted(),
  };
}

function onceOnly(read: readonly string[], head: readonly string[]): string[] {
  const kept: string[] = [];
  let isKnown = false;
  for (let at = 0; at < read.length;) {
    const isHead = head.length > 0 && head.every((word, index) => read[at + index] === word);
    const length = isHead ? head.length : 1;
    if (!isHead || !isKnown) kept.push(...read.slice(at, at + length));
    isKnown ||= isHead;
    at += length;
  }
  return kept;
}

function whole(read: readonly string[], word: string): string[] {
  const joined: string[] = [];
  for (const piece of read) {
    const beginning = joined.at(-1) ?? "";
    const isOpen = beginning.length > 10 && beginning.length < word.length;
    if (isOpen && word.startsWith(beginning + piece)) joined[joined.length - 1] = beginning + piece;
    else joined.push(piece);
  }
  return joined;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * What is written from right to left is read in the order, and Arabic in the forms, in which it is drawn: its
 * letters are compared. Signs that only choose how an emoji looks are not read at all.
 */
function asDrawn(all: readonly string[]): string[] {
  const drawn: string[] = [];
  let letters: string[] = [];
  for (const word of [...all, ""]) {
    if (rightToLeft.test(word)) letters.push(...Array.from(word.normalize("NFKC")));
    else {
      if (letters.length > 0) drawn.push(letters.toSorted().join(""));
      letters = [];
      drawn.push(word);
    }
  }
  return drawn.map((word) => word.replaceAll("\uFE0F", "")).filter((word) => word !== "");
}
