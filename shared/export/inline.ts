import type { Mark, Node } from "@tiptap/pm/model";

import { isSafeLink, type MarkName } from "../rich-text/schema.ts";
import { segment } from "../segmentation/segment.ts";
import { cleanText, escapeAttribute, escapeClean } from "./escape.ts";
import { writtenAddress } from "./links.ts";
import type { Setting } from "./setting.ts";

const markTags = {
  link: (mark) => {
    const href: unknown = mark.attrs["href"];
    return isSafeLink(href)
      ? { name: "a", attributes: ` href="${escapeAttribute(writtenAddress(href))}"` }
      : null;
  },
  bold: () => ({ name: "strong", attributes: "" }),
  italic: () => ({ name: "em", attributes: "" }),
  underline: () => ({ name: "u", attributes: "" }),
} as const satisfies Record<
  MarkName,
  (mark: Mark) => { readonly name: string; readonly attributes: string } | null
>;

function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(markTags, name);
}

/** Headlines, labels, names: set as they are, never hyphenated. */
export function plainText(block: Node, setting: Setting): string {
  return inline(block, setting, (text) => text);
}

/** Running text: hyphenated where the page is for paper, its sentences apart where the page asks for it. */
export function runningText(block: Node, setting: Setting): string {
  if (!setting.sentencesApart) return inline(block, setting, setting.hyphenate);
  const text = block.textBetween(0, block.content.size, "", () => "\n");
  return segment(text, setting.language)
    .map(({ from, to }) => inline(block.cut(from, to), setting, setting.hyphenate))
    .map((sentence) => `<span class="sentence">${sentence}</span>`)
    .join(" ");
}

/** Marks nest by the schema's order, and one that goes on over several pieces stays open over them. */
function inline(block: Node, setting: Setting, set: (text: string) => string): string {
  let html = "";
  let open: readonly Mark[] = [];
  block.forEach((piece) => {
    const marks = piece.marks.filter((mark) => tagOf(mark) !== null);
    let common = 0;
    while (common < open.length && sameMark(open[common], marks[common])) common += 1;
    html += closing(open.slice(common)) + opening(marks.slice(common));
    open = marks;
    html += piece.isText ? escapeClean(textOf(piece, setting, set)) : "<br>";
  });
  return html + closing(open);
}

function textOf(piece: Node, setting: Setting, set: (text: string) => string): string {
  const text = cleanText(piece.text ?? "");
  const link = piece.marks.find((mark) => mark.type.name === "link");
  if (link === undefined) return set(text);
  return /^\s*tel:/i.test(String(link.attrs["href"])) ? setting.telephone(text) : text;
}

function tagOf(mark: Mark) {
  const { name } = mark.type;
  return isMarkName(name) ? markTags[name](mark) : null;
}

function opening(marks: readonly Mark[]): string {
  return marks.map((mark) => `<${tagOf(mark)?.name}${tagOf(mark)?.attributes}>`).join("");
}

function closing(marks: readonly Mark[]): string {
  return marks
    .toReversed()
    .map((mark) => `</${tagOf(mark)?.name}>`)
    .join("");
}

function sameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other);
}
