import type { Node } from "@tiptap/pm/model";

import { runningText } from "./inline.ts";
import type { Setting } from "./setting.ts";
import { columnCount, columnsOfFigures, headRows, span } from "./table-shape.ts";

/** Columns from which on a table may be wider than a telephone and gets a frame that scrolls. */
const wideTable = 3;

/** A table whose leading rows of headings become its head, repeated on every page of paper. */
export function renderTable(table: Node, setting: Setting): string {
  const head = headRows(table);
  const figures = columnsOfFigures(table, head);
  const rows = table.children.map((row, index) => renderRow(row, index < head, figures, setting));
  const thead = head === 0 ? "" : `<thead>\n${rows.slice(0, head).join("")}</thead>\n`;
  const body = rows.slice(head).join("");
  const tbody = body === "" ? "" : `<tbody>\n${body}</tbody>\n`;
  const html = `<table>\n${thead}${tbody}</table>\n`;
  return columnCount(table) < wideTable ? html : `<div class="wide" tabindex="0">\n${html}</div>\n`;
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
