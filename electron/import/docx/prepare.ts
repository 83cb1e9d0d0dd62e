import { nameDerivedStyles } from "./derived-styles.ts";
import { markDrawnWidths } from "./drawn-widths.ts";
import { besideStyles, KnownMarkup } from "./known-markup.ts";
import { element, type Markup, readMarkup, within, wordsIn, writeMarkup } from "./markup.ts";
import { Numbering } from "./numbering.ts";
import { saysPart } from "./style-map.ts";

export interface PreparedWord {
  /** The parts of the package as the library can read them whole. */
  readonly parts: ReadonlyMap<string, Buffer>;
  /** Words in the text that are no part of it: deleted, hidden, prompts, a table of contents. */
  readonly leftOut: readonly string[];
  /** What its headers and footers say on every page, each line once. */
  readonly pageLines: readonly string[];
}

/** The text first, for it is what numbers the lists. */
const texts = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const pageParts = /^word\/(?:header|footer)\d*\.xml$/;

const noStyles = element("w:styles", {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
});

/** A part that is no XML stays as it is: the library says what is wrong with it. */
export function prepareWord(parts: ReadonlyMap<string, Buffer>): PreparedWord {
  const read = (name: string): Markup | null => {
    const part = parts.get(name);
    return part === undefined ? null : readMarkup(part.toString("utf8"));
  };
  const prepared = new Map(parts);
  const put = (name: string, markup: Markup) =>
    prepared.set(name, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${writeMarkup(markup)}`));
  // Without styles the library reads no table.
  const styles = parts.has("word/styles.xml") ? read("word/styles.xml") : noStyles;
  if (styles !== null) put("word/styles.xml", nameDerivedStyles(styles, saysPart));
  const known = new KnownMarkup(
    besideStyles(styles),
    new Numbering(read("word/numbering.xml"), styles),
  );
  for (const name of [...parts.keys()].filter((part) => texts.test(part)).toSorted()) {
    const text = read(name);
    if (text !== null) put(name, known.rewrite(markDrawnWidths(text)));
  }
  const pages = [...parts.keys()].filter((part) => pageParts.test(part)).map(read);
  return { parts: prepared, leftOut: known.leftOut, pageLines: linesOf(pages) };
}

/** A line without a letter is a number of the page. */
function linesOf(pages: readonly (Markup | null)[]): string[] {
  const lines = pages.flatMap((page) =>
    page === null ? [] : within(page, "w:p").map((paragraph) => wordsIn(paragraph)),
  );
  return [...new Set(lines.filter((line) => /\p{L}/u.test(line)))];
}
