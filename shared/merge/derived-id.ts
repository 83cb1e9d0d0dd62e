import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Node } from "@tiptap/pm/model";

import { blockId } from "../rich-text/blocks.ts";
import { storedBlock } from "../rich-text/content.ts";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A block id made from a text: every computer that merges the same makes the same. */
function derivedId(from: string): string {
  const sum = sha256(utf8ToBytes(from));
  return Array.from(sum.subarray(0, 10), (byte) => alphabet.charAt(byte % 36)).join("");
}

/** The same document with an id of its own on every block; those there are stay, the first of two alike too. */
export function withDerivedIds(doc: Node): Node {
  const seen = new Set<string>();
  return visit(doc, (node) => {
    let id = blockId(node);
    const content = id ?? `${node.type.name}\n${node.textContent}`;
    for (let turn = 1; id === null || seen.has(id); turn++) id = derivedId(`${content}\n${turn}`);
    seen.add(id);
    return id;
  });
}

/** A copy of a block that stands beside it: other ids throughout, which follow from the block alone. */
export function besides(block: Node): Node {
  const content = JSON.stringify(storedBlock(block));
  let count = 0;
  return visit(block, () => derivedId(`${content}\n${(count += 1)}`));
}

function visit(node: Node, idOf: (node: Node) => string): Node {
  if (node.isText) return node;
  const id = "id" in node.attrs ? idOf(node) : undefined;
  const attrs = id === undefined || id === blockId(node) ? node.attrs : { ...node.attrs, id };
  if (node.isLeaf) return attrs === node.attrs ? node : node.type.create(attrs, null, node.marks);
  const children = node.children.map((child) => visit(child, idOf));
  const isSame = attrs === node.attrs && children.every((child, at) => child === node.child(at));
  return isSame ? node : node.type.create(attrs, children, node.marks);
}
