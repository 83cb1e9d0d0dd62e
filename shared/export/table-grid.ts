import type { Node } from "@tiptap/pm/model";

import { span } from "./table-shape.ts";

/** One place of a table. `starts`: the cell begins here; one that is merged holds other places as well. */
interface Place {
  readonly cell: Node;
  readonly starts: boolean;
}

/** Rows by columns, all rows as long as the longest; null where a table has no cell. */
export type TableGrid = readonly (readonly (Place | null)[])[];

/** Spans reach no further than this, whatever they say. */
const mostColumns = 100;

/** Which cell holds which place: what formats need that know no merged cells. */
export function tableGrid(table: Node): TableGrid {
  const grid: (Place | undefined)[][] = table.children.map(() => []);
  for (const [index, row] of table.children.entries()) {
    const places = grid[index] ?? [];
    let column = 0;
    for (const cell of row.children) {
      while (places[column] !== undefined) column += 1;
      const right = Math.min(column + span(cell, "colspan"), Math.max(column + 1, mostColumns));
      for (const below of grid.slice(index, index + span(cell, "rowspan"))) {
        for (let at = column; at < right; at += 1)
          below[at] ??= { cell, starts: below === places && at === column };
      }
      column = right;
    }
  }
  const columns = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));
}

/** What stands at the head of each column, and the rows below that. */
export interface HeadedRows {
  /** Texts of the cells above, from top to bottom; empty where a table has no head. */
  readonly heads: readonly (readonly Node[])[];
  readonly rows: TableGrid;
}

/** @param head how many of the rows are the table's head */
export function headedRows(grid: TableGrid, head: number): HeadedRows {
  const columns = grid[0]?.length ?? 0;
  const heads = Array.from({ length: columns }, (_, column) => {
    const cells = grid.slice(0, head).map((row) => row[column]?.cell);
    return [...new Set(cells.filter((cell) => cell !== undefined))];
  });
  return { heads, rows: grid.slice(head) };
}

/** The texts of a cell's blocks, whatever it is made of; blank ones are left out. */
export function cellTexts(cell: Node, set: (block: Node) => string): string[] {
  const texts: string[] = [];
  cell.descendants((block) => {
    if (block.isTextblock) texts.push(set(block));
    return !block.isTextblock;
  });
  return texts.filter((text) => text !== "");
}
