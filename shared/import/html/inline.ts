import type { Mark, Node } from "@tiptap/pm/model";

import { isSafeLink, schema } from "../../rich-text/schema.ts";
import { cleanSpaces } from "../lines.ts";
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isUnseen } from "./tree.ts";

/** What a paragraph says, and what stands in it without being its text. */
export interface Inline {
  /** Text with its formatting, without spaces at its ends. */
  readonly content: readonly Node[];
  readonly pictures: readonly HtmlElement[];
  /** Printed before the text: the label of a fact, who speaks. */
  readonly label: string;
  readonly voice: string;
  /** The day of a dateline. */
  readonly day: string;
}

const markTags: Readonly<Record<string, "bold" | "italic" | "underline">> = {
  strong: "bold",
  b: "bold",
  em: "italic",
  i: "italic",
  u: "underline",
};

/** Runs that our own Word documents keep apart from the text; a comment's mark has no place in it. */
const besideClasses = new Set(["label", "voice", "day", "comment"]);

export function readInline(nodes: readonly HtmlNode[]): Inline {
  const content: Node[] = [];
  const pictures: HtmlElement[] = [];
  const beside: Record<string, string> = {};

  function visit(node: HtmlNode, marks: readonly Mark[]): void {
    if (node.nodeName === "#text" && "value" in node) addText(node.value, marks);
    if (!isElement(node) || isUnseen(node) || leadsBack(node)) return;
    const kept = attributeOf(node, "class");
    if (node.tagName === "br") content.push(schema.node("hardBreak"));
    else if (node.tagName === "img") pictures.push(node);
    else if (besideClasses.has(kept)) beside[kept] = (beside[kept] ?? "") + textIn(node);
    else for (const child of node.childNodes) visit(child, withMarkOf(node, marks));
  }

  function addText(text: string, marks: readonly Mark[]): void {
    const last = content.at(-1);
    const clean = cleanSpaces(text);
    const joined = last?.isText === true && last.text?.endsWith(" ") === true;
    const fitting = joined ? clean.replace(/^ /, "") : clean;
    if (fitting !== "") content.push(schema.text(fitting, marks));
  }

  for (const node of nodes) visit(node, []);
  const { label = "", voice = "", day = "" } = beside;
  return { content: trimmed(content), pictures, label, voice, day };
}

/** From a footnote or a comment to its place in the text. */
function leadsBack(element: HtmlElement): boolean {
  return /^#(?:footnote|endnote|comment)-ref-/.test(attributeOf(element, "href"));
}

function textIn(element: HtmlElement): string {
  return readInline(element.childNodes)
    .content.map((node) => node.text ?? " ")
    .join("");
}

function withMarkOf(element: HtmlElement, marks: readonly Mark[]): readonly Mark[] {
  const href = attributeOf(element, "href");
  const name = markTags[element.tagName];
  if (element.tagName === "a" && isSafeLink(href))
    return schema.mark("link", { href: href.trim() }).addToSet(marks);
  return name === undefined ? marks : schema.mark(name).addToSet(marks);
}

/** Without spaces and line breaks at either end. */
function trimmed(content: readonly Node[]): Node[] {
  const start = content.findIndex((node) => node.text?.trim());
  const end = content.findLastIndex((node) => node.text?.trim());
  return content.slice(Math.max(start, 0), end + 1).map((node, index, all) => {
    if (!node.isText) return node;
    let text = node.text ?? "";
    if (index === 0) text = text.trimStart();
    if (index === all.length - 1) text = text.trimEnd();
    return schema.text(text, node.marks);
  });
}
