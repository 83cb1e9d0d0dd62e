import type { Node } from "@tiptap/pm/model";

import { schema } from "../../rich-text/schema.ts";
import { readInline } from "./inline.ts";
import { readList } from "./list.ts";
import type { Piece, Pictures } from "./piece.ts";
import { extentOf } from "./picture-extent.ts";
import { readTable } from "./table.ts";
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isUnseen } from "./tree.ts";

const blockTags: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const styleOfTag: Readonly<Record<string, string>> = {
  blockquote: "quotation",
  figcaption: "caption",
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, tag])),
};

/** The paragraphs, lists, tables and pictures of a page, in their order. */
export function readPieces(nodes: readonly HtmlNode[], pictures: Pictures, style = ""): Piece[] {
  const pieces: Piece[] = [];
  let loose: HtmlNode[] = [];
  const closeParagraph = () => {
    pieces.push(...readParagraph(loose, style, pictures));
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !holdsBlocks(node)) loose.push(node);
    else {
      closeParagraph();
      for (const piece of readElement(node, style, pictures)) pieces.push(piece);
    }
  }
  closeParagraph();
  return pieces;
}

/** A block, or an element that would hold none but does: a link around a whole paragraph. */
function holdsBlocks(element: HtmlElement): boolean {
  if (isUnseen(element)) return false;
  return (
    blockTags.has(element.tagName) ||
    element.childNodes.some((child) => isElement(child) && holdsBlocks(child))
  );
}

function readElement(element: HtmlElement, around: string, pictures: Pictures): Piece[] {
  const { tagName, childNodes } = element;
  const inside = (nodes: readonly HtmlNode[]) => readPieces(nodes, pictures);
  if (tagName === "ul" || tagName === "ol") return readList(element, inside).map(asPiece);
  if (tagName === "table") return readTable(element, inside).map(asPiece);
  const own = tagName === "p" ? attributeOf(element, "class") : styleOfTag[tagName];
  return readPieces(childNodes, pictures, own || around);
}

function readParagraph(nodes: readonly HtmlNode[], style: string, pictures: Pictures): Piece[] {
  const { pictures: shown, ...inline } = readInline(nodes);
  const figures = shown.map((element) => ({ block: figureOf(element, pictures) }));
  const says = inline.content.length > 0 || inline.label + inline.voice + inline.day !== "";
  return says ? [...figures, { ...inline, style }] : figures;
}

function figureOf(element: HtmlElement, pictures: Pictures): Node {
  const picture = pictures.get(attributeOf(element, "src"));
  const alt = attributeOf(element, "alt");
  const extent = extentOf(element, picture);
  const figure = schema.nodes.figure.createAndFill({ ...picture, alt, extent });
  if (figure === null) throw new Error("A figure needs nothing");
  return figure;
}

function asPiece(block: Node): Piece {
  return { block };
}
