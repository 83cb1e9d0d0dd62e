import type { Node } from "@tiptap/pm/model";

import type { Picture } from "../../ipc/contract.ts";
import { schema } from "../../rich-text/schema.ts";
import type { SaidFacts } from "../said-facts.ts";
import type { Uncertainty } from "../uncertainty.ts";
import type { Inline } from "./inline.ts";
import type { HtmlNode } from "./tree.ts";

/** A paragraph, with what its style says it is: a class of ours, "h1" to "h6"; "" where it says nothing. */
export interface TextPiece extends Omit<Inline, "pictures"> {
  readonly style: string;
}

/** A list, a table or a picture: what it is needs no recognition. */
export interface BlockPiece {
  readonly block: Node;
}

export type Piece = TextPiece | BlockPiece;

/** A text whose styles say in part what its paragraphs are. */
export interface FormattedText {
  readonly pieces: readonly Piece[];
  /** Footnotes as items of a list, in their order; the text refers to them as "[1]". */
  readonly notes: readonly Node[];
  readonly uncertainties: readonly Uncertainty[];
  /** What the file says of it beside it; none where files of its kind say nothing. */
  readonly said?: SaidFacts;
}

/** By the address in the page; null for one the library cannot take. */
export type Pictures = ReadonlyMap<string, Picture | null>;

/** Reads what stands inside a list or a table. */
export type ReadPieces = (nodes: readonly HtmlNode[]) => Piece[];

export function isBlockPiece(piece: Piece): piece is BlockPiece {
  return "block" in piece;
}

/** A piece inside a list or a table: a paragraph, whatever its style. */
export function asBlock(piece: Piece): Node {
  if (isBlockPiece(piece)) return piece.block;
  return schema.nodes.paragraph.create(null, piece.content);
}

/** Its words without their formatting, breaks as spaces. */
export function pieceText({ content }: TextPiece): string {
  return content.map((node) => node.text ?? " ").join("");
}
