import { attributeOf, type HtmlElement, parseBody } from "../html/tree.ts";
import { append, elementsIn, newElement, setAttribute } from "./edit-tree.ts";
import { formattingToElements } from "./formatting.ts";
import { partsByLook } from "./parts-by-look.ts";
import { straightLink } from "./links.ts";
import { settleLists } from "./lists.ts";
import { takeNotes } from "./notes.ts";
import {
  flattenQuotations,
  freeBlocks,
  linesOfPreformatted,
  removeEmptyBlocks,
  splitAtBlankLines,
} from "./paragraphs.ts";
import { normalizeSpaces } from "./spaces.ts";
import { simplifyTables } from "./tables.ts";
import { removeUnread, type Unread } from "./unread.ts";
import { rebuildWordLists } from "./word-lists.ts";

export interface CleanPage extends Unread {
  readonly body: HtmlElement;
  /** Footnotes as a numbered list, to which "[1]" in the text refers; null where there are none. */
  readonly notes: HtmlElement | null;
}

/**
 * HTML of a web page, Word, LibreOffice or Google Docs brought down to what a document can hold: elements
 * say what styles said, and nothing is left of what the program that wrote it needed for itself.
 *
 * @param takesPictures whether pictures stay; otherwise they are counted and go
 */
export function cleanPage(html: string, takesPictures = false): CleanPage {
  const body = newElement("body");
  append(body, parseBody(html).slice());
  const unread = removeUnread(body, takesPictures);
  const notes = takeNotes(body);
  for (const part of notes === null ? [body] : [body, notes]) clean(part);
  return { body, notes, ...unread };
}

function clean(part: HtmlElement): void {
  rebuildWordLists(part);
  partsByLook(part);
  formattingToElements(part);
  linesOfPreformatted(part);
  simplifyTables(part);
  freeBlocks(part);
  settleLists(part);
  flattenQuotations(part);
  splitAtBlankLines(part);
  cleanTexts(part);
  removeEmptyBlocks(part);
}

function cleanTexts(part: HtmlElement): void {
  for (const element of [part, ...elementsIn(part)]) {
    const href = element.tagName === "a" ? attributeOf(element, "href") : "";
    if (href !== "") setAttribute(element, "href", straightLink(href));
    for (const node of element.childNodes)
      if ("value" in node) node.value = normalizeSpaces(node.value);
  }
}
