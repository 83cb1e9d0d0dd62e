import { Decoration } from "@tiptap/pm/view";

import type { Language } from "../../shared/domain/language.ts";
import { exactText, type TextBlock } from "../../shared/rich-text/blocks.ts";
import { wordDifference } from "../../shared/rich-text/difference.ts";

/** Marks in a block's own text what has changed since it was `before`; gone words stand where they were. */
export function wordDecorations(
  { node, position }: TextBlock,
  before: string,
  language: Language,
): Decoration[] {
  const start = position + 1;
  // A dateline's date is part of its exact text but stands outside its content.
  const end = start + node.content.size;
  const decorations: Decoration[] = [];
  let place = start;
  for (const { kind, text } of wordDifference(before, exactText(node), language)) {
    const at = Math.min(place, end);
    if (kind === "removed") {
      decorations.push(Decoration.widget(at, () => removed("del", text), { side: -1, text }));
      continue;
    }
    place += text.length;
    const to = Math.min(place, end);
    if (kind === "added" && to > at) {
      decorations.push(Decoration.inline(at, to, { nodeName: "ins" }));
    }
  }
  return decorations;
}

/** Text that is gone, as part of the page and not of the document. */
export function removed(tag: "del" | "p", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.contentEditable = "false";
  element.textContent = text;
  return element;
}
