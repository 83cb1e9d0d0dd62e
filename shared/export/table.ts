import type { Node } from "@tiptap/pm/model";

import { runningText } from "./inline.ts";
import type { Setting } from "./setting.ts";

/** Columns from which on a table may be wider than a telephone and gets a frame that scrolls. */
const wideTable = 3;

/** A table whose leading rows of headings become its head, repeated on every page of paper. */
export function renderTable(table: Node, setting: Setting): string {
  const head = headRows(table);
  const figures = columnsOfFigures(table, head);
  const rows = table.children.map((row, index) => renderRow(row, index < head, figures, setting));
  const columns = Math.max(...table.children.map(columnCount));
  const thead = head === 0 ? "" : `<thead>\n${rows.slice(0, head).join("")}</thead>\n`;
  const body = rows.slice(head).join("");
  const tbody = body === "" ? "" : `<tbody>\n${body}</tbody>\n`;
  const html = `<table>\n${thead}${tbody}</table>\n`;
  return columns < wideTable ? html : `<div class="wide" tabindex="0">\n${html}</div>\n`;
}

/** Leading rows all of headings, unless one of them reaches into the rows below. */
export function headRows(table: Node): number {
  let head = 0;
  while (head < table.childCount && isHeadRow(table.child(head))) head += 1;
  const reaches = table.children
    .slice(0, head)
    .some((row, index) => row.children.some((cell) => index + span(cell, "rowspan") > head));
  return reaches ? 0 : head;
}

function isHeadRow(row: Node): boolean {
  return row.children.every((cell) => cell.type.name === "tableHeader");
}

export function span(cell: Node, name: "colspan" | "rowspan"): number {
  return Number(cell.attrs[name]);
}

function columnCount(row: Node): number {
  return row.children.reduce((columns, cell) => columns + span(cell, "colspan"), 0);
}

const figureOnly = /^[+\-−–~≈]?\d[\d\s.,:/–-]*\s?[%‰]?$/u;

/** Columns that hold nothing but figures, by index: set flush right. Merged cells leave none. */
export function columnsOfFigures(table: Node, head: number): ReadonlySet<number> {
  const found = new Set<number>();
  const cells = table.children.flatMap((row) => row.children);
  if (cells.some((cell) => span(cell, "colspan") > 1 || span(cell, "rowspan") > 1)) return found;
  const body = table.children.slice(head);
  const columns = Math.max(...table.children.map((row) => row.childCount));
  for (let column = 0; column < columns; column += 1) {
    const texts = body
      .map((row) => row.maybeChild(column)?.textContent.trim() ?? "")
      .filter((text) => text !== "");
    if (texts.length > 0 && texts.every((text) => figureOnly.test(text))) found.add(column);
  }
  return found;
}

function renderRow(
  row: Node,
  inHead: boolean,
  figures: ReadonlySet<number>,
  setting: Setting,
): string {
  const cells = row.children.map((cell, column) => {
    const heading = cell.type.name === "tableHeader";
    const attributes =
      (heading ? ` scope="${inHead ? "col" : "row"}"` : "") +
      spanAttribute(cell, "colspan") +
      spanAttribute(cell, "rowspan") +
      (figures.has(column) ? ' class="figures"' : "");
    const tag = heading ? "th" : "td";
    return `<${tag}${attributes}>${renderCell(cell, setting)}</${tag}>\n`;
  });
  return `<tr>\n${cells.join("")}</tr>\n`;
}

function spanAttribute(cell: Node, name: "colspan" | "rowspan"): string {
  const count = span(cell, name);
  return count > 1 ? ` ${name}="${count}"` : "";
}

/** One paragraph needs no element of its own in a cell. */
function renderCell(cell: Node, setting: Setting): string {
  const [only] = cell.children;
  return cell.childCount === 1 && only?.type.name === "paragraph"
    ? runningText(only, setting)
    : setting.children(cell);
}
