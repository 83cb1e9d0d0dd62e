import type { Attrs, Node } from "@tiptap/pm/model";

import { type NodeName, schema } from "../rich-text/schema.ts";

/** A block of text with the formatting that may stand in it; the rest of the formatting goes. */
export function textBlock(name: NodeName, content: readonly Node[], attributes: Attrs = {}): Node {
  const type = schema.nodes[name];
  return type.create(
    attributes,
    content.map((node) => node.mark(type.allowedMarks(node.marks))),
  );
}

/** Plain words as the content of a block. */
export function plainWords(text: string): Node[] {
  return text === "" ? [] : [schema.text(text)];
}
