import type { Node } from "@tiptap/pm/model";

import { leftOut } from "../uncertainty.ts";
import { asBlock, type FormattedText, isBlockPiece, type Piece, type Pictures } from "./piece.ts";
import { readPieces } from "./pieces.ts";
import { parseBody } from "./tree.ts";
import { takeWordNotes } from "./word-notes.ts";

export {
  asBlock,
  type FormattedText,
  isBlockPiece,
  type Piece,
  pieceText,
  type Pictures,
  type TextPiece,
} from "./piece.ts";
export { readPage } from "./page.ts";

/** The text of a Word document that has been turned into HTML. */
export function readHtml(html: string, pictures: Pictures): FormattedText {
  const { nodes, notes, comments } = takeWordNotes(parseBody(html), (inside) =>
    readPieces(inside, pictures),
  );
  return {
    pieces: readPieces(nodes, pictures),
    notes,
    uncertainties: comments.flatMap(leftOut),
  };
}

/** What the text says, to be looked at before it is imported: an empty line between paragraphs. */
export function plainTextOf({ pieces, notes }: FormattedText): string {
  return [...pieces.map(plainPiece), ...notes.map(plainBlock)]
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}

function plainPiece(piece: Piece): string {
  if (isBlockPiece(piece)) return plainBlock(piece.block);
  const words = plainBlock(asBlock(piece));
  return [piece.label.trim(), piece.voice.trim(), words, piece.day]
    .filter((part) => part !== "")
    .join(" ");
}

function plainBlock(block: Node): string {
  return block.textBetween(0, block.content.size, "\n", (leaf) => (leaf.isText ? "" : "\n"));
}
