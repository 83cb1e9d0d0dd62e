import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Node } from "@tiptap/pm/model";

import type { NewBlockId } from "../domain/ids.ts";
import type { PartName } from "../templates/template.ts";
import { nodeSpecs, type TranslatedFrom } from "./schema.ts";

/** A block that holds text itself, with its place in the document. */
export interface TextBlock {
  readonly id: string;
  readonly node: Node;
  /** Position before the block. */
  readonly position: number;
}

/** Every block that holds text itself and has an id, in reading order. */
export function textBlocks(doc: Node): TextBlock[] {
  const blocks: TextBlock[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const id = blockId(node);
    if (id !== null) blocks.push({ id, node, position });
    return false;
  });
  return blocks;
}

/** The name of a block's type as templates and their wording know it; null for the document and text. */
export function partName(node: Node): PartName | null {
  const { name } = node.type;
  return isPartName(name) ? name : null;
}

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(nodeSpecs, name) && !["doc", "text", "hardBreak"].includes(name);
}

export function blockId(node: Node): string | null {
  const id: unknown = node.attrs["id"];
  return typeof id === "string" ? id : null;
}

/**
 * The exact text a translation answers for: characters and line breaks, not formatting; of a
 * dateline also its date. Two blocks with the same exact text are the same source.
 */
export function exactText(block: Node): string {
  const text = block.textBetween(0, block.content.size, "\n", lineBreakOnly);
  const date: unknown = block.attrs["date"];
  return typeof date === "string" ? `${text}\n${date}` : text;
}

function lineBreakOnly(leaf: Node): string {
  return leaf.type.name === "hardBreak" ? "\n" : "";
}

/** The first 128 bits of the SHA-256 of the text in UTF-8, in hexadecimal. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16));
}

/** What a block translated from `source` right now records about it. */
export function translatedFrom(source: Node): TranslatedFrom {
  const text = exactText(source);
  return { hash: textHash(text), text };
}

/** The same document with an id on every block; ids already there stay, doubled ones are renewed. */
export function withBlockIds(doc: Node, newId: NewBlockId): Node {
  const seen = new Set<string>();
  function visit(node: Node): Node {
    if (node.isText) return node;
    const children: Node[] = [];
    let attrs = node.attrs;
    if ("id" in attrs) {
      let id = blockId(node);
      if (id === null || seen.has(id)) {
        id = newId();
        attrs = { ...attrs, id };
      }
      seen.add(id);
    }
    node.forEach((child) => children.push(visit(child)));
    return node.isLeaf && attrs === node.attrs
      ? node
      : node.type.create(attrs, children, node.marks);
  }
  return visit(doc);
}

/** Text of the first block of the type, its lines joined; null where there is none or it is empty. */
export function firstText(doc: Node, type: string): string | null {
  const block = firstBlock(doc, type);
  const text = block?.textBetween(0, block.content.size, " ", () => " ").trim();
  return text === undefined || text === "" ? null : text;
}

export function firstBlock(doc: Node, type: string): Node | null {
  let found: Node | null = null;
  doc.descendants((node) => {
    if (found === null && node.type.name === type) found = node;
    return found === null && !node.isTextblock;
  });
  return found;
}

/** ISO date of the document's dateline; null while it has none. */
export function documentDate(doc: Node): string | null {
  const date: unknown = firstBlock(doc, "dateline")?.attrs["date"];
  return typeof date === "string" ? date : null;
}
