import { Fragment, type Node } from "@tiptap/pm/model";
import { z } from "zod";

import { blockIdSchema } from "../domain/ids.ts";
import { blockId } from "../rich-text/blocks.ts";
import { presentSource } from "../rich-text/present-source.ts";
import { schema } from "../rich-text/schema.ts";

/** Words a block has beside its text: who speaks in an exchange, what a photo shows. */
const wordAttributes = ["label", "alt"] as const;
type WordAttribute = (typeof wordAttributes)[number];

/** A unit that goes out and comes back by itself, on both sides. */
export interface UnitPair {
  readonly id: string;
  /** The name of the block's type. */
  readonly part: string;
  /** null: the block's text; else the words beside it, as a block of plain text. */
  readonly words: WordAttribute | null;
  readonly source: Node;
  /** null: the translation has no such block. */
  readonly target: Node | null;
  /** The translation's text block that keeps what is remarked on it. */
  readonly remarked: Node | null;
}

/** A block's id, and which words beside its text are meant. */
export const unitIdSchema = z.union([
  blockIdSchema,
  z.templateLiteral([blockIdSchema, "-", z.enum(wordAttributes)]),
]);

function wordsId(block: string, attribute: WordAttribute): string {
  return `${block}-${attribute}`;
}

/** Everything of a source that can be translated, in reading order, with its translation. */
export function unitPairs(source: Node, target: Node): Map<string, UnitPair> {
  const targets = blocksById(target);
  const pairs = new Map<string, UnitPair>();
  source.descendants((node) => {
    const id = blockId(node);
    if (id === null) return !node.isTextblock;
    const counterpart = targets.get(id) ?? null;
    const remarked = counterpart === null ? null : firstTextBlock(counterpart);
    for (const words of wordAttributes) {
      if (!(words in node.attrs)) continue;
      const original = blockOfWords(wordsOf(node, words));
      const translation = counterpart && translatedWords(original, wordsOf(counterpart, words));
      const unit = { id: wordsId(id, words), part: node.type.name, words };
      pairs.set(unit.id, { ...unit, source: original, target: translation, remarked });
    }
    if (node.isTextblock) {
      const translation = counterpart?.isTextblock === true ? counterpart : null;
      const unit = { id, part: node.type.name, words: null, source: node };
      pairs.set(id, { ...unit, target: translation, remarked: translation });
    }
    return !node.isTextblock;
  });
  return pairs;
}

/** The text with other units in the place of its own, by their ids; all else stays the same nodes. */
export function withUnits(doc: Node, units: ReadonlyMap<string, Node>): Node {
  const visit = (node: Node): Node => {
    if (node.isLeaf) return node;
    const id = blockId(node);
    const block = node.isTextblock
      ? (units.get(id ?? "") ?? node)
      : node.copy(Fragment.from(node.children.map(visit)));
    const words = wordAttributes.flatMap((attribute) => {
      const changed = id === null ? undefined : units.get(wordsId(id, attribute));
      return changed === undefined ? [] : [[attribute, plainWords(changed)]];
    });
    if (words.length === 0) return block;
    return block.type.create({ ...block.attrs, ...Object.fromEntries(words) }, block.content);
  };
  return visit(doc);
}

function blocksById(doc: Node): Map<string, Node> {
  const blocks = new Map<string, Node>();
  doc.descendants((node) => {
    const id = blockId(node);
    if (id !== null) blocks.set(id, node);
    return !node.isTextblock;
  });
  return blocks;
}

function firstTextBlock(node: Node): Node | null {
  if (node.isTextblock) return node;
  for (const child of node.children) {
    const found = firstTextBlock(child);
    if (found !== null) return found;
  }
  return null;
}

/** On one line, whatever a tool has made of it. */
function plainWords(block: Node): string {
  return block.textBetween(0, block.content.size, "", " ");
}

function wordsOf({ attrs }: Node, attribute: WordAttribute): string {
  const words: unknown = attrs[attribute];
  return typeof words === "string" ? words : "";
}

function blockOfWords(words: string, attributes: Readonly<Record<string, unknown>> = {}): Node {
  const { credit } = schema.nodes;
  return credit.create(attributes, words === "" ? null : schema.text(words));
}

/** Nobody keeps what such words were translated from: they are taken to be of their source as it is. */
function translatedWords(source: Node, words: string): Node {
  const isTranslated = words.trim() !== "";
  return blockOfWords(words, { translatedFrom: isTranslated ? presentSource(source) : null });
}
