import Papa from "papaparse";

import type { Language } from "../domain/language.ts";
import { type LeftOut, type ReadTerm, type ReadTerms, sortTerm } from "./read-terms.ts";
import { mostTerms, type Term, termCategorySchema, type TermDraft, type TermSide } from "./term.ts";

const columns = [
  "category",
  "ru",
  "ru-abbreviation",
  "ru-variants",
  "ru-forbidden",
  "en",
  "en-abbreviation",
  "en-variants",
  "en-forbidden",
  "note",
  "id",
] as const;
type Column = (typeof columns)[number];

/** What others call the columns. */
const otherNames: Readonly<Record<string, Column>> = {
  russian: "ru",
  русский: "ru",
  "ru-ru": "ru",
  english: "en",
  английский: "en",
  "en-gb": "en",
  "en-us": "en",
  категория: "category",
  примечание: "note",
  comment: "note",
};

const byteOrderMark = "\ufeff";
const several = "|";
const insteadOf = "=>";
const cyrillic = /\p{Script=Cyrillic}/u;
const formula = /^'(?=[=+\-@\t\r])/;

/**
 * One entry a line, after RFC 4180, with a byte order mark so that spreadsheets take it for UTF-8.
 * Several variants are parted by "|"; "=>" follows a forbidden wording with what to write instead.
 * @param separator `;` is what spreadsheets expect where the comma is the decimal sign
 */
export function writeCsv(terms: readonly Term[], separator: "," | ";"): string {
  const rows = terms.map((term) => {
    const cells: Readonly<Record<Column, string>> = {
      category: term.category,
      ...sideCells("ru", term.ru),
      ...sideCells("en", term.en),
      note: term.note,
      id: term.id,
    };
    return columns.map((column) => cells[column]);
  });
  const options = { delimiter: separator, newline: "\r\n", escapeFormulae: true };
  return `${byteOrderMark}${Papa.unparse([columns, ...rows], options)}\r\n`;
}

type SideCells<Side extends Language> = Record<
  Side | `${Side}-abbreviation` | `${Side}-variants` | `${Side}-forbidden`,
  string
>;

function sideCells<Side extends Language>(
  language: Side,
  { preferred, abbreviation, variants, forbidden }: TermSide,
): SideCells<Side>;
function sideCells(language: Language, side: TermSide): Record<string, string> {
  return {
    [language]: side.preferred,
    [`${language}-abbreviation`]: side.abbreviation,
    [`${language}-variants`]: side.variants.join(` ${several} `),
    [`${language}-forbidden`]: side.forbidden
      .map(({ text, use }) => (use === "" ? text : `${text} ${insteadOf} ${use}`))
      .join(` ${several} `),
  };
}

/**
 * Comma, semicolon or tab, with or without a byte order mark. Without a line of names the two first
 * columns are the two languages, each told by its script.
 */
export function readCsv(text: string): ReadTerms {
  const terms: ReadTerm[] = [];
  const left: LeftOut[] = [];
  const { data } = Papa.parse(text.replace(byteOrderMark, ""), {
    delimitersToGuess: [",", ";", "\t"],
    skipEmptyLines: "greedy",
  });
  const [head = [], ...rest] = data;
  const named = head.map(columnName);
  const hasNames = named.includes("ru") && named.includes("en");
  const places = hasNames ? named : placesByScript(data);
  const ignored = hasNames
    ? head.filter((name, place) => named[place] === null && name !== "")
    : [];
  for (const [index, row] of (hasNames ? rest : data).entries()) {
    const line = index + (hasNames ? 2 : 1);
    if (terms.length >= mostTerms) {
      left.push({ why: "tooMany", line, text: "" });
      break;
    }
    const cell = (column: Column) =>
      (row[places.indexOf(column)] ?? "").replace(formula, "").replaceAll(/\s+/g, " ").trim();
    sortTerm({ id: cell("id"), draft: draftOf(cell), line }, { terms, left });
  }
  return { terms, left, ignored };
}

function columnName(name: string): Column | null {
  const plain = name.trim().toLowerCase();
  return columns.find((column) => column === plain) ?? otherNames[plain] ?? null;
}

function placesByScript(rows: readonly (readonly string[])[]): readonly Column[] {
  const russian = (place: number) => rows.filter((row) => cyrillic.test(row[place] ?? "")).length;
  return russian(0) >= russian(1) ? ["ru", "en", "note"] : ["en", "ru", "note"];
}

function draftOf(cell: (column: Column) => string): TermDraft {
  const category = termCategorySchema.safeParse(cell("category").toLowerCase());
  const side = (language: Language): TermSide => ({
    preferred: cell(language),
    abbreviation: cell(`${language}-abbreviation`),
    variants: listed(cell(`${language}-variants`)),
    forbidden: listed(cell(`${language}-forbidden`)).map((wording) => {
      const [text = "", use = ""] = wording.split(insteadOf).map((part) => part.trim());
      return { text, use };
    }),
  });
  return {
    category: category.success ? category.data : "other",
    ru: side("ru"),
    en: side("en"),
    note: cell("note"),
  };
}

function listed(cell: string): string[] {
  return cell
    .split(several)
    .map((wording) => wording.trim())
    .filter((wording) => wording !== "");
}
