import type { Node } from "@tiptap/pm/model";

import type { Inline } from "../rich-text/build.ts";

/** A line as it was meant: hard wraps joined again. */
export interface Line {
  /** Empty for a list, a table, a quotation or a picture of a formatted text. */
  readonly text: string;
  /** An empty line stands before it, or the text begins with it. */
  readonly gap: boolean;
  /** What a formatted text says by its style that the line is; of a paragraph, with its formatting. */
  readonly block?: Node;
}

/** Whether its style says what the line is, so that nothing has to be recognised. */
export function isSaid({ block }: Line): boolean {
  return block !== undefined && block.type.name !== "paragraph";
}

/** The end of a line that reads as the text, with its formatting where there is any. */
export function endOfLine({ text, block }: Line, end: string): readonly Inline[] {
  if (block === undefined || !text.endsWith(end)) return end === "" ? [] : [end];
  return block.content.cut(text.length - end.length).content;
}

interface RawLine {
  readonly text: string;
  readonly indent: number;
  readonly gap: boolean;
}

/** Breaks of every system, and pages of old printers. */
const lineBreak = /\r\n|[\n\r\u2028\u2029\v\f\u0085]/;
/** Soft hyphens, byte order marks, zero-width spaces, and controls no text holds. */
const invisible = /[\u00ad\ufeff\u200b\u2060]|(?!\t)\p{Cc}/gu;
const spaces = /[ \t]+/g;
const breaks = /[\n\r\u2028\u2029\v\f\u0085]+/g;

/** Text of one line: nothing invisible, and single spaces where there were several, or tabs or breaks. */
export function cleanSpaces(text: string): string {
  return text.replaceAll(breaks, " ").replaceAll(invisible, "").replaceAll(spaces, " ");
}

/** The lines of a text, none of them empty. A text without empty lines has a gap before every line. */
export function readLines(text: string): Line[] {
  const raw = rawLines(text);
  const spaced = raw.slice(1).some((line) => line.gap);
  const lines = unwrap(raw);
  return spaced ? lines : lines.map(({ text }) => ({ text, gap: true }));
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = true;
  for (const source of text.split(lineBreak)) {
    const trimmed = source.replaceAll(invisible, "").trim();
    if (trimmed === "") gap = true;
    else {
      const indent = source.length - source.trimStart().length;
      lines.push({ text: trimmed.replaceAll(spaces, " "), indent, gap });
      gap = false;
    }
  }
  return lines;
}

const startsSmall = /^\p{Ll}/u;
const startsItem =
  /^(?:[•▪◦‣·*–—-]\s|\d{1,3}[.)]\s|(?:Q|A|Question|Answer|В|О|Вопрос|Ответ)\s?[:.]\s)/u;

/**
 * Joins what was broken at the margin. A text counts as hard-wrapped when lines go on with a small
 * letter; then a line is joined to the next where the next one's first word would not have fitted.
 */
function unwrap(raw: readonly RawLine[]): Line[] {
  const width = wrapWidth(raw);
  const joined: { parts: string[]; gap: boolean }[] = [];
  let previous: RawLine | undefined;
  let item = false;
  for (const line of raw) {
    const open = joined.at(-1);
    if (open && previous && width !== null && continues(previous, line, width, item))
      open.parts.push(line.text);
    else {
      joined.push({ parts: [line.text], gap: line.gap });
      item = startsItem.test(line.text);
    }
    previous = line;
  }
  return joined.map(({ parts, gap }) => ({ text: joinWrapped(parts), gap }));
}

function wrapWidth(raw: readonly RawLine[]): number | null {
  const widths: number[] = [];
  let pairs = 0;
  for (const [index, line] of raw.entries()) {
    const previous = raw[index - 1];
    if (previous === undefined || line.gap || startsItem.test(line.text)) continue;
    pairs += 1;
    if (startsSmall.test(line.text)) widths.push(previous.text.length);
  }
  if (widths.length === 0 || (widths.length < 3 && widths.length < pairs * 0.4)) return null;
  const sorted = widths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  return width < 25 ? null : width;
}

function continues(previous: RawLine, line: RawLine, width: number, item: boolean): boolean {
  if (line.gap || startsItem.test(line.text)) return false;
  if (startsSmall.test(line.text)) return true;
  if (!item && line.indent > previous.indent + 1) return false;
  return previous.text.length + 1 + firstWordLength(line.text) > width;
}

function firstWordLength(text: string): number {
  const space = text.indexOf(" ");
  return space < 0 ? text.length : space;
}

/** A hyphen at the margin stays: whether it belongs to the word cannot be known. */
function joinWrapped(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0] ?? "";
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && !/\p{L}-$/u.test(last.slice(-2))) pieces.push(" ");
    pieces.push(part);
  }
  return pieces.join("");
}
