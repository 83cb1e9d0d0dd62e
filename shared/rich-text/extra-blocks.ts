import { Fragment, type Node, type NodeType } from "@tiptap/pm/model";

import { blockId } from "./blocks.ts";
import { schema } from "./schema.ts";
import { isWritten } from "./translation.ts";

/** A written part of a translation that its source has no place for. */
export interface ExtraBlock {
  readonly node: Node;
  /** It stood in the document itself, not inside another block: that is where it goes back to. */
  readonly atTop: boolean;
}

/** Which parts of a translation its source accounts for. */
export interface Claims {
  /** The text block or the container itself has its counterpart in the source. */
  readonly isClaimed: (node: Node) => boolean;
}

/** Where extra blocks stood: after a claimed block, at the start of a claimed container, or first of all. */
export interface ExtraBlocks {
  readonly after: ReadonlyMap<string, readonly ExtraBlock[]>;
  readonly within: ReadonlyMap<string, readonly ExtraBlock[]>;
  readonly first: readonly ExtraBlock[];
}

/** Everything written in `target` that is not claimed, in the largest whole pieces, with its place. */
export function findExtraBlocks(target: Node, { isClaimed }: Claims): ExtraBlocks {
  const after = new Map<string, ExtraBlock[]>();
  const within = new Map<string, ExtraBlock[]>();
  const first: ExtraBlock[] = [];
  let place = first;

  function placeAt(places: Map<string, ExtraBlock[]>, node: Node): void {
    const id = blockId(node);
    if (id === null) return;
    place = places.get(id) ?? [];
    places.set(id, place);
  }

  function visit(node: Node, atTop: boolean): void {
    const claimed = isClaimed(node);
    if (claimed && !node.isTextblock) placeAt(within, node);
    if (claimed || holdsClaimed(node)) {
      if (!node.isTextblock) node.forEach((child) => visit(child, false));
      if (claimed) placeAt(after, node);
    } else if (holdsWriting(node)) {
      place.push({ node, atTop });
    }
  }

  function holdsClaimed(node: Node): boolean {
    let found = false;
    node.descendants((child) => {
      found ||= isClaimed(child);
      return !found && !child.isTextblock;
    });
    return found;
  }

  target.forEach((child) => visit(child, true));
  return { after, within, first };
}

function holdsWriting(node: Node): boolean {
  if (node.isTextblock) return isWritten(node) || hasText(node.attrs["label"]);
  if (hasText(node.attrs["alt"]) || hasText(node.attrs["blob"])) return true;
  return node.children.some(holdsWriting);
}

const hasText = (value: unknown): value is string => typeof value === "string" && value !== "";

/**
 * Puts extra blocks among a parent's children, each as near behind its place as the parent's content
 * allows, in a form it takes.
 * @param placed for each place (0: before the first child, n: after the nth) what goes there
 * @returns the children, and for each place what this parent cannot hold
 */
export function placeExtraBlocks(
  parent: NodeType,
  children: readonly Node[],
  placed: ReadonlyMap<number, readonly ExtraBlock[]>,
): { children: readonly Node[]; overflow: ExtraBlock[] } {
  if (placed.size === 0) return { children, overflow: [] };
  const result = [...children];
  const overflow: ExtraBlock[] = [];
  let shift = 0;
  for (let place = 0; place <= children.length; place++) {
    for (const extra of placed.get(place) ?? []) {
      const inserted = insert(parent, result, place + shift, extra);
      if (inserted === 0) overflow.push(extra);
      shift += inserted;
    }
  }
  return { children: result, overflow };
}

function insert(parent: NodeType, children: Node[], index: number, extra: ExtraBlock): number {
  if (extra.atTop && parent.name !== "doc") return 0;
  for (const form of forms(parent, extra.node)) {
    for (let at = index; at <= children.length; at++) {
      const tried = children.toSpliced(at, 0, ...form);
      if (!parent.validContent(Fragment.from(tried))) continue;
      children.splice(0, children.length, ...tried);
      return form.length;
    }
  }
  return 0;
}

/** The ways a block can stand in a parent, the one that changes it least first. */
function forms(parent: NodeType, node: Node): Node[][] {
  const blocks = looseBlocks(node);
  switch (parent.name) {
    case "exchange":
      return [[node], blocks.map((block) => retyped(block, schema.nodes.answer))].filter(
        isTextOnly,
      );
    case "bulletList":
    case "orderedList":
      return [
        [node],
        blocks.map((block) => schema.nodes.listItem.create(null, paragraphOf(block))),
      ];
    case "table":
      return [[node]];
    case "tableRow":
    case "figure":
      return [];
    default:
      return [[node], blocks, blocks.map(paragraphOf)];
  }
}

const isTextOnly = (form: readonly Node[]): boolean => form.every((node) => node.isTextblock);

/** The node taken apart into the text blocks in it, those with nothing written left out. */
function looseBlocks(node: Node): Node[] {
  if (node.isTextblock) return holdsWriting(node) ? [node] : [];
  return node.children.flatMap(looseBlocks);
}

const paragraphOf = (block: Node): Node => retyped(block, schema.nodes.paragraph);

/** A text block as another type: its text, its id and its record; a label it cannot keep becomes text. */
export function retyped(
  block: Node,
  type: NodeType,
  attributes: Readonly<Record<string, unknown>> = {},
): Node {
  const { id, translatedFrom, review, waivers } = block.attrs;
  const label: unknown = block.attrs["label"];
  const takesLabel = type.spec.attrs !== undefined && "label" in type.spec.attrs;
  const lostLabel = !takesLabel && hasText(label) ? [schema.text(`${label} `)] : [];
  return type.create(
    {
      ...attributes,
      id,
      translatedFrom,
      review,
      waivers,
      ...(takesLabel && { label: label ?? "" }),
    },
    [...lostLabel, ...fittingInline(block, type)],
  );
}

function fittingInline(block: Node, type: NodeType): Node[] {
  return block.children.map((child) => child.mark(type.allowedMarks(child.marks)));
}
