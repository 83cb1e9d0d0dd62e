import type { Language } from "../../domain/language.ts";
import { wording } from "../../i18n/translator.ts";
import { missingCase } from "../../result.ts";
import { datelineDate, placeAndDate, withoutComma } from "../dateline.ts";
import { describePicture } from "../figure.ts";
import type { Publication } from "../publication.ts";
import { inQuotationMarks } from "../quotation-marks.ts";
import { type Item, readPublication } from "../reading.ts";
import { columnsOf } from "./columns.ts";
import { fill, measure } from "./fill.ts";
import { lineOf, textOf } from "./inline.ts";
import { setTable } from "./table.ts";

/** Where lines go. */
interface Page {
  readonly language: Language;
  /** How long lines are. */
  readonly columns: number;
}

/**
 * A publication for the body of an e-mail: UTF-8 without a byte order mark, lines of at most 72 columns, a
 * blank line between blocks, one line break at the end.
 */
export function toText(publication: Publication): string {
  const page = { language: publication.language, columns: measure };
  const blocks = readPublication(publication).map((item) => setItem(item, page));
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function setItem(item: Item, page: Page): string[] {
  const { language, columns } = page;
  switch (item.is) {
    case "letterhead":
      return item.lines.flatMap((line) => fill(line, { columns }));
    case "masthead":
      return [...item.marks, item.kind, item.event]
        .filter((l) => l !== "")
        .flatMap((l) => fill(l, { columns }));
    case "headline":
      return underlined(fill(textOf(item.text), { columns }), "=");
    case "heading":
      return underlined(fill(textOf(item.text), { columns }), "-");
    case "dateline": {
      const place = withoutComma(lineOf(item.block));
      return fill(placeAndDate(place, datelineDate(item.block, language)), { columns });
    }
    case "paragraph":
      return fill(textOf(item.text), { columns });
    case "facts":
      return item.facts.flatMap(({ label, text }) => fill(`${label} ${textOf(text)}`, { columns }));
    case "voice":
      return fill(`${item.voice.label} ${textOf(item.voice.text)}`, { columns });
    case "quotation":
      return setQuotation(item, page);
    case "list":
      return setList(item, page);
    case "table":
      return setTable(item.table, columns);
    case "figure":
      return setFigure(item, page);
    case "contacts": {
      const contacts = item.contacts.flatMap((contact) => fill(textOf(contact), { columns }));
      return [...underlined([item.label], "-"), ...contacts];
    }
    case "endMark":
      return [item.mark];
    default:
      return missingCase(item);
  }
}

function underlined(lines: readonly string[], rule: string): string[] {
  return [...lines, rule.repeat(Math.max(...lines.map(columnsOf)))];
}

function setQuotation(
  { paragraphs, attribution }: Extract<Item, { is: "quotation" }>,
  { language, columns }: Page,
): string[] {
  const indent = "    ";
  const quotation = inQuotationMarks(paragraphs.map(textOf), language)
    .map((text) => fill(text, { first: indent, columns }).join("\n"))
    .join("\n\n");
  const source =
    attribution === null
      ? []
      : fill(textOf(attribution), { first: `${indent}— `, rest: `${indent}  `, columns });
  return [quotation, ...source].filter((line) => line !== "");
}

function setList({ start, items }: Extract<Item, { is: "list" }>, page: Page): string[] {
  const marks = items.map((_, index) => (start === null ? "- " : `${start + index}. `));
  const width = Math.max(...marks.map((mark) => mark.length));
  const inside = { ...page, columns: page.columns - width };
  return items.flatMap((item, index) => {
    const [first = "", ...rest] = item.flatMap((part) => setItem(part, inside));
    const mark = (marks[index] ?? "").padStart(width);
    return [mark + first, ...rest.map((line) => " ".repeat(width) + line)];
  });
}

/** What is said of a picture, in brackets; a picture nothing is said of by its description. */
function setFigure(
  { figure, caption, credit }: Extract<Item, { is: "figure" }>,
  { language, columns }: Page,
): string[] {
  const words = [caption, credit].filter((part) => part !== null).map(lineOf);
  const legend = words.length > 0 ? words : [describePicture(figure, wording(language))];
  return fill(`[${legend.join("\n")}]`, { columns });
}
