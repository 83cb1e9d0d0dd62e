import type { Node } from "@tiptap/pm/model";

import { fitChildren } from "../../rich-text/fit-children.ts";
import { schema } from "../../rich-text/schema.ts";
import { asBlock, type ReadPieces } from "./piece.ts";
import { attributeOf, type HtmlElement, childElements } from "./tree.ts";

/**
 * A list, then whatever stood in it that no list can hold. Nothing where it has no items. Where the numbers
 * do not go on, another list begins.
 */
export function readList(element: HtmlElement, readPieces: ReadPieces): Node[] {
  const runs: Run[] = [];
  const after: Node[] = [];
  for (const child of childElements(element)) {
    const [item, ...rest] = readItem(child, readPieces);
    if (item !== undefined) addItem(runs, item, numberOf(child));
    after.push(...rest);
  }
  const start = Number.parseInt(attributeOf(element, "start"), 10);
  const lists = runs.map((run) => listOf(element.tagName, run.items, run.start ?? start));
  return [...lists, ...after];
}

/** Items whose numbers follow one another. */
interface Run {
  readonly start: number | null;
  readonly items: Node[];
}

function addItem(runs: Run[], item: Node, number: number | null): void {
  const last = runs.at(-1);
  const next = last?.start == null ? null : last.start + last.items.length;
  if (last === undefined || (number !== null && next !== null && number !== next))
    runs.push({ start: number, items: [item] });
  else last.items.push(item);
}

/** Of an item of a Word document, which says its number in an anchor. */
function numberOf(item: HtmlElement): number | null {
  const [anchor] = childElements(item);
  const number = /^_number_(\d+)$/.exec(anchor === undefined ? "" : attributeOf(anchor, "id"))?.[1];
  return number === undefined ? null : Number(number);
}

function listOf(tagName: string, items: readonly Node[], start: number): Node {
  if (tagName === "ul") return schema.nodes.bulletList.create(null, items);
  return schema.nodes.orderedList.create(Number.isSafeInteger(start) ? { start } : null, items);
}

function readItem(element: HtmlElement, readPieces: ReadPieces): Node[] {
  // Old editors put an inner list between the items instead of into one.
  const inside = element.tagName === "li" ? element.childNodes : [element];
  const blocks = readPieces(inside).map(asBlock);
  if (blocks.length === 0) return [];
  return fitChildren(schema.nodes.listItem, {}, blocks, () => undefined);
}
