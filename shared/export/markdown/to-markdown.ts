import type { Language } from "../../domain/language.ts";
import { type Translate, wording } from "../../i18n/translator.ts";
import { missingCase } from "../../result.ts";
import { datelineDate, placeAndDate, withoutComma } from "../dateline.ts";
import { describePicture } from "../figure.ts";
import type { Publication } from "../publication.ts";
import { type Item, type Labelled, readPublication } from "../reading.ts";
import { createOutline, type Outline } from "../setting.ts";
import { escapeLineStart, escapeMarkdown } from "./escape.ts";
import { lineOf, paragraphOf } from "./inline.ts";
import { setTable } from "./table.ts";

interface Page {
  readonly language: Language;
  readonly wording: Translate;
  readonly outline: Outline;
}

/** A publication in CommonMark with the tables of GitHub's: UTF-8, one line break at the end. */
export function toMarkdown(publication: Publication): string {
  const { language } = publication;
  const page: Page = { language, wording: wording(language), outline: createOutline() };
  const items = readPublication(publication);
  return `${items.map((item, index) => setItem(item, page, listsBefore(items, index))).join("\n\n")}\n`;
}

function setItem(item: Item, page: Page, listsBefore: number): string {
  switch (item.is) {
    case "letterhead":
      return item.lines.map(ownLine).join("\\\n");
    case "masthead":
      return [...item.marks, item.kind, item.event]
        .filter((line) => line !== "")
        .map(ownLine)
        .join("\\\n");
    case "headline":
      return heading(page.outline.title(), lineOf(item.text, " "));
    case "heading":
      return heading(page.outline.heading(item.level), lineOf(item.text, " "));
    case "dateline": {
      const place = withoutComma(lineOf(item.block, " "));
      const date = escapeMarkdown(datelineDate(item.block, page.language));
      return escapeLineStart(placeAndDate(place, date));
    }
    case "paragraph":
      return paragraphOf(item.text);
    case "facts":
      return item.facts.map(labelled).join("\\\n");
    case "voice":
      return labelled(item.voice);
    case "quotation":
      return setQuotation(item);
    case "list":
      return setList(item, page, listsBefore);
    case "table":
      return setTable(item.table);
    case "figure":
      return setFigure(item, page);
    case "contacts":
      return [heading(page.outline.heading(2), item.label), ...item.contacts.map(paragraphOf)].join(
        "\n\n",
      );
    case "endMark":
      return ownLine(item.mark);
    default:
      return missingCase(item);
  }
}

function ownLine(text: string): string {
  return escapeLineStart(escapeMarkdown(text.replace(/\s+/g, " ").trim()));
}

function heading(level: number, text: string): string {
  return `${"#".repeat(level)} ${text}`;
}

function labelled({ label, text }: Labelled): string {
  return `**${escapeMarkdown(label)}** ${paragraphOf(text)}`;
}

function setQuotation({ paragraphs, attribution }: Extract<Item, { is: "quotation" }>): string {
  const source = attribution === null ? [] : [`— ${lineOf(attribution, "\\\n")}`];
  return indented([...paragraphs.map(paragraphOf), ...source].join("\n\n"), "> ", "> ");
}

function listsBefore(items: readonly Item[], index: number): number {
  let before = 0;
  while (items[index - before - 1]?.is === "list") before += 1;
  return before;
}

/** @param before how many lists it follows at once: only another mark parts it from the last of them */
function setList(
  { start, items }: Extract<Item, { is: "list" }>,
  page: Page,
  before: number,
): string {
  const [bullet, point] = before % 2 === 0 ? ["-", "."] : ["*", ")"];
  return items
    .map((item, index) => {
      const mark = start === null ? `${bullet} ` : `${Math.max(start, 0) + index}${point} `;
      return indented(setListItem(item, page), mark, " ".repeat(mark.length));
    })
    .join("\n");
}

/** A list within an item follows its text directly, else Markdown would set every item as a paragraph. */
function setListItem(parts: readonly Item[], page: Page): string {
  return parts
    .map((part, index) => {
      const previous = parts[index - 1];
      const close = part.is === "list" && (part.start ?? 1) === 1 && previous?.is === "paragraph";
      const between = index === 0 ? "" : close ? "\n" : "\n\n";
      return between + setItem(part, page, listsBefore(parts, index));
    })
    .join("");
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join("\n");
}

/** What is said of a picture, in brackets; a picture nothing is said of by its description. */
function setFigure(
  { figure, caption, credit }: Extract<Item, { is: "figure" }>,
  { wording: t }: Page,
): string {
  const words = [caption, credit].filter((part) => part !== null).map(paragraphOf);
  const legend = words.length > 0 ? words : [ownLine(describePicture(figure, t))];
  return `\\[${legend.join("\\\n")}\\]`;
}
