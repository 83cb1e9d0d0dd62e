import { attributeOf, type HtmlElement, type HtmlNode, isElement, textOf } from "../html/tree.ts";
import {
  append,
  around,
  elementAfter,
  elementsIn,
  elementsNamed,
  hasAttribute,
  indexOf,
  insertBefore,
  newElement,
  newText,
  parentOf,
  remove,
  removeAll,
  rename,
  replace,
  siblingBefore,
} from "./edit-tree.ts";

const blocks: ReadonlySet<string> = new Set(
  "p div ul ol table blockquote h1 h2 h3 h4 h5 h6".split(" "),
);
const paragraphs: ReadonlySet<string> = new Set(["p"]);
const breaks: ReadonlySet<string> = new Set(["br"]);
const containers: ReadonlySet<string> = new Set(
  "body div td th li section article main header footer aside blockquote figure figcaption dd dt center form fieldset details address".split(
    " ",
  ),
);
const preformatted: ReadonlySet<string> = new Set(["pre"]);
const quotations: ReadonlySet<string> = new Set(["blockquote"]);
const emptied: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 blockquote".split(" "));
const roomy: ReadonlySet<string> = new Set(["td", "th", "li"]);
const listParts: ReadonlySet<string> = new Set(["ul", "ol", "li"]);
const ends: ReadonlySet<string> = new Set("p li td th h1 h2 h3 h4 h5 h6".split(" "));

export function linesOfPreformatted(body: HtmlElement): void {
  for (const block of elementsNamed(body, preformatted)) {
    const paragraphs = textOf(block)
      .trim()
      .split(/\n[^\S\n]*\n\s*/)
      .map((text) => newElement("p", linesOf(text)));
    replace(block, paragraphs);
  }
}

function linesOf(text: string): HtmlNode[] {
  const [first = "", ...others] = text.split("\n");
  return [newText(first), ...others.flatMap((line) => [newElement("br"), newText(line)])];
}

/** A quotation of a quotation is one: a document has them on one level. */
export function flattenQuotations(body: HtmlElement): void {
  for (const inner of elementsNamed(body, quotations))
    if (around(inner, quotations) !== null) rename(inner, holdsBlock(inner) ? "div" : "p");
}

/** A paragraph that holds others, as text boxes and frames leave them, is only what is around them. */
export function freeBlocks(body: HtmlElement): void {
  for (const paragraph of elementsNamed(body, paragraphs))
    if (elementsIn(paragraph).some(({ tagName }) => blocks.has(tagName))) rename(paragraph, "div");
}

/** Two line breaks in a row are how many pages part their paragraphs. */
export function splitAtBlankLines(body: HtmlElement): void {
  for (const mark of elementsNamed(body, breaks)) {
    const before = wordedBefore(mark);
    const afterBlock = before !== undefined && isElement(before) && blocks.has(before.tagName);
    const next = elementAfter(mark);
    const beforeBlock = next !== undefined && blocks.has(next.tagName);
    if (afterBlock || beforeBlock || attributeOf(mark, "class") === "Apple-interchange-newline")
      remove(mark);
  }
  // From the end, so that each takes only its own paragraph away.
  for (const second of elementsNamed(body, breaks).toReversed()) {
    const first = wordedBefore(second);
    if (first === undefined || !isElement(first) || first.tagName !== "br") continue;
    const block = blockAround(second);
    if (block === null || hasAttribute(block, "data-part")) continue;
    remove(first);
    if (block.tagName === "p") splitBlock(block, second);
    else splitInline(block, second);
  }
}

function wordedBefore(node: HtmlNode): HtmlNode | undefined {
  let before = siblingBefore(node);
  while (before !== undefined && "value" in before && before.value.trim() === "")
    before = siblingBefore(before);
  return before;
}

function blockAround(node: HtmlNode): HtmlElement | null {
  let parent = parentOf(node);
  while (parent !== null && parent.tagName !== "p" && !containers.has(parent.tagName))
    parent = parentOf(parent);
  return parent;
}

/** What follows the mark goes into a block of its own behind, with the formatting it stood in. */
function splitBlock(block: HtmlElement, mark: HtmlElement): void {
  let rest: HtmlElement | null = null;
  let from: HtmlElement = mark;
  for (let parent = parentOf(mark); parent !== null; parent = parentOf(parent)) {
    const following = parent.childNodes.slice(indexOf(from) + 1);
    const behind: HtmlElement = newElement(
      parent.tagName,
      rest === null ? following : [rest, ...following],
    );
    behind.attrs = parent.attrs;
    rest = behind;
    from = parent;
    if (parent === block) break;
  }
  remove(mark);
  if (rest === null) return;
  const grandparent = parentOf(block);
  const next = grandparent?.childNodes[indexOf(block) + 1];
  if (next !== undefined) insertBefore(next, [rest]);
  else if (grandparent !== null) append(grandparent, [rest]);
}

/** Loose text in a container: the run of it that holds the mark becomes two paragraphs. */
function splitInline(container: HtmlElement, mark: HtmlElement): void {
  let top: HtmlNode = mark;
  for (
    let parent = parentOf(mark);
    parent !== null && parent !== container;
    parent = parentOf(parent)
  )
    top = parent;
  const siblings = container.childNodes.slice();
  const at = indexOf(top);
  const start = siblings.findLastIndex((node, index) => index < at && partsText(node)) + 1;
  const end = siblings.findIndex((node, index) => index > at && partsText(node));
  const paragraph = newElement("p");
  insertBefore(siblings[start] ?? top, [paragraph]);
  append(paragraph, siblings.slice(start, end === -1 ? siblings.length : end));
  splitBlock(paragraph, mark);
}

function partsText(node: HtmlNode): boolean {
  return isElement(node) && (isBlock(node) || holdsBlock(node));
}

function isBlock({ tagName }: HtmlElement): boolean {
  return blocks.has(tagName) || containers.has(tagName);
}

function holdsBlock(element: HtmlElement): boolean {
  return elementsIn(element).some(isBlock);
}

/** Blank paragraphs only made room; ours, which may be empty on purpose, stay. */
export function removeEmptyBlocks(body: HtmlElement): void {
  removeAll(elementsNamed(body, emptied).filter(isBlankBlock));
  for (const part of elementsNamed(body, listParts).toReversed())
    if (isBlankListPart(part)) remove(part);
  for (const block of elementsNamed(body, ends)) {
    while (block.childNodes.length > 1 && isBreak(block.childNodes.at(-1))) block.childNodes.pop();
    while (block.childNodes.length > 1 && isBreak(block.childNodes[0])) block.childNodes.shift();
  }
}

function isBlankBlock(block: HtmlElement): boolean {
  if (hasAttribute(block, "data-part") || around(block, roomy) !== null) return false;
  return textOf(block).trim() === "" && !holdsPicture(block);
}

function isBlankListPart(part: HtmlElement): boolean {
  return !hasAttribute(part, "data-part") && textOf(part).trim() === "" && !holdsPicture(part);
}

function holdsPicture(block: HtmlElement): boolean {
  return elementsIn(block).some(({ tagName }) => tagName === "img");
}

function isBreak(node: HtmlNode | undefined): boolean {
  return node !== undefined && isElement(node) && node.tagName === "br";
}
