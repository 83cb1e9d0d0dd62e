import type { Node } from "@tiptap/pm/model";

import { linkedPieces, readableAddress, saysItsAddress } from "../links.ts";
import { oneLine } from "../one-line.ts";

/** A block's text, a "\n" for each of its line breaks; a link is followed by its address in angle brackets. */
export function textOf(block: Node): string {
  return linkedPieces(block)
    .map(({ href, pieces }) => {
      const text = pieces.map(pieceText).join("");
      const words = text.trim();
      if (href === null || words === "" || saysItsAddress(words, href)) return text;
      return text.replace(words, () => `${words} <${oneLine(readableAddress(href))}>`);
    })
    .join("");
}

/** As {@link textOf}, on one line. */
export function lineOf(block: Node): string {
  return textOf(block)
    .replaceAll(/ *\n */g, " ")
    .trim();
}

function pieceText(piece: Node): string {
  return piece.isText ? oneLine(piece.text ?? "") : "\n";
}
