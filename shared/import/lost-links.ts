import type { Node } from "@tiptap/pm/model";

import { asBlock, type FormattedText } from "./html/index.ts";
import { leftOut, type Uncertainty } from "./uncertainty.ts";

/** The links that stood where a document takes none: in a headline, in a line that was taken apart. */
export function lostLinks({ pieces }: FormattedText, content: Node): Uncertainty[] {
  const kept = new Set(linksIn(content));
  const given = pieces.map(asBlock).flatMap(linksIn);
  return [...new Set(given)].filter((href) => !kept.has(href)).flatMap(leftOut);
}

function linksIn(block: Node): string[] {
  const found: string[] = [];
  block.descendants((node) => {
    for (const mark of node.marks)
      if (mark.type.name === "link") found.push(String(mark.attrs["href"]));
  });
  return found;
}
