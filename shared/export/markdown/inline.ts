import type { Node } from "@tiptap/pm/model";

import type { MarkName } from "../../rich-text/schema.ts";
import { linkedPieces } from "../links.ts";
import { oneLine } from "../one-line.ts";
import { escapeLineStart, escapeMarkdown, linkTarget } from "./escape.ts";

/**
 * How a mark is written: with signs where CommonMark is sure to read them, between spaces or punctuation,
 * and with HTML elsewhere, within a word.
 */
const markup = {
  bold: { sign: "**", tag: "strong" },
  italic: { sign: "*", tag: "em" },
  underline: { sign: null, tag: "u" },
} as const satisfies Partial<Record<MarkName, { sign: string | null; tag: string }>>;

type MarkupName = keyof typeof markup;
const markNames: readonly MarkupName[] = ["bold", "italic", "underline"];

/** A block's text, a line break of CommonMark for each of its own. */
export function paragraphOf(block: Node): string {
  return linesOf(block).map(escapeLineStart).join("\\\n");
}

/** A block's text on one line, its line breaks as `lineBreak`. */
export function lineOf(block: Node, lineBreak: string): string {
  return linesOf(block).join(lineBreak);
}

function linesOf(block: Node): string[] {
  const text = linkedPieces(block)
    .map(({ href, pieces }, index, runs) => {
      const linked = href !== null && pieces.some((piece) => pieceText(piece).trim() !== "");
      const marked = linked
        ? markedText(pieces)
        : markedText(pieces, runs[index - 1]?.pieces.at(-1), runs[index + 1]?.pieces[0]);
      return linked ? `[${marked}](${linkTarget(href)})` : marked;
    })
    .join("")
    // A link behind an exclamation mark would be a picture; any other bracket has its backslash.
    .replaceAll("![", "\\![");
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim().replace(/ +/g, " "));
}

/** @param before @param after what stands on the same line beside the pieces */
function markedText(pieces: readonly Node[], before?: Node, after?: Node): string {
  return pieces
    .map((piece, index) => {
      const text = pieceText(piece);
      const words = text.trim();
      const names = namesOf(piece);
      if (words === "" || names.length === 0) return escapeMarkdown(text);
      const start = text.slice(0, text.indexOf(words));
      const end = text.slice(start.length + words.length);
      const apart =
        (start !== "" || isApart(pieces[index - 1] ?? before, -1)) &&
        (end !== "" || isApart(pieces[index + 1] ?? after, 0));
      return start + wrapped(escapeMarkdown(words), names, apart) + end;
    })
    .join("");
}

function namesOf(piece: Node) {
  return markNames.filter((name) => piece.marks.some((mark) => mark.type.name === name));
}

/** Signs of marks are sure to be read as such beside nothing, a space, or punctuation without marks itself. */
function isApart(neighbour: Node | undefined, edge: 0 | -1): boolean {
  if (neighbour === undefined) return true;
  const text = pieceText(neighbour);
  const bySpace = edge === 0 ? /^\s/ : /\s$/;
  const bySign = edge === 0 ? /^[\p{P}\p{S}]/u : /[\p{P}\p{S}]$/u;
  return bySpace.test(text) || (namesOf(neighbour).length === 0 && bySign.test(text));
}

function wrapped(text: string, names: readonly MarkupName[], apart: boolean): string {
  return names.reduceRight((inner, name) => {
    const { sign, tag } = markup[name];
    return sign !== null && apart ? sign + inner + sign : `<${tag}>${inner}</${tag}>`;
  }, text);
}

function pieceText(piece: Node): string {
  return piece.isText ? oneLine(piece.text ?? "") : "\n";
}
