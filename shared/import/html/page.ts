import { cleanPage } from "../cleaning/index.ts";
import {
  elementsIn,
  elementsNamed,
  insertBefore,
  newText,
  remove,
  rename,
} from "../cleaning/edit-tree.ts";
import { leftOut, uncertain, type Uncertainty } from "../uncertainty.ts";
import { readList } from "./list.ts";
import { ownPageParts } from "./own-page.ts";
import type { FormattedText, Pictures } from "./piece.ts";
import { readPieces } from "./pieces.ts";
import {
  attributeOf,
  childElements,
  type HtmlElement,
  type HtmlNode,
  parseBody,
  textOf,
} from "./tree.ts";

/**
 * The text of a page or of a message, whichever program has written it. Of a page of ours the classes say
 * what its parts are. What stands around the article is told as left out.
 *
 * @param pictures that are in the file; others are told
 */
export function readPage(html: string, pictures: Pictures): FormattedText {
  const own = ownPageParts(parseBody(html));
  if (own !== null) return { pieces: readPieces(own, pictures), notes: [], uncertainties: [] };
  const { body, notes, dropped } = cleanPage(html, true);
  const around = takeAround(body);
  const uncertainties: Uncertainty[] = [
    ...[...dropped, ...around].flatMap(leftOut),
    ...takeMissingPictures(body, pictures),
  ];
  markAuthors(body);
  // Names that other pages give their paragraphs are not those of our parts.
  for (const element of elementsIn(body))
    element.attrs = element.attrs.filter(({ name }) => name !== "class");
  const inside = (nodes: readonly HtmlNode[]) => readPieces(nodes, pictures);
  return {
    pieces: inside(body.childNodes),
    notes: notes === null ? [] : (readList(notes, inside)[0]?.children ?? []),
    uncertainties,
  };
}

const beside: ReadonlySet<string> = new Set(["nav", "aside", "form", "menu", "dialog"]);

/** Takes out what a page has around its article, and says it. */
function takeAround(body: HtmlElement): string[] {
  const around: HtmlElement[] = elementsNamed(body, beside);
  const article = articleOf(body);
  if (article === null) around.push(...elementsNamed(body, new Set(["footer"])).filter(isOfPage));
  else around.push(...elementsBeside(body, article));
  return around.flatMap((element) => {
    if (element.parentNode === null) return [];
    const text = wordsOf(element);
    remove(element);
    return text === "" ? [] : [text];
  });
}

/** The one article of the page, or what is its main part, with the title of the page in it. */
function articleOf(body: HtmlElement): HtmlElement | null {
  const titles = elementsNamed(body, new Set(["h1"]));
  for (const name of ["article", "main"]) {
    const [only, another] = elementsNamed(body, new Set([name]));
    if (only === undefined || another !== undefined) continue;
    if (titles.length === 0 || elementsNamed(only, new Set(["h1"])).length > 0) return only;
  }
  return null;
}

function elementsBeside(root: HtmlElement, article: HtmlElement): HtmlElement[] {
  return childElements(root).flatMap((child) => {
    if (child === article) return [];
    return elementsIn(child).includes(article) ? elementsBeside(child, article) : [child];
  });
}

/** Not the author below a quotation. */
function isOfPage(footer: HtmlElement): boolean {
  return footer.parentNode?.nodeName === "body";
}

function wordsOf(element: HtmlElement): string {
  return textOf(element).replaceAll(/\s+/g, " ").trim();
}

function takeMissingPictures(body: HtmlElement, pictures: Pictures): Uncertainty[] {
  return elementsNamed(body, new Set(["img"])).flatMap((picture) => {
    const address = attributeOf(picture, "src");
    if (pictures.has(address)) return [];
    remove(picture);
    const isPixel = [attributeOf(picture, "width"), attributeOf(picture, "height")].includes("1");
    return isPixel ? [] : [uncertain("missingPicture", attributeOf(picture, "alt") || address)];
  });
}

/** Whoever is named in an element of its own below a quotation gets the dash that says so in a text. */
function markAuthors(body: HtmlElement): void {
  for (const quotation of elementsNamed(body, new Set(["blockquote"])))
    for (const child of childElements(quotation)) {
      if (child.tagName !== "footer" && child.tagName !== "cite") continue;
      const author = rename(child, "p");
      const [first] = author.childNodes;
      if (first !== undefined && !/^\s*[—–-]/.test(textOf(author)))
        insertBefore(first, [newText("— ")]);
    }
}
