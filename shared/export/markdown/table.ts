import type { Node } from "@tiptap/pm/model";

import { columnsOfFigures, headRows } from "../table-shape.ts";
import { cellTexts, headedRows, tableGrid } from "../table-grid.ts";
import { lineOf } from "./inline.ts";

const lineBreak = "<br>";

/** A table with one head row, as Markdown wants it: several are made one, none is an empty one. */
export function setTable(table: Node): string {
  const head = headRows(table);
  const figures = columnsOfFigures(table, head);
  const { heads, rows } = headedRows(tableGrid(table), head);
  const rule = heads.map((_, column) => (figures.has(column) ? "---:" : "---"));
  return [
    heads.map((cells) => cells.map(cellText).filter(isText).join(lineBreak)),
    rule,
    ...rows.map((row) => row.map((place) => (place?.starts ? cellText(place.cell) : ""))),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** A cell on one line, whatever it is made of. */
function cellText(cell: Node): string {
  return cellTexts(cell, (block) => lineOf(block, lineBreak)).join(lineBreak);
}

function isText(text: string): boolean {
  return text !== "";
}
