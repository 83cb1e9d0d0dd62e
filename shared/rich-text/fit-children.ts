import {
  type Attrs,
  type ContentMatch,
  Fragment,
  type Node,
  type NodeType,
} from "@tiptap/pm/model";

import type { Report } from "./repair.ts";
import { schema } from "./schema.ts";

/**
 * A block of the type around the children as far as they may stand in it, then what may not. The order
 * of reading stays; only what a block cannot hold at all (a heading in a photo) comes after it.
 * A document holds everything, since everything can become a paragraph.
 */
export function fitChildren(
  type: NodeType,
  attributes: Attrs,
  children: readonly Node[],
  report: Report,
): Node[] {
  if (type.inlineContent) return fitText(type, attributes, children, report);
  let match = type.contentMatch;
  const inside: Node[] = [];
  const after: Node[] = [];
  if (children.some((child) => child.isInline)) report({ what: "misplacedBlock", name: "text" });
  const queue = paragraphs(children);
  for (let child = queue.shift(); child !== undefined; child = queue.shift()) {
    const placed = place(match, child, report);
    const next = placed && match.matchFragment(Fragment.from(placed));
    if (placed && next) {
      inside.push(...placed);
      match = next;
    } else if (type !== schema.nodes.doc) {
      report({ what: "misplacedBlock", name: child.type.name });
      after.push(child);
    } else {
      report({ what: "misplacedBlock", name: child.type.name });
      queue.unshift(...(child.isTextblock ? [asParagraph(child)] : child.children));
    }
  }
  const missing = match.fillBefore(Fragment.empty, true)?.content ?? [];
  for (const block of missing) report({ what: "missingBlock", name: block.type.name });
  return [type.create(attributes, [...inside, ...missing]), ...after];
}

/** The child as it may stand at this point: as it is, after blocks that must come first, wrapped, or renamed. */
function place(match: ContentMatch, child: Node, report: Report): Node[] | null {
  if (match.matchType(child.type)) return [child];

  const before = match.fillBefore(Fragment.from(child));
  if (before) {
    for (const block of before.content) report({ what: "missingBlock", name: block.type.name });
    return [...before.content, child];
  }

  const wrapping = match.findWrapping(child.type);
  if (wrapping) {
    report({ what: "misplacedBlock", name: child.type.name });
    let wrapped: Node | null = child;
    for (const type of wrapping.toReversed())
      wrapped = wrapped && type.createAndFill(null, wrapped);
    return wrapped && [wrapped];
  }

  const running = child.isTextblock ? runningText(match) : null;
  if (!running) return null;
  report({ what: "misplacedBlock", name: child.type.name });
  return [running.create({ id: child.attrs["id"] as unknown }, child.content)];
}

/** The block this place takes any number of: a paragraph, in an exchange an answer. */
function runningText(match: ContentMatch): NodeType | null {
  for (let index = 0; index < match.edgeCount; index++) {
    const { type, next } = match.edge(index);
    if (type.isTextblock && type.markSet === null && next.matchType(type)) return type;
  }
  return null;
}

/** Blocks as they are, and text among them as paragraphs. */
export function paragraphs(children: readonly Node[]): Node[] {
  const blocks: Node[] = [];
  let text: Node[] = [];
  const finish = (): void => {
    if (text.length > 0) blocks.push(schema.nodes.paragraph.create(null, text));
    text = [];
  };
  for (const child of children) {
    if (child.isInline) {
      text.push(child);
    } else {
      finish();
      blocks.push(child);
    }
  }
  finish();
  return blocks;
}

/** A block of text: blocks of text found in it go on a new line of it, other blocks come after it. */
function fitText(
  type: NodeType,
  attributes: Attrs,
  children: readonly Node[],
  report: Report,
): Node[] {
  const inside: Node[] = [];
  const after: Node[] = [];
  for (const child of children) {
    if (child.isInline) {
      inside.push(child);
    } else {
      report({ what: "misplacedBlock", name: child.type.name });
      if (child.isTextblock) {
        if (inside.length > 0) inside.push(schema.nodes.hardBreak.create());
        inside.push(...child.children);
      } else after.push(child);
    }
  }
  return [
    type.create(
      attributes,
      inside.map((node) => withAllowedMarks(type, node, report)),
    ),
    ...after,
  ];
}

function withAllowedMarks(parent: NodeType, node: Node, report: Report): Node {
  if (parent.allowsMarks(node.marks)) return node;
  for (const { type } of node.marks)
    if (!parent.allowsMarkType(type)) report({ what: "unknownMark", name: type.name });
  return node.mark(parent.allowedMarks(node.marks));
}

function asParagraph(block: Node): Node {
  return schema.nodes.paragraph.create({ id: block.attrs["id"] as unknown }, block.content);
}
