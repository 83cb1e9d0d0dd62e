import { attributeOf, type HtmlElement, isElement } from "../html/tree.ts";
import {
  append,
  around,
  elementAfter,
  elementsNamed,
  insertBefore,
  newElement,
  parentOf,
  remove,
  rename,
  setAttribute,
} from "./edit-tree.ts";

const lists: ReadonlySet<string> = new Set(["ul", "ol"]);
const items: ReadonlySet<string> = new Set(["li"]);
const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Lists as a document has them: an inner one inside its item, numbers where they begin. */
export function settleLists(body: HtmlElement): void {
  joinOnlineLists(body);
  for (const list of elementsNamed(body, lists)) {
    const parent = parentOf(list);
    if (parent !== null && lists.has(parent.tagName)) nest(list, parent);
    startAtValue(list);
  }
  for (const heading of elementsNamed(body, headings))
    if (around(heading, items) !== null) rename(heading, "p");
}

/** Google Docs and old pages put a nested list beside its item instead of inside it. */
function nest(list: HtmlElement, parent: HtmlElement): void {
  const before = parent.childNodes.slice(0, parent.childNodes.indexOf(list)).findLast(isElement);
  if (before?.tagName === "li") append(before, [list]);
  else {
    const item = newElement("li");
    insertBefore(list, [item]);
    append(item, [list]);
  }
}

function startAtValue(list: HtmlElement): void {
  const first = list.childNodes.find(isElement);
  const value = first === undefined ? "" : attributeOf(first, "value");
  if (list.tagName === "ol" && /^\d+$/.test(value)) setAttribute(list, "start", value);
}

/** Word in the browser copies every item as a list of its own, with its level beside it. */
function joinOnlineLists(body: HtmlElement): void {
  const wrappers = elementsNamed(body, lists).filter((list) => levelOf(list) !== null);
  let open: { readonly list: HtmlElement; readonly level: number }[] = [];
  let last: HtmlElement | null = null;
  for (const list of wrappers) {
    const level = levelOf(list) ?? 1;
    const place = placeOf(list);
    if (last === null || elementAfter(last) !== place) open = [];
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1);
    if (current?.level === level && current.list.tagName === list.tagName) {
      append(current.list, list.childNodes.slice());
      remove(place);
      continue;
    }
    if (current?.level === level) open.pop();
    const item = open.at(-1)?.list.childNodes.findLast(isElement);
    open.push({ list, level });
    if (item === undefined) last = place;
    else {
      append(item, [list]);
      if (place !== list) remove(place);
    }
  }
}

function levelOf(list: HtmlElement): number | null {
  const own = list.childNodes.filter(isElement);
  const [item] = own;
  if (item === undefined || own.length !== 1 || attributeOf(item, "data-listid") === "")
    return null;
  const level = Number(attributeOf(item, "data-aria-level") || attributeOf(item, "aria-level"));
  return level >= 1 ? level : 1;
}

function placeOf(list: HtmlElement): HtmlElement {
  const parent = parentOf(list);
  return parent !== null && /\bListContainerWrapper\b/.test(attributeOf(parent, "class"))
    ? parent
    : list;
}
