import { attributeOf, type HtmlElement, textOf } from "../html/tree.ts";
import {
  append,
  elementAfter,
  elementsIn,
  elementsNamed,
  insertBefore,
  newElement,
  parentOf,
  remove,
  removeAll,
  setAttribute,
  styleOf,
} from "./edit-tree.ts";

interface WordItem {
  readonly paragraph: HtmlElement;
  readonly list: string;
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
}

const paragraphTags: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** Word copies a list as paragraphs with the marker typed in; they become the list they look like. */
export function rebuildWordLists(body: HtmlElement): void {
  let run: WordItem[] = [];
  for (const paragraph of elementsNamed(body, paragraphTags)) {
    const item = readItem(paragraph);
    const last = run.at(-1)?.paragraph;
    const follows = last !== undefined && elementAfter(last) === paragraph;
    if (item === null || (run.length > 0 && !follows)) {
      buildLists(run);
      run = [];
    }
    if (item !== null) run.push(item);
  }
  buildLists(run);
}

function readItem(paragraph: HtmlElement): WordItem | null {
  const list = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(attributeOf(paragraph, "style"));
  const marker = elementsIn(paragraph).find((part) => styleOf(part).get("mso-list") === "ignore");
  if (list === null || marker === undefined) return null;
  const number = readMarker(textOf(marker).replaceAll(/\s+/g, ""));
  remove(marker);
  return {
    paragraph,
    list: list[1] ?? "",
    level: Number(list[2]),
    ordered: number !== null,
    start: number ?? 1,
  };
}

const letters = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"];

/** The number of "3.", "1.3.", "в)" or "iv."; null for a bullet. */
function readMarker(marker: string): number | null {
  const text = /^\(?(?:\d+\.)*?(\d+|[a-zа-я]|[ivxlc]+)[.)]/i.exec(marker)?.[1]?.toLowerCase();
  if (text === undefined)
    return /^(?:\d+\.)+\d+$/.test(marker) ? Number(/\d+$/.exec(marker)?.[0]) : null;
  if (/^\d/.test(text)) return Number(text);
  if (/^[ivx]+$/.test(text)) return romanNumber(text);
  const alphabet = letters.find((alphabet) => alphabet.includes(text));
  return alphabet === undefined ? 1 : alphabet.indexOf(text) + 1;
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(text: string): number {
  const values = Array.from(text, (digit) => romans[digit] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

interface OpenList {
  readonly element: HtmlElement;
  readonly level: number;
  readonly item: WordItem;
}

function buildLists(items: readonly WordItem[]): void {
  const open: OpenList[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const current = open.at(-1);
    const goesOn =
      current?.level === item.level &&
      (current.item.ordered === item.ordered || current.item.list === item.list);
    if (!goesOn) {
      if (current?.level === item.level) open.pop();
      open.push({ element: newList(item, open.at(-1)), level: item.level, item });
    }
    const text = newElement("p", item.paragraph.childNodes.slice());
    const entry = newElement("li", [text]);
    const list = open.at(-1);
    if (list !== undefined) append(list.element, [entry]);
  }
  removeAll(items.map(({ paragraph }) => paragraph));
}

function newList(item: WordItem, parent: OpenList | undefined): HtmlElement {
  const list = newElement(item.ordered ? "ol" : "ul");
  if (item.ordered && item.start > 1) setAttribute(list, "start", String(item.start));
  const parentItem = parent?.element.childNodes.at(-1);
  if (parentItem !== undefined && "tagName" in parentItem) append(parentItem, [list]);
  else if (parentOf(item.paragraph) !== null) insertBefore(item.paragraph, [list]);
  return list;
}
