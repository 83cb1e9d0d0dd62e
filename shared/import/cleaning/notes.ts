import { attributeOf, type HtmlElement, type HtmlNode, textOf } from "../html/tree.ts";
import {
  around,
  elementsIn,
  elementsNamed,
  newElement,
  newText,
  parentOf,
  remove,
  replace,
} from "./edit-tree.ts";

const anchors: ReadonlySet<string> = new Set(["a"]);
const noteBlocks: ReadonlySet<string> = new Set(["div", "li", "p", "dd", "aside", "section"]);
const reference = /^\[?(?:\d{1,3}|[ivxlc]{1,5}|\*{1,3}|[a-z])\]?$/i;

/**
 * Footnotes of any program: a number in the text that leads to a note, which leads back. "[1]" stands for
 * each in the text; the notes are taken out. A numbered list of them, null where there are none.
 */
export function takeNotes(body: HtmlElement): HtmlElement | null {
  const links = elementsNamed(body, anchors).filter((link) =>
    attributeOf(link, "href").includes("#"),
  );
  const places = placesByName(body);
  const items: HtmlElement[] = [];
  for (const link of links) {
    const block = reference.test(textOf(link).trim()) ? noteOf(link, places) : null;
    if (block === null) continue;
    items.push(newElement("li", block.childNodes.slice()));
    remove(block);
    replaceReference(link, items.length);
  }
  removeSeparators(body);
  return items.length === 0 ? null : newElement("ol", items);
}

type Places = ReadonlyMap<string, HtmlElement>;

function placesByName(body: HtmlElement): Places {
  const places = new Map<string, HtmlElement>();
  for (const element of elementsIn(body))
    for (const name of [attributeOf(element, "name"), attributeOf(element, "id")])
      if (name !== "" && !places.has(name)) places.set(name, element);
  return places;
}

/** The block of the note, its own way back taken out of it. */
function noteOf(link: HtmlElement, places: Places): HtmlElement | null {
  const place = places.get(targetOf(link));
  if (place === undefined) return null;
  const block = outermost(place);
  if (block === null || isInside(link, block)) return null;
  const back = elementsNamed(block, anchors).filter((anchor) => {
    const target = places.get(targetOf(anchor));
    return (
      target !== undefined && (target === link || isInside(target, link) || isInside(link, target))
    );
  });
  for (const anchor of back) remove(anchor);
  if (back.length > 0) removeEmptyRaised(block);
  return back.length === 0 ? null : block;
}

/** Word and LibreOffice set each note in an element of its own, around its paragraphs. */
function outermost(place: HtmlElement): HtmlElement | null {
  const block = noteBlocks.has(place.tagName) ? place : around(place, noteBlocks);
  const parent = block === null ? null : parentOf(block);
  const holdsOne =
    block?.tagName === "p" &&
    parent?.tagName === "div" &&
    /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(attributeOf(parent, "id"));
  return holdsOne ? parent : block;
}

function targetOf(link: HtmlElement): string {
  const href = attributeOf(link, "href");
  return href.slice(href.indexOf("#") + 1);
}

function isInside(node: HtmlNode, element: HtmlElement): boolean {
  let parent: HtmlNode | null = node;
  while (parent !== null && parent !== element) parent = parentOf(parent);
  return parent === element;
}

function removeEmptyRaised(block: HtmlElement): void {
  for (const element of elementsIn(block).toReversed())
    if (["sup", "span", "b"].includes(element.tagName) && textOf(element).trim() === "")
      remove(element);
}

/** The number of LibreOffice and of web pages is raised; a bracket says as much and reads on. */
function replaceReference(link: HtmlElement, number: number): void {
  const parent = parentOf(link);
  const isAlone = parent?.tagName === "sup" && textOf(parent).trim() === textOf(link).trim();
  replace(isAlone ? parent : link, [newText(`[${number}]`)]);
}

/** The line Word draws above its notes. */
function removeSeparators(body: HtmlElement): void {
  for (const element of elementsIn(body))
    if (
      /mso-element:\s*(?:footnote|endnote)-list/i.test(attributeOf(element, "style")) &&
      textOf(element).trim() === ""
    )
      remove(element);
}
