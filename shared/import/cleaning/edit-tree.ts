import { defaultTreeAdapter, html } from "parse5";

import { attributeOf, type HtmlElement, type HtmlNode, isElement } from "../html/tree.ts";

/** What changes a parsed page in place. Nodes are taken out and put in; nothing is copied. */

/** Every element below, in reading order, as it is now: later changes do not move it. */
export function elementsIn(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}

export function elementsNamed(root: HtmlElement, names: ReadonlySet<string>): HtmlElement[] {
  return elementsIn(root).filter(({ tagName }) => names.has(tagName));
}

export function parentOf(node: HtmlNode): HtmlElement | null {
  const { parentNode } = node;
  return parentNode !== null && "tagName" in parentNode ? parentNode : null;
}

/** The nearest element around with one of the names, none beyond the root of the tree. */
export function around(node: HtmlNode, names: ReadonlySet<string>): HtmlElement | null {
  let parent = parentOf(node);
  while (parent !== null && !names.has(parent.tagName)) parent = parentOf(parent);
  return parent;
}

export function remove(node: HtmlNode): void {
  if (node.parentNode === null) return;
  node.parentNode.childNodes.splice(indexOf(node), 1);
  node.parentNode = null;
}

/** At one go in each parent: of thousands each alone would move all others. */
export function removeAll(nodes: readonly HtmlNode[]): void {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return remove(only);
  const gone = new Set(nodes);
  for (const parent of new Set(nodes.map(({ parentNode }) => parentNode)))
    if (parent !== null) parent.childNodes = parent.childNodes.filter((node) => !gone.has(node));
  for (const node of nodes) node.parentNode = null;
}

export function append(parent: HtmlElement, nodes: readonly HtmlNode[]): void {
  insertAt(parent, () => parent.childNodes.length, nodes);
}

export function insertBefore(place: HtmlNode, nodes: readonly HtmlNode[]): void {
  const parent = parentOf(place);
  if (parent !== null) insertAt(parent, () => indexOf(place), nodes);
}

function insertAt(parent: HtmlElement, place: () => number, nodes: readonly HtmlNode[]): void {
  removeAll(nodes);
  const start = place();
  for (const [index, node] of nodes.entries()) {
    node.parentNode = parent;
    lastIndexes.set(node, start + index);
  }
  const { childNodes } = parent;
  if (start === childNodes.length) for (const node of nodes) childNodes.push(node);
  else if (nodes.length < many) childNodes.splice(start, 0, ...nodes);
  else parent.childNodes = childNodes.slice(0, start).concat(nodes, childNodes.slice(start));
}

/** A function takes no more arguments than the stack has room for. */
const many = 1000;

export function replace(node: HtmlNode, nodes: readonly HtmlNode[]): void {
  const [only] = nodes;
  if (only === undefined || nodes.length > 1) {
    insertBefore(node, nodes);
    remove(node);
  } else replaceByOne(node, only);
}

/** Among thousands of siblings none has to move. */
function replaceByOne(node: HtmlNode, other: HtmlNode): void {
  const parent = parentOf(node);
  if (parent === null) return;
  remove(other);
  const place = indexOf(node);
  parent.childNodes[place] = other;
  other.parentNode = parent;
  lastIndexes.set(other, place);
  node.parentNode = null;
}

export function newElement(tag: string, children: readonly HtmlNode[] = []): HtmlElement {
  const element = defaultTreeAdapter.createElement(tag, html.NS.HTML, []);
  append(element, children);
  return element;
}

export function newText(value: string): HtmlNode {
  return defaultTreeAdapter.createTextNode(value);
}

/** The element's content in another element; its attributes go. */
export function rename(element: HtmlElement, tag: string): HtmlElement {
  const renamed = newElement(tag);
  append(renamed, element.childNodes.slice());
  replace(element, [renamed]);
  return renamed;
}

export function setAttribute(element: HtmlElement, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((given) => given.name !== name), { name, value }];
}

export function siblingBefore(node: HtmlNode): HtmlNode | undefined {
  return node.parentNode?.childNodes[indexOf(node) - 1];
}

/** The next element beside, blank text and comments passed over; undefined where words stand between. */
export function elementAfter(node: HtmlNode): HtmlElement | undefined {
  const siblings = node.parentNode?.childNodes ?? [];
  for (let at = indexOf(node) + 1; at < siblings.length; at++) {
    const next = siblings[at];
    if (next === undefined || isElement(next)) return next;
    if ("value" in next && next.value.trim() !== "") return undefined;
  }
  return undefined;
}

const lastIndexes = new WeakMap<HtmlNode, number>();
/** How far from its last place a node is looked for before all its siblings are numbered anew. */
const drift = 32;

/** Its place among its siblings, of which a page can have very many. */
export function indexOf(node: HtmlNode): number {
  const siblings = node.parentNode?.childNodes ?? [];
  const last = lastIndexes.get(node) ?? -drift;
  for (let at = Math.max(0, last - drift); at <= last + drift; at++)
    if (siblings[at] === node) return at;
  for (const [index, sibling] of siblings.entries()) lastIndexes.set(sibling, index);
  return lastIndexes.get(node) ?? -1;
}

export function hasAttribute(element: HtmlElement, name: string): boolean {
  return element.attrs.some((attribute) => attribute.name === name);
}

const cachedStyles = new WeakMap<HtmlElement, ReadonlyMap<string, string>>();

/** What its `style` declares, by property, all in small letters. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const known = cachedStyles.get(element);
  if (known !== undefined) return known;
  const declarations = new Map<string, string>();
  for (const declaration of attributeOf(element, "style").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon <= 0) continue;
    const [name, value] = [declaration.slice(0, colon), declaration.slice(colon + 1)];
    declarations.set(name.trim().toLowerCase(), value.trim().toLowerCase());
  }
  cachedStyles.set(element, declarations);
  return declarations;
}
