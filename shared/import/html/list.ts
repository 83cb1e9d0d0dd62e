import type { Node } from "@tiptap/pm/model";

import { fitChildren } from "../../rich-text/fit-children.ts";
import { schema } from "../../rich-text/schema.ts";
import { asBlock, type ReadPieces } from "./piece.ts";
import { attributeOf, type HtmlElement, childElements } from "./tree.ts";

/** A list, then whatever stood in it that no list can hold. Nothing where it has no items. */
export function readList(element: HtmlElement, readPieces: ReadPieces): Node[] {
  const items: Node[] = [];
  const after: Node[] = [];
  for (const child of childElements(element)) {
    const [item, ...rest] = readItem(child, readPieces);
    if (item !== undefined) items.push(item);
    after.push(...rest);
  }
  if (items.length === 0) return after;
  const start = Number.parseInt(attributeOf(element, "start"), 10);
  const list =
    element.tagName === "ul"
      ? schema.nodes.bulletList.create(null, items)
      : schema.nodes.orderedList.create(Number.isSafeInteger(start) ? { start } : null, items);
  return [list, ...after];
}

function readItem(element: HtmlElement, readPieces: ReadPieces): Node[] {
  // Old editors put an inner list between the items instead of into one.
  const inside = element.tagName === "li" ? element.childNodes : [element];
  const blocks = readPieces(inside).map(asBlock);
  if (blocks.length === 0) return [];
  return fitChildren(schema.nodes.listItem, {}, blocks, () => undefined);
}
