import type { Node } from "@tiptap/pm/model";

import type { Kind } from "../domain/document.ts";
import { fitChildren } from "../rich-text/fit-children.ts";
import { schema } from "../rich-text/schema.ts";
import { templateOf } from "../templates/index.ts";

/** With the parts every document of the kind holds, each where its template has it. */
export function withRequired(kind: Kind, blocks: readonly Node[]): Node[] {
  const all = [...blocks];
  for (const { type, presence } of templateOf(kind).parts) {
    if (presence !== "always" || all.some((block) => block.type.name === type)) continue;
    const empty = schema.nodes[type].createAndFill();
    if (empty !== null) all.splice(placeOfPart(kind, all, type), 0, empty);
  }
  return all;
}

/** Where a part of the type is to stand among the blocks: before the first that its template has after it. */
export function placeOfPart(kind: Kind, blocks: readonly Node[], type: string): number {
  const { parts } = templateOf(kind);
  const place = (name: string) => parts.findIndex((part) => part.type === name);
  const at = blocks.findIndex((block) => {
    const position = place(block.type.name);
    return position === -1 || position > place(type);
  });
  return at === -1 ? blocks.length : at;
}

/** Behind the parts of the head. */
export function startOfBody(kind: Kind, blocks: readonly Node[]): number {
  const { parts, body } = templateOf(kind);
  const place = (name: string) => parts.findIndex((part) => part.type === name);
  const at = blocks.findIndex((block) => {
    const position = place(block.type.name);
    return position === -1 || position >= place(body);
  });
  return at === -1 ? blocks.length : at;
}

export function documentOf(blocks: readonly Node[]): Node {
  const [content] = fitChildren(schema.nodes.doc, {}, blocks, () => undefined);
  if (content === undefined) throw new Error("A document holds any blocks");
  return content;
}
