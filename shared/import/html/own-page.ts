import { type Language, languages } from "../../domain/language.ts";
import { wording } from "../../i18n/translator.ts";
import { elementsIn, newElement, newText, remove, setAttribute } from "../cleaning/edit-tree.ts";
import { extentAttribute } from "./picture-extent.ts";
import {
  attributeOf,
  childElements,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from "./tree.ts";

/** The parts of a page of ours by the classes it gives them. */
const partOfClass: Readonly<Record<string, string>> = {
  headline: "headline",
  subheadline: "subheadline",
  dateline: "dateline",
  "delivery-caveat": "deliveryCaveat",
  lead: "lead",
  salutation: "salutation",
  question: "question",
  answer: "answer",
  attribution: "attribution",
  "end-mark": "endMark",
  kind: "standing",
  event: "standing",
  "mark-note": "standing",
};

const facts = ["speaker", "occasion", "outlet", "interviewer", "interviewee"] as const;

/**
 * A page that we have written, as paragraphs whose classes say which part each is, the way a Word document
 * of ours is read. Null for any other page.
 */
export function ownPageParts(body: readonly HtmlNode[]): HtmlNode[] | null {
  const top = body.filter(isElement);
  const article = top
    .flatMap((element) => (element.tagName === "main" ? childElements(element) : [element]))
    .find(isOwnArticle);
  return article === undefined ? null : partsIn(article, "");
}

function isOwnArticle(article: HtmlElement): boolean {
  const [header] = childElements(article);
  return (
    article.tagName === "article" &&
    header?.tagName === "header" &&
    childElements(header).some((child) => classOf(child) === "masthead")
  );
}

function partsIn(element: HtmlElement, style: string): HtmlNode[] {
  return element.childNodes.flatMap((child) => {
    if (isElement(child)) return partsOf(child, style);
    return textOf(child).trim() === "" ? [] : [part(partOfSection[style] ?? "", [child])];
  });
}

function partsOf(element: HtmlElement, around: string): HtmlNode[] {
  const name = classOf(element);
  if (name === "sister" || name === "letterhead") return [];
  if (name === "kind") return kindParts(element);
  if (name === "boilerplate" || name === "sign-off" || name === "contact")
    return partsIn(element, name);
  switch (element.tagName) {
    case "dl":
      return childElements(element).map(factPart);
    case "blockquote":
      return partsIn(element, "quotation");
    case "figure":
      return figureParts(element);
    case "address":
      return [part("mediaContact", element.childNodes)];
    case "p":
      return [paragraphPart(element, name, around)];
    case "div":
    case "header":
    case "section":
      return partsIn(element, around);
    default:
      return [headingPart(element, name, around)];
  }
}

function part(name: string, content: readonly HtmlNode[]): HtmlElement {
  const paragraph = newElement("p", content.slice());
  if (name !== "") setAttribute(paragraph, "class", name);
  return paragraph;
}

const partOfSection: Readonly<Record<string, string>> = {
  "sign-off": "signOff",
  boilerplate: "boilerplate",
  quotation: "quotation",
};

function paragraphPart(element: HtmlElement, name: string, around: string): HtmlElement {
  for (const child of elementsIn(element)) {
    if (child.tagName === "time") markAs(child, "day");
    if (child.tagName === "b" && classOf(child) === "voice") markAs(child, "voice");
    if (child.tagName === "a") breakable(child);
  }
  return part(partOfClass[name] ?? partOfSection[around] ?? "", element.childNodes);
}

function markAs(element: HtmlElement, name: string): void {
  element.tagName = "span";
  element.attrs = [{ name: "class", value: name }];
}

/** Of a telephone number the spaces and hyphens were made unbreakable for the page. */
function breakable(link: HtmlElement): void {
  if (!attributeOf(link, "href").startsWith("tel:")) return;
  for (const node of link.childNodes)
    if ("value" in node)
      node.value = node.value.replaceAll("\u00a0", " ").replaceAll("\u2011", "-");
}

/** A headline, a heading, a list or a table. */
function headingPart(element: HtmlElement, name: string, around: string): HtmlElement {
  if (!/^h[1-6]$/.test(element.tagName)) return element;
  if (name === "headline") return part("headline", element.childNodes);
  if (around === "boilerplate") return part("boilerplateHeading", element.childNodes);
  return around === "contact" ? part("standing", element.childNodes) : element;
}

/** The kind is printed by the program; the number beside it is somebody's. */
function kindParts(element: HtmlElement): HtmlElement[] {
  const number = childElements(element).find((child) => classOf(child) === "number");
  if (number !== undefined) remove(number);
  const kind = part("standing", [newText(textOf(element).trim())]);
  return number === undefined ? [kind] : [kind, part("standing", number.childNodes)];
}

function factPart(fact: HtmlElement): HtmlElement {
  const [term, description] = childElements(fact);
  const label = term === undefined ? "" : textOf(term).trim();
  const name = languages
    .map((language) => facts.find((fact) => labelOf(fact, language) === label))
    .find((fact) => fact !== undefined);
  const printed = newElement("span", [newText(label)]);
  setAttribute(printed, "class", "label");
  return part(name ?? "", [printed, ...(description?.childNodes ?? [])]);
}

function labelOf(fact: (typeof facts)[number], language: Language): string {
  return wording(language)(`template:label.${fact}`);
}

function figureParts(figure: HtmlElement): HtmlElement[] {
  return childElements(figure).flatMap((child) => {
    if (child.tagName === "img") {
      setAttribute(child, extentAttribute, classOf(figure));
      return [newElement("p", [child])];
    }
    const credit = childElements(child).find((words) => classOf(words) === "credit");
    if (credit !== undefined) remove(credit);
    const caption = part("caption", child.childNodes);
    const words = textOf(caption).trim() === "" ? [] : [caption];
    return words.concat(credit === undefined ? [] : part("credit", credit.childNodes));
  });
}

function classOf(element: HtmlElement | undefined): string {
  return element === undefined ? "" : attributeOf(element, "class");
}
