import type { HtmlElement } from "../html/tree.ts";
import { textOf } from "../html/tree.ts";
import { around, elementsIn, elementsNamed, newElement, replace, styleOf } from "./edit-tree.ts";

const wrappers: ReadonlySet<string> = new Set("span font b strong i em u ins s strike".split(" "));
const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "th"]);
const anchors: ReadonlySet<string> = new Set(["a"]);

/** What style says about weight, slant and line becomes elements; the elements that only carried it go. */
export function formattingToElements(body: HtmlElement): void {
  for (const element of elementsNamed(body, wrappers).toReversed()) replaceByFormatting(element);
}

function replaceByFormatting(element: HtmlElement): void {
  const content = element.childNodes.slice();
  const tags = textOf(element) === "" ? [] : formatting(element);
  const [inner, ...outer] = tags;
  if (inner === undefined) return replace(element, content);
  replace(element, [
    outer.reduce((within, tag) => newElement(tag, [within]), newElement(inner, content)),
  ]);
}

export function isBoldByStyle(element: HtmlElement): boolean {
  const weight = styleOf(element).get("font-weight");
  if (weight === undefined) return element.tagName === "b" || element.tagName === "strong";
  return /^(?:bold|bolder|[6-9]00)/.test(weight);
}

function formatting(element: HtmlElement): string[] {
  const style = styleOf(element);
  const slant = style.get("font-style");
  const line = style.get("text-decoration") ?? style.get("text-decoration-line");
  const isItalic =
    slant === undefined ? ["i", "em"].includes(element.tagName) : /^(?:italic|oblique)/.test(slant);
  const isUnderlined = line === undefined ? element.tagName === "u" : line.includes("underline");
  const inLink = () =>
    around(element, anchors) !== null || elementsIn(element).some(({ tagName }) => tagName === "a");
  const tags: string[] = [];
  if (isUnderlined && !inLink()) tags.push("u");
  if (isItalic) tags.push("em");
  if (isBoldByStyle(element) && around(element, headings) === null) tags.push("strong");
  return tags;
}
