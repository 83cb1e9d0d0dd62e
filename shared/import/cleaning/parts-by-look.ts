import { attributeOf, type HtmlElement, type HtmlNode, isElement, textOf } from "../html/tree.ts";
import { endsSentence, isTitleLike } from "../line-shape.ts";
import { around, elementAfter, elementsIn, elementsNamed, rename, styleOf } from "./edit-tree.ts";
import { isBoldByStyle } from "./formatting.ts";

const paragraphs: ReadonlySet<string> = new Set(["p"]);
const elsewhere: ReadonlySet<string> = new Set(["table", "li", "blockquote", "figure"]);

/** Paragraphs that say by Word's own styles what they are. */
const ofStyle: Readonly<Record<string, string>> = {
  MsoTitle: "h1",
  MsoSubtitle: "h2",
  MsoQuote: "blockquote",
  MsoIntenseQuote: "blockquote",
};

/** How many times the size of the text a line must have to be a heading by its size alone. */
const larger = 1.15;

/** What Word styles, and headings of those who use no styles: a short line, bold throughout or larger, that text follows. */
export function partsByLook(body: HtmlElement): void {
  const texts = elementsNamed(body, paragraphs);
  const usual = usualSize(texts);
  for (const paragraph of texts) {
    const styled = ofStyle[attributeOf(paragraph, "class")];
    if (styled !== undefined) rename(paragraph, styled);
    else if (looksLikeHeading(paragraph, usual)) rename(paragraph, "h2");
  }
}

function looksLikeHeading(paragraph: HtmlElement, usual: number): boolean {
  if (attributeOf(paragraph, "data-part") !== "" || around(paragraph, elsewhere) !== null)
    return false;
  const text = textOf(paragraph).replaceAll(/\s+/g, " ").trim();
  if (text === "" || !/\p{L}{2}/u.test(text) || !isTitleLike(text, 100)) return false;
  if (elementsIn(paragraph).some(({ tagName }) => tagName === "br" || tagName === "img"))
    return false;
  const isLarger = usual > 0 && smallest(paragraph) >= usual * larger;
  if (!isLarger && !isAllBold(paragraph)) return false;
  return isFollowedByText(paragraph);
}

/** A line of a sign-off or of a letterhead can be bold as well; what it stands above tells. */
function isFollowedByText(paragraph: HtmlElement): boolean {
  let next = elementAfter(paragraph);
  while (next?.tagName === "p" && textOf(next).trim() === "") next = elementAfter(next);
  if (next === undefined) return false;
  const text = textOf(next).trim();
  return next.tagName !== "p" || text.length >= 80 || endsSentence(text) || text.endsWith(":");
}

function isAllBold(paragraph: HtmlElement): boolean {
  return everyText(paragraph, (parents) => isBold(parents));
}

function isBold(parents: readonly HtmlElement[]): boolean {
  const said = parents.findLast(
    (element) => styleOf(element).has("font-weight") || isBoldByStyle(element),
  );
  return said !== undefined && isBoldByStyle(said);
}

/** The size most letters have, in points; 0 where none is said. */
function usualSize(texts: readonly HtmlElement[]): number {
  const letters = new Map<number, number>();
  for (const paragraph of texts)
    eachText(paragraph, (text, parents) => {
      const size = sizeOf(parents);
      letters.set(size, (letters.get(size) ?? 0) + text.length);
    });
  let [usual, most] = [0, 0];
  for (const [size, count] of letters) if (count > most) [usual, most] = [size, count];
  return usual;
}

function smallest(paragraph: HtmlElement): number {
  let size = Infinity;
  eachText(paragraph, (_text, parents) => (size = Math.min(size, sizeOf(parents))));
  return Number.isFinite(size) ? size : 0;
}

/** Sizes that `<font size>` has in a browser. */
const fontSizes = [0, 7.5, 10, 12, 13.5, 18, 24, 36];

function sizeOf(parents: readonly HtmlElement[]): number {
  for (const element of parents.toReversed()) {
    const said = /^([\d.]+)(pt|px)$/.exec(styleOf(element).get("font-size") ?? "");
    if (said !== null) return Number(said[1]) * (said[2] === "px" ? 0.75 : 1);
    const size = element.tagName === "font" ? Number(attributeOf(element, "size")) : 0;
    if (size >= 1 && size <= 7) return fontSizes[size] ?? 0;
  }
  return 0;
}

function everyText(
  block: HtmlElement,
  holds: (parents: readonly HtmlElement[]) => boolean,
): boolean {
  let all = true;
  eachText(block, (_text, parents) => (all &&= holds(parents)));
  return all;
}

/** Every text that is not blank, with the elements it stands in, the block first. */
function eachText(
  block: HtmlElement,
  take: (text: string, parents: readonly HtmlElement[]) => void,
): void {
  const visit = (node: HtmlNode, parents: readonly HtmlElement[]): void => {
    if (isElement(node)) for (const child of node.childNodes) visit(child, [...parents, node]);
    else if ("value" in node && node.value.trim() !== "") take(node.value, parents);
  };
  visit(block, []);
}
