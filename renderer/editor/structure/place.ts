import type { Node, NodeType, ResolvedPos, Schema } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";

import type { NodeName } from "../../../shared/rich-text/schema.ts";
import type { PartName, Template } from "../../../shared/templates/template.ts";

export function nodeType(schema: Schema, name: NodeName): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`The schema has no ${name}`);
  return type;
}

interface Named {
  readonly type: { readonly name: NodeName };
}

export function is(
  node: Node | null | undefined,
  ...names: readonly NodeName[]
): node is Node & Named {
  return node != null && names.some((name) => name === node.type.name);
}

/** A part set in one style of its own: a headline, a sign-off. What follows must not run into it. */
export function isPlain(node: Node): boolean {
  return node.isTextblock && node.type.markSet?.length === 0;
}

/** Text that runs on: it may be split, and joined to what stands before it. */
export function isRunning(node: Node): boolean {
  return node.isTextblock && !isPlain(node);
}

/** Where a block belongs in its template: everything the template does not name is running text. */
function partIndex(template: Template, node: Node): number {
  const index = template.parts.findIndex((part) => part.type === node.type.name);
  return index === -1 ? bodyIndex(template) : index;
}

function bodyIndex(template: Template): number {
  return template.parts.findIndex((part) => part.type === template.body);
}

export type Region = "head" | "body" | "tail";

export function regionOf(template: Template, node: Node): Region {
  const difference = partIndex(template, node) - bodyIndex(template);
  if (difference === 0) return "body";
  return difference < 0 ? "head" : "tail";
}

/** The part must stay while it is the only one of its type. */
export function mustStay(template: Template, doc: Node, node: Node): boolean {
  const part = template.parts.find(({ type }) => type === node.type.name);
  return part?.presence === "always" && countOf(doc, node.type) <= 1;
}

export function countOf(doc: Node, type: NodeType): number {
  let count = 0;
  doc.forEach((child) => {
    if (child.type === type) count += 1;
  });
  return count;
}

/** The place of a part among the blocks there are: after all that the template puts before it. */
export function placeOf(template: Template, doc: Node, type: PartName): number {
  const named = template.parts.findIndex((part) => part.type === type);
  const index = named === -1 ? bodyIndex(template) : named;
  let after = 0;
  doc.forEach((child, offset) => {
    if (partIndex(template, child) <= index) after = offset + child.nodeSize;
  });
  // A stray paragraph behind the tail does not draw the body's blocks there.
  let before = doc.content.size;
  doc.forEach((child, offset) => {
    if (partIndex(template, child) > index && offset < before) before = offset;
  });
  return Math.min(after, before);
}

/** The place of a new block of running text: after the block with the caret if that is body. */
export function bodyPlace(template: Template, state: EditorState): number {
  const { $to } = state.selection;
  const current = topBlock($to);
  return current !== null && regionOf(template, current.node) === "body"
    ? current.end
    : placeOf(template, state.doc, template.body);
}

export interface TopBlock {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/** The block of the document itself that holds the position. */
export function topBlock($position: ResolvedPos): TopBlock | null {
  const node = $position.depth > 0 ? $position.node(1) : $position.nodeAfter;
  if (node === null) return null;
  const start = $position.depth > 0 ? $position.before(1) : $position.pos;
  return { node, start, end: start + node.nodeSize, index: $position.index(0) };
}

/** Depth of the nearest ancestor of one of the types; null where there is none. */
export function depthOf($position: ResolvedPos, ...names: readonly NodeName[]): number | null {
  for (let depth = $position.depth; depth > 0; depth--) {
    if (is($position.node(depth), ...names)) return depth;
  }
  return null;
}

export function isEmptyDeep(node: Node): boolean {
  if (node.isTextblock) return node.content.size === 0;
  if (node.type.name === "figure" && node.attrs["blob"] !== null) return false;
  if (node.isLeaf) return false;
  let empty = true;
  node.forEach((child) => {
    empty &&= isEmptyDeep(child);
  });
  return empty;
}

/** Visits every block that holds text itself, in reading order, with the position before it. */
export function eachTextBlock(doc: Node, visit: (block: Node, position: number) => void): void {
  doc.descendants((node, position) => {
    if (node.isTextblock) visit(node, position);
    return !node.isTextblock;
  });
}
