import type { Node } from "@tiptap/pm/model";

import { exactText } from "../rich-text/blocks.ts";

/** All there is to read in a block, each text block of a container on a line of its own. */
export function readableText(node: Node): string {
  if (node.isTextblock) {
    const label: unknown = node.attrs["label"];
    const text = exactText(node);
    return typeof label === "string" && label !== "" ? `${label} ${text}` : text;
  }
  const alt: unknown = node.attrs["alt"];
  const lines = node.children.map(readableText);
  return (typeof alt === "string" && alt !== "" ? [alt, ...lines] : lines).join("\n");
}
