import type { Node } from "@tiptap/pm/model";

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

/** Columns of the widest row. */
export function columnCount(table: Node): number {
  return Math.max(...table.children.map(rowWidth));
}

function rowWidth(row: Node): number {
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
