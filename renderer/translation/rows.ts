import type { Node } from "@tiptap/pm/model";

import { blockId, partName, textBlocks } from "../../shared/rich-text/blocks.ts";
import type { BlockState } from "../../shared/rich-text/translation.ts";
import type { PartName } from "../../shared/templates/template.ts";

/** A line of the two sheets: one block of each, or of one alone. */
export interface Row {
  readonly id: string;
  readonly part: PartName;
  /** The text blocks in it, of either side. */
  readonly texts: readonly string[];
}

/**
 * The rows of two sheets: the source's blocks in their order, a block of the translation alone after
 * the one it follows there. A question and its answers stand on rows of their own.
 */
export function alignedRows(source: Node, target: Node): Row[] {
  const ownRows = lines(source);
  const rows = new Map(ownRows.map((row) => [row.id, row]));
  const extras = new Map<string | null, Row[]>();
  let place: string | null = null;
  for (const row of lines(target)) {
    const counterpart = rows.get(row.id);
    if (counterpart === undefined) {
      extras.set(place, [...(extras.get(place) ?? []), row]);
      continue;
    }
    place = row.id;
    const texts = new Set([...counterpart.texts, ...row.texts]);
    if (texts.size > counterpart.texts.length)
      rows.set(row.id, { ...counterpart, texts: [...texts] });
  }
  return [
    ...(extras.get(null) ?? []),
    ...ownRows.flatMap(({ id }) => [rows.get(id) ?? [], extras.get(id) ?? []].flat()),
  ];
}

/** What takes a line of a sheet, with its place in the document. */
export function eachLine(doc: Node, visit: (id: string, node: Node, position: number) => void) {
  doc.forEach((block, offset) => {
    if (block.type.name === "exchange") {
      block.forEach((part, inner) => {
        const id = blockId(part);
        if (id !== null) visit(id, part, offset + 1 + inner);
      });
      return;
    }
    const id = blockId(block);
    if (id !== null) visit(id, block, offset);
  });
}

const lineRows = new WeakMap<Node, Row>();

function lines(doc: Node): Row[] {
  const rows: Row[] = [];
  eachLine(doc, (id, node) => {
    let row = lineRows.get(node);
    const part = partName(node);
    if (part === null) return;
    if (row === undefined) {
      const texts = node.isTextblock ? [id] : textBlocks(node).map((block) => block.id);
      row = { id, part, texts };
      lineRows.set(node, row);
    }
    rows.push(row);
  });
  return rows;
}

export function areSameRows(before: readonly Row[], after: readonly Row[]): boolean {
  return (
    before.length === after.length &&
    after.every((row, index) => {
      const old = before[index];
      return (
        old !== undefined &&
        old.id === row.id &&
        old.part === row.part &&
        old.texts.length === row.texts.length &&
        row.texts.every((id, place) => id === old.texts[place])
      );
    })
  );
}

const urgency = [
  "stale",
  "empty",
  "copied",
  "draft",
  "extra",
  "translated",
  "reviewed",
] as const satisfies BlockState[];

/**
 * What a row shows of its text blocks: the state that most wants doing; null where there is no text.
 * @param states of the text blocks the translation has; one it lacks is empty
 */
export function rowState(row: Row, states: ReadonlyMap<string, BlockState>): BlockState | null {
  if (row.texts.length === 0) return null;
  const found = new Set(row.texts.map((id) => states.get(id) ?? "empty"));
  return urgency.find((state) => found.has(state)) ?? null;
}
