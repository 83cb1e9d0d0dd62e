import { columnsOf } from "./columns.ts";

/** Columns of a line of e-mail: RFC 3676 wants no more than 78, and an answer needs room for its marks. */
export const measure = 72;

interface Room {
  /** What the first line begins with. */
  readonly first?: string;
  /** What every other line begins with. */
  readonly rest?: string;
  readonly columns?: number;
}

/** Where a line may end: any space, or at need only the breaking ones. */
const spaces = / +/;
const anySpaces = /[ \u00A0\u202F]+/;

// A number stays with what it counts and with its sign, a dash with what stands before it.
const kept = /(?<=[\p{N}№§]|(?:^|[\s\u00A0(])No\.) (?=\S)| (?=[—–%‰])/gu;
// Not a character: no text holds it any more.
const keptSpace = "\uFFFE";

/**
 * The text in lines of at most so many columns. A line ends at a space, never within a number and
 * what belongs to it; a word that is longer than a line has a line of its own. Each line break of the
 * text is one here.
 */
export function fill(
  text: string,
  { first = "", rest = first, columns = measure }: Room = {},
): string[] {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    let current = lines.length === 0 ? first : rest;
    let empty = true;
    for (const word of wordsOf(line, columns - columnsOf(rest))) {
      const longer = empty ? current + word : `${current} ${word}`;
      if (empty || columnsOf(longer) <= columns) {
        current = longer;
        empty = false;
      } else {
        lines.push(current);
        current = rest + word;
      }
    }
    lines.push(current.trimEnd());
  }
  return lines;
}

/** What stays on one line; together only as far as a line can hold it. */
function wordsOf(line: string, room: number): string[] {
  return line
    .trim()
    .replace(kept, keptSpace)
    .split(spaces)
    .map((word) => word.replaceAll(keptSpace, " "))
    .flatMap((word) => (columnsOf(word) <= room ? [word] : word.split(anySpaces)));
}
