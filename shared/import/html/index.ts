import type { Node } from "@tiptap/pm/model";

import { leftOut, type Uncertainty } from "../uncertainty.ts";
import { asBlock, type Piece, type Pictures } from "./piece.ts";
import { readPieces } from "./pieces.ts";
import { parseBody } from "./tree.ts";
import { takeWordNotes } from "./word-notes.ts";

export {
  asBlock,
  isBlockPiece,
  type Piece,
  pieceText,
  type Pictures,
  type TextPiece,
} from "./piece.ts";

/** A text whose styles say in part what its paragraphs are. */
export interface FormattedText {
  readonly pieces: readonly Piece[];
  /** Footnotes as items of a list, in their order; the text refers to them as "[1]". */
  readonly notes: readonly Node[];
  readonly uncertainties: readonly Uncertainty[];
}

/** The text of a page, or of a Word document that has been turned into one. */
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

/** What the text says, a paragraph a line, to be looked at before it is imported. */
export function plainTextOf({ pieces, notes }: FormattedText): string {
  const blocks = [...pieces.map(asBlock), ...notes];
  return blocks
    .map((block) =>
      block.textBetween(0, block.content.size, "\n", (leaf) => (leaf.isText ? "" : "\n")),
    )
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}
