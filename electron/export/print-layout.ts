import type { VisiblePage } from "../../shared/export/print-html.ts";

/**
 * Scripts for the print page, run in it one after the other; the page itself can run none.
 * Texts, not functions: what they use exists only in the page.
 */

/**
 * Puts the next publication with its style sheet in the place of the last one; the fonts stay loaded. The
 * page's policy knows no style sheet that comes later, but minds none that its own program constructs.
 */
export function showPage(page: VisiblePage): string {
  return `{
    const page = ${JSON.stringify(page)};
    const stylesheet = new CSSStyleSheet();
    stylesheet.replaceSync(page.stylesheet);
    document.adoptedStyleSheets = [stylesheet];
    document.documentElement.lang = page.language;
    document.title = page.title;
    document.body.innerHTML = page.body;
  }`;
}

/**
 * Lays the page out at the true measure, waits for its fonts and pictures, and takes out every soft
 * hyphen at which no line ends, so that text copied from the PDF is clean. Answers with the number of
 * pictures that could not be shown.
 */
export const layOutPage = `(async () => {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  const pictures = [...document.images];
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));

  const softHyphen = "\\u00AD";
  const range = document.createRange();
  // The last of its rectangles: a letter at the start of a line has an empty one on the line before.
  const bottomOf = (text, index) => {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return [...range.getClientRects()].at(-1)?.bottom ?? 0;
  };
  const withUsedHyphens = (text) => {
    const parts = text.data.split(softHyphen);
    let kept = parts[0];
    let index = parts[0].length;
    for (const part of parts.slice(1)) {
      const used = part !== "" && index > 0 && bottomOf(text, index - 1) < bottomOf(text, index + 1);
      kept += (used ? softHyphen : "") + part;
      index += 1 + part.length;
    }
    return kept;
  };
  const takeOutUnused = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const changes = [];
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      if (!text.data.includes(softHyphen)) continue;
      const data = withUsedHyphens(text);
      if (data !== text.data) changes.push([text, data]);
    }
    for (const [text, data] of changes) text.data = data;
    return changes.length > 0;
  };
  // Until none is left: without the others a paragraph may be balanced anew.
  while (takeOutUnused());
  return pictures.filter((picture) => picture.naturalWidth === 0).length;
})()`;
