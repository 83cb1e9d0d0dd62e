import { formattingToElements, styleOf } from "./inline-styles.ts";
import { normalizeSpaces } from "./spaces.ts";
import { rebuildWordLists } from "./word-lists.ts";

export interface CleanHtml {
  readonly html: string;
  /** Pictures that were left out: they cannot come along as HTML. */
  readonly images: number;
}

const nothingToRead =
  "script, style, meta, link, title, noscript, template, iframe, object, embed, video, audio, canvas, svg, math, input, select, textarea, button, colgroup, hr";

const keptAttributes = new Set(["href", "colspan", "rowspan", "start", "data-pm-slice"]);
const ownAttributes = /^data-(part|id|date|speaker|blob|media-type|width|height|alt)$/;

/** HTML of a web page, Word, LibreOffice or Google Docs brought down to what a document can hold. */
export function cleanHtml(html: string): CleanHtml {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  for (const element of body.querySelectorAll(nothingToRead)) element.remove();
  removeHidden(body);
  removeComments(body);
  const images = removeImages(body);
  rebuildWordLists(body);
  formattingToElements(body);
  linesOfPreformatted(body);
  simplifyTables(body);
  nestLists(body);
  splitAtBlankLines(body);
  cleanText(body);
  removeEmptyBlocks(body);
  for (const element of body.querySelectorAll("*")) removeAttributes(element);
  return { html: body.innerHTML, images };
}

function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

function removeHidden(body: Element): void {
  for (const element of body.querySelectorAll("[data-style], [hidden]")) {
    const style = styleOf(element);
    if (
      element.hasAttribute("hidden") ||
      style.get("display") === "none" ||
      style.get("mso-hide") === "all"
    )
      element.remove();
  }
}

function removeComments(body: Element): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function removeImages(body: Element): number {
  const images = body.querySelectorAll("img, picture, v\\:imagedata");
  for (const image of images) image.remove();
  return images.length;
}

function linesOfPreformatted(body: Element): void {
  for (const block of body.querySelectorAll("pre")) {
    const lines = block.textContent.replace(/\n+$/, "").split("\n");
    const paragraph = body.ownerDocument.createElement("p");
    for (const [index, line] of lines.entries()) {
      if (index > 0) paragraph.append(body.ownerDocument.createElement("br"));
      paragraph.append(line);
    }
    block.replaceWith(paragraph);
  }
}

/** A cell holds paragraphs and lists; a table of one cell was only a frame. */
function simplifyTables(body: Element): void {
  for (const caption of body.querySelectorAll("caption")) {
    const paragraph = asParagraph(caption);
    caption.closest("table")?.before(paragraph);
    caption.remove();
  }
  for (const table of body.querySelectorAll("td table, th table")) {
    table.replaceWith(...[...table.querySelectorAll("td, th")].map(asParagraph));
  }
  for (const block of body.querySelectorAll(":is(td, th) :is(h1, h2, h3, h4, h5, h6)"))
    block.replaceWith(asParagraph(block));
  for (const quotation of body.querySelectorAll(":is(td, th) blockquote"))
    quotation.replaceWith(...quotation.childNodes);
  for (const table of body.querySelectorAll("table:not([data-part])")) {
    const cells = table.querySelectorAll("td, th");
    if (cells.length === 1) table.replaceWith(...(cells[0]?.childNodes ?? []));
  }
}

function asParagraph(block: Element): Element {
  const paragraph = block.ownerDocument.createElement("p");
  paragraph.append(...block.childNodes);
  return paragraph;
}

/** Google Docs and old pages put a nested list beside its item instead of inside it. */
function nestLists(body: Element): void {
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const previous = list.previousElementSibling;
    if (previous?.tagName === "LI") previous.append(list);
    else {
      const item = body.ownerDocument.createElement("li");
      list.before(item);
      item.append(list);
    }
  }
  for (const heading of body.querySelectorAll("li :is(h1, h2, h3, h4, h5, h6)"))
    heading.replaceWith(asParagraph(heading));
}

const blocks = ":is(p, div, ul, ol, table, blockquote, h1, h2, h3, h4, h5, h6)";

/** Two line breaks in a row are how many pages part their paragraphs. */
function splitAtBlankLines(body: Element): void {
  for (const mark of body.querySelectorAll(`br.Apple-interchange-newline, ${blocks} + br`))
    mark.remove();
  for (const lineBreak of body.querySelectorAll("br + br")) {
    const first = lineBreak.previousSibling;
    const block = lineBreak.parentElement;
    if (!(first instanceof HTMLBRElement) || block === null || block.dataset["part"] !== undefined)
      continue;
    if (block.tagName !== "P") {
      lineBreak.replaceWith(body.ownerDocument.createElement("div"));
    } else {
      const rest = body.ownerDocument.createElement("p");
      while (lineBreak.nextSibling) rest.append(lineBreak.nextSibling);
      block.after(rest);
      lineBreak.remove();
    }
    first.remove();
  }
}

function cleanText(body: Element): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.nodeValue = normalizeSpaces(text.nodeValue ?? "");
  }
}

/** Blank paragraphs only made room; ours, which may be empty on purpose, stay. */
function removeEmptyBlocks(body: Element): void {
  const blocks = [
    ...body.querySelectorAll(":is(p, h1, h2, h3, h4, h5, h6, blockquote):not([data-part])"),
  ].filter((block) => block.closest("td, th, li") === null);
  for (const block of blocks) if (block.textContent.trim() === "") block.remove();
  for (const block of body.querySelectorAll("p, li, td, th, h1, h2, h3, h4, h5, h6")) {
    while (block.lastChild instanceof HTMLBRElement && block.childNodes.length > 1)
      block.lastChild.remove();
  }
}

function removeAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!keptAttributes.has(name) && !ownAttributes.test(name)) element.removeAttribute(name);
  }
}
