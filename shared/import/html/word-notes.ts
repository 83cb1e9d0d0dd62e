import type { Node } from "@tiptap/pm/model";

import { schema } from "../../rich-text/schema.ts";
import { readList } from "./list.ts";
import type { ReadPieces } from "./piece.ts";
import {
  attributeOf,
  childElements,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from "./tree.ts";

export interface WordNotes {
  /** The page without them. */
  readonly nodes: readonly HtmlNode[];
  /** Footnotes and endnotes as items of a list, in the order of the numbers that refer to them. */
  readonly notes: readonly Node[];
  readonly comments: readonly string[];
}

/** Takes the notes and comments that stand below the text of a Word document. */
export function takeWordNotes(nodes: readonly HtmlNode[], readPieces: ReadPieces): WordNotes {
  const isTaken = (node: HtmlNode) => isElement(node) && (isNotes(node) || isComments(node));
  const taken = nodes.filter(isElement).filter(isTaken);
  return {
    nodes: nodes.filter((node) => !isTaken(node)),
    notes: taken
      .filter(isNotes)
      .flatMap((list) => readList(list, readPieces))
      .flatMap((list) => list.children)
      .filter((item) => item.type === schema.nodes.listItem),
    comments: taken.filter(isComments).flatMap(commentTexts),
  };
}

function isNotes(element: HtmlElement): boolean {
  const items = childElements(element);
  return (
    element.tagName === "ol" &&
    items.length > 0 &&
    items.every((item) => /^(?:footnote|endnote)-/.test(attributeOf(item, "id")))
  );
}

function isComments(element: HtmlElement): boolean {
  return (
    element.tagName === "dl" &&
    childElements(element).some((term) => attributeOf(term, "id").startsWith("comment-"))
  );
}

function commentTexts(list: HtmlElement): string[] {
  return childElements(list)
    .filter(({ tagName }) => tagName === "dd")
    .map((comment) =>
      textOf(comment)
        .replace(/\s*↑\s*$/u, "")
        .trim(),
    )
    .filter((text) => text !== "");
}
