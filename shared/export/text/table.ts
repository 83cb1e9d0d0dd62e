import type { Node } from "@tiptap/pm/model";

import { columnsOfFigures, headRows } from "../table-shape.ts";
import { cellTexts, headedRows, type TableGrid, tableGrid } from "../table-grid.ts";
import { columnsOf, padded } from "./columns.ts";
import { fill } from "./fill.ts";
import { lineOf } from "./inline.ts";

const gap = "   ";

/** A table as blocks of lines: in columns under each other; one too wide for that as lines of "heading: value", row by row. */
export function setTable(table: Node, columns: number): string[] {
  const grid = tableGrid(table);
  return inColumns(table, grid, columns) ?? asLabels(grid, headRows(table), columns);
}

/** Null where the columns do not fit beside each other. */
function inColumns(table: Node, grid: TableGrid, room: number): string[] | null {
  const head = headRows(table);
  const figures = columnsOfFigures(table, head);
  const texts = grid.map((row) => row.map((place) => (place?.starts ? cellText(place.cell) : "")));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => columnsOf(row[column] ?? ""))),
  );
  const width = widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1));
  if (width > room) return null;
  const lines = texts.map((row) =>
    row
      .map((text, column) =>
        padded(text, widths[column] ?? 0, figures.has(column) ? "right" : "left"),
      )
      .join(gap)
      .trimEnd(),
  );
  const rule = widths.map((columns) => "-".repeat(columns)).join(gap);
  return head === 0 ? lines : [...lines.slice(0, head), rule, ...lines.slice(head)];
}

function asLabels(grid: TableGrid, head: number, room: number): string[] {
  const { heads, rows } = headedRows(grid, head);
  const labels = heads.map((cells) => cells.map(cellText).filter(isText).join(", "));
  const written = rows.length === 0 ? grid : rows;
  const blocks = written.map((row) =>
    row
      .flatMap((place, column) => {
        const text = place?.starts ? cellText(place.cell) : "";
        if (text === "") return [];
        const label = written === grid ? "" : (labels[column] ?? "");
        const value = label === "" ? text : `${label}: ${text}`;
        return fill(value, { first: "", rest: "  ", columns: room });
      })
      .join("\n"),
  );
  return [blocks.filter(isText).join("\n\n")];
}

/** A cell on one line, whatever it is made of. */
function cellText(cell: Node): string {
  return cellTexts(cell, lineOf).join("; ");
}

function isText(text: string): boolean {
  return text !== "";
}
