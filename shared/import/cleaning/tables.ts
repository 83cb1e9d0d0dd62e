import { attributeOf, type HtmlElement } from "../html/tree.ts";
import { around, elementsNamed, insertBefore, newElement, rename, replace } from "./edit-tree.ts";

const tables: ReadonlySet<string> = new Set(["table"]);
const cells: ReadonlySet<string> = new Set(["td", "th"]);
const captions: ReadonlySet<string> = new Set(["caption"]);
const heads: ReadonlySet<string> = new Set(["thead"]);
const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const quotations: ReadonlySet<string> = new Set(["blockquote"]);

/** A cell holds paragraphs and lists; a table of one cell was only a frame. */
export function simplifyTables(body: HtmlElement): void {
  // From the inside out.
  for (const table of elementsNamed(body, tables).toReversed()) {
    if (attributeOf(table, "data-part") !== "") continue;
    for (const caption of elementsNamed(table, captions))
      insertBefore(table, [rename(caption, "p")]);
    const own = cellsOf(table);
    const outer = around(table, tables);
    if (own.length === 1) replace(table, own[0]?.childNodes.slice() ?? []);
    else if (outer !== null && cellsOf(outer).length > 1)
      replace(
        table,
        own.map((cell) => newElement("p", cell.childNodes.slice())),
      );
  }
  for (const cell of elementsNamed(body, cells)) simplifyCell(cell);
}

function cellsOf(table: HtmlElement): HtmlElement[] {
  return elementsNamed(table, cells).filter((cell) => around(cell, tables) === table);
}

function simplifyCell(cell: HtmlElement): void {
  for (const heading of elementsNamed(cell, headings)) rename(heading, "p");
  for (const quotation of elementsNamed(cell, quotations))
    replace(quotation, quotation.childNodes.slice());
  // A row that is repeated on every page is the head of its table.
  if (cell.tagName === "td" && around(cell, heads) !== null) rename(cell, "th").attrs = cell.attrs;
}
