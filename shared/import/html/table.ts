import type { Node } from "@tiptap/pm/model";

import { schema } from "../../rich-text/schema.ts";
import { asBlock, isBlockPiece, type Piece, type ReadPieces } from "./piece.ts";
import { attributeOf, childElements, type HtmlElement } from "./tree.ts";

/** More columns or rows than any table on paper; a hostile one would take all memory. */
const widest = 200;

/** A table with its rows, then the pictures that stood in it. Nothing where it has no cells. */
export function readTable(element: HtmlElement, readPieces: ReadPieces): Node[] {
  const after: Node[] = [];
  const rows = rowsOf(element).flatMap((row) => {
    const cells = childElements(row)
      .filter(({ tagName }) => tagName === "td" || tagName === "th")
      .map((cell) => readCell(cell, readPieces, after));
    return cells.length === 0 ? [] : [schema.nodes.tableRow.create(null, cells)];
  });
  return rows.length === 0 ? after : [schema.nodes.table.create(null, rows), ...after];
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function readCell(cell: HtmlElement, readPieces: ReadPieces, after: Node[]): Node {
  const pieces = readPieces(cell.childNodes);
  const blocks = pieces.map(asBlock).flatMap((block) => fitting(block, after));
  const type = isHeading(cell, pieces) ? schema.nodes.tableHeader : schema.nodes.tableCell;
  return type.create(
    { colspan: span(cell, "colspan"), rowspan: span(cell, "rowspan") },
    blocks.length === 0 ? [schema.nodes.paragraph.create()] : blocks,
  );
}

function isHeading(cell: HtmlElement, pieces: readonly Piece[]): boolean {
  if (cell.tagName === "th") return true;
  return (
    pieces.length > 0 &&
    pieces.every((piece) => !isBlockPiece(piece) && piece.style === "tableHeader")
  );
}

function span(cell: HtmlElement, name: "colspan" | "rowspan"): number {
  const count = Number.parseInt(attributeOf(cell, name), 10);
  return count >= 1 ? Math.min(count, widest) : 1;
}

/** A cell holds paragraphs and lists; of a table inside it the paragraphs, pictures come after the whole. */
function fitting(block: Node, after: Node[]): Node[] {
  if (block.type.name === "paragraph" || block.type.isInGroup("list")) return [block];
  if (block.type.name !== "table") {
    after.push(block);
    return [];
  }
  const texts: Node[] = [];
  block.descendants((node) => {
    if (node.isTextblock) texts.push(node);
    return !node.isTextblock;
  });
  return texts;
}
