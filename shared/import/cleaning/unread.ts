import { attributeOf, type HtmlElement, textOf } from "../html/tree.ts";
import { elementsIn, hasAttribute, newText, removeAll, replace, styleOf } from "./edit-tree.ts";

/** Holds nothing that anybody reads. */
const silent: ReadonlySet<string> = new Set(
  "script style meta link title noscript template iframe object embed video audio canvas svg math colgroup col hr head base".split(
    " ",
  ),
);

/** Can be read and is no part of a text. */
const controls: ReadonlySet<string> = new Set("input select textarea button".split(" "));

const pictures: ReadonlySet<string> = new Set(["img", "picture", "v:imagedata"]);

export interface Unread {
  /** Pictures that were taken out. */
  readonly images: number;
  /** The words that went with what was taken out. */
  readonly dropped: readonly string[];
}

/** Takes out what a page holds for programs, what it hides, and what a reader changed or said of it. */
export function removeUnread(body: HtmlElement, takesPictures: boolean): Unread {
  const dropped: string[] = [];
  let images = 0;
  const gone: HtmlElement[] = [];
  for (const element of elementsIn(body)) {
    if (silent.has(element.tagName)) gone.push(element);
    else if (isBeside(element)) {
      dropped.push(textOf(element).replaceAll(/\s+/g, " ").trim());
      gone.push(element);
    } else if (pictures.has(element.tagName)) images += takePicture(element, takesPictures, gone);
  }
  removeAll(gone);
  removeComments(body);
  return { images, dropped: dropped.filter((text) => text !== "") };
}

function isBeside(element: HtmlElement): boolean {
  const style = styleOf(element);
  return (
    controls.has(element.tagName) ||
    // Tracked changes come in accepted.
    element.tagName === "del" ||
    hasAttribute(element, "hidden") ||
    style.get("display") === "none" ||
    style.get("mso-hide") === "all" ||
    style.get("mso-element") === "comment-list" ||
    style.get("mso-special-character") === "comment" ||
    attributeOf(element, "class") === "msocomanchor"
  );
}

/** An emoji drawn as a picture is the character it says it is. */
function takePicture(picture: HtmlElement, takesPictures: boolean, gone: HtmlElement[]): number {
  const alt = attributeOf(picture, "alt");
  if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 16) {
    replace(picture, [newText(alt)]);
    return 0;
  }
  if (takesPictures && picture.tagName === "img") return 0;
  gone.push(picture);
  return picture.tagName === "img" || picture.tagName === "v:imagedata" ? 1 : 0;
}

function removeComments(body: HtmlElement): void {
  for (const element of [body, ...elementsIn(body)])
    removeAll(element.childNodes.filter(({ nodeName }) => nodeName === "#comment"));
}
