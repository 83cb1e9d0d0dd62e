import type { Attrs, Node } from "@tiptap/pm/model";

import { schema } from "../rich-text/schema.ts";
import { isBlockPiece, type Piece, pieceText, type TextPiece } from "./html/index.ts";
import type { Line } from "./lines.ts";
import { plainWords, textBlock } from "./text-block.ts";

/**
 * The paragraphs of a formatted text as lines to be recognised: each with the block it is by its style
 * alone. A title stands first, wherever it stood; quotations and pictures hold what belongs to them.
 */
export function formattedLines(pieces: readonly Piece[]): Line[] {
  const title = titleIndex(pieces);
  const sections = pieces.filter((piece, index) => index !== title && styleOf(piece) === "h1");
  const lines: Line[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const taken = at === title ? 1 : takeGroup(pieces, at, lines);
    if (at !== title && taken === 0) lines.push(...paragraphLines(piece, sections.length > 0));
    at += Math.max(taken, 1);
  }
  const headline = title < 0 ? undefined : pieces[title];
  return headline === undefined ? lines : [lineOf("headline", contentOf(headline)), ...lines];
}

/** The paragraph that is the title by its style, or a single heading of the first level near the top. */
function titleIndex(pieces: readonly Piece[]): number {
  const title = pieces.findIndex((piece) => styleOf(piece) === "headline");
  if (title >= 0) return title;
  const headings = pieces.flatMap((piece, index) => (styleOf(piece) === "h1" ? [index] : []));
  return headings.length === 1 && (headings[0] ?? 0) < 8 ? (headings[0] ?? -1) : -1;
}

/** A quotation of several paragraphs, a picture with what stands below it: how many pieces it took. */
function takeGroup(pieces: readonly Piece[], at: number, lines: Line[]): number {
  const first = pieces[at];
  if (first === undefined) return 0;
  if (styleOf(first) === "quotation") return takeQuotation(pieces, at, lines);
  if (!isBlockPiece(first)) return 0;
  if (first.block.type !== schema.nodes.figure) {
    lines.push(blockLine(first.block));
    return 1;
  }
  return takeFigure(first.block, pieces, at, lines);
}

const author = /^[—–-]\s*(?=\p{Lu})/u;
/** Within a quotation a dash alone tells: in Russian the post before a name has a small letter. */
const authorInside = /^[—–-]\s+(?=\p{L})/u;
const longestAuthor = 200;

function takeQuotation(pieces: readonly Piece[], at: number, lines: Line[]): number {
  let end = at;
  while (end < pieces.length && styleOf(pieces[end]) === "quotation") end += 1;
  const quoted = pieces.slice(at, end).map(contentOf);
  const below = pieces[end];
  const next = below === undefined || styleOf(below) !== "" ? null : authorOf(contentOf(below));
  const last =
    quoted.length > 1 && next === null ? authorOf(quoted.at(-1) ?? [], authorInside) : null;
  const paragraphs = (last === null ? quoted : quoted.slice(0, -1)).map((content) =>
    schema.nodes.paragraph.create(null, content),
  );
  const attribution = schema.nodes.attribution.create(null, next ?? last ?? []);
  lines.push(blockLine(schema.nodes.quotation.create(null, [...paragraphs, attribution])));
  return end - at + (next === null ? 0 : 1);
}

/** "— Colonel A. Orlov, commander of the brigade" without its dash; null where it is no such line. */
function authorOf(content: readonly Node[], pattern = author): Node[] | null {
  const paragraph = schema.nodes.paragraph.create(null, content);
  const text = paragraph.textContent;
  const dash = pattern.exec(text);
  if (dash === null || text.length > longestAuthor) return null;
  return [...paragraph.content.cut(dash[0].length).content];
}

const credit = /^(?:photo|picture|map|фото|снимок|схема|карта)\S{0,10}\s*:/iu;

function takeFigure(figure: Node, pieces: readonly Piece[], at: number, lines: Line[]): number {
  const children = [...figure.children];
  let end = at + 1;
  if (styleOf(pieces[end]) === "caption") {
    children[0] = textBlock("caption", contentOf(pieces[end]));
    end += 1;
  }
  const next = pieces[end];
  if (next !== undefined && !isBlockPiece(next) && credit.test(pieceText(next).slice(0, 60))) {
    children[1] = textBlock("credit", next.content);
    end += 1;
  }
  lines.push(blockLine(figure.type.create(figure.attrs, children)));
  return end - at;
}

/** A paragraph is a line for every line of it; a heading is one. */
function paragraphLines(piece: Piece, hasSections: boolean): Line[] {
  if (isBlockPiece(piece)) return [];
  const content = withBeside(piece);
  const level = /^h([1-6])$/.exec(piece.style)?.[1];
  if (piece.style === "headline") return [lineOf("heading", content, { level: 2 })];
  if (piece.style === "subheadline") return [lineOf("subheadline", content)];
  if (level !== undefined) {
    const top = hasSections ? 1 : 2;
    return [lineOf("heading", content, { level: Number(level) <= top ? 2 : 3 })];
  }
  return splitAtBreaks(content).map((line, index) => lineOf("paragraph", line, {}, index === 0));
}

/** What only our own documents keep apart from the text belongs to it in any other. */
function withBeside({ label, voice, day, content }: TextPiece): readonly Node[] {
  return [...plainWords(label + voice), ...content, ...plainWords(day === "" ? "" : ` ${day}`)];
}

function splitAtBreaks(content: readonly Node[]): Node[][] {
  const lines: Node[][] = [[]];
  for (const node of content) {
    if (node.isText) lines.at(-1)?.push(node);
    else lines.push([]);
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

function trimmed(line: readonly Node[]): Node[] {
  return line.flatMap((node, index) => {
    let text = node.text ?? "";
    if (index === 0) text = text.trimStart();
    if (index === line.length - 1) text = text.trimEnd();
    return text === "" ? [] : [schema.text(text, node.marks)];
  });
}

function lineOf(
  name: "headline" | "subheadline" | "heading" | "paragraph",
  content: readonly Node[],
  attributes: Attrs = {},
  gap = true,
): Line {
  const block = textBlock(name, content, attributes);
  return { text: block.textBetween(0, block.content.size, " ", " "), gap, block };
}

/** A list, a table, a quotation or a picture: no words for a recogniser of lines. */
function blockLine(block: Node): Line {
  return { text: "", gap: true, block };
}

function styleOf(piece: Piece | undefined): string {
  return piece === undefined || isBlockPiece(piece) ? "" : piece.style;
}

function contentOf(piece: Piece | undefined): readonly Node[] {
  return piece === undefined || isBlockPiece(piece) ? [] : withBeside(piece);
}
