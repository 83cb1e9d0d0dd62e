import type { Node } from "@tiptap/pm/model";
import { liftListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { Command, EditorState } from "@tiptap/pm/state";

import { partName } from "../../../shared/rich-text/blocks.ts";
import type { NodeName } from "../../../shared/rich-text/schema.ts";
import type { PartName, Template } from "../../../shared/templates/template.ts";
import { countOf, depthOf, is, mustStay, nodeType } from "./place.ts";

/** What a block of the document can be turned into. */
export type BlockType =
  | { readonly type: PartName; readonly level?: undefined }
  | { readonly type: "heading"; readonly level: 2 | 3 };

const running: readonly BlockType[] = [
  { type: "paragraph" },
  { type: "heading", level: 2 },
  { type: "heading", level: 3 },
];

/** The choices for the block with the caret; none where it is not a text block of the document. */
export function blockTypes(template: Template, state: EditorState): readonly BlockType[] {
  const { $from, $to } = state.selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return [];
  const block = $from.parent;
  if ($from.depth > 1) return headingsHere(state) ? running : [];
  if (mustStay(template, state.doc, block)) return [];
  const parts = template.parts.filter(({ type }) => {
    const node = nodeType(state.schema, type);
    const isFree = node === block.type || countOf(state.doc, node) === 0;
    return type !== "paragraph" && node.isTextblock && isFree;
  });
  return [...running, ...parts];
}

function headingsHere(state: EditorState): boolean {
  const { $from } = state.selection;
  const heading = nodeType(state.schema, "heading");
  return $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), heading);
}

export function currentBlockType(state: EditorState): BlockType | null {
  const { parent } = state.selection.$from;
  if (is(parent, "heading")) return { type: "heading", level: parent.attrs["level"] === 3 ? 3 : 2 };
  const name = partName(parent);
  return name === null ? null : { type: name };
}

/** Makes the text blocks of the selection of the type; each keeps its id and its translation's. */
export function setBlockType({ type, level }: BlockType): Command {
  return (state, dispatch) => {
    const target = nodeType(state.schema, type);
    const blocks: number[] = [];
    const { from, to } = state.selection;
    state.doc.nodesBetween(from, to, (node, position) => {
      if (!node.isTextblock) return true;
      const $position = state.doc.resolve(position);
      const index = $position.index();
      if ($position.parent.canReplaceWith(index, index + 1, target)) blocks.push(position);
      return false;
    });
    if (blocks.length === 0) return false;
    if (dispatch) {
      const transaction = state.tr;
      const attributes = (node: Node) => ({
        id: node.attrs["id"],
        translatedFrom: node.attrs["translatedFrom"],
        review: node.attrs["review"],
        waivers: node.attrs["waivers"],
        ...(level !== undefined && { level }),
      });
      for (const position of blocks) {
        const start = transaction.mapping.map(position);
        const end = start + (transaction.doc.nodeAt(start)?.nodeSize ?? 0);
        transaction.setBlockType(start, end, target, attributes);
      }
      dispatch(transaction.scrollIntoView());
    }
    return true;
  };
}

/** A heading of the level; one that is already becomes a paragraph again. */
export function toggleHeading(level: 2 | 3): Command {
  return (state, dispatch, view) => {
    const { parent } = state.selection.$from;
    if (!is(parent, "paragraph", "heading")) return false;
    const isAlready = is(parent, "heading") && parent.attrs["level"] === level;
    return setBlockType(isAlready ? { type: "paragraph" } : { type: "heading", level })(
      state,
      dispatch,
      view,
    );
  };
}

export type ListName = Extract<NodeName, "bulletList" | "orderedList">;

/** Into the list, out of it, or from one sort of list to the other. */
export function toggleList(name: ListName): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = depthOf($from, "bulletList", "orderedList");
    const type = nodeType(state.schema, name);
    if (depth === null) return is($from.parent, "paragraph") && wrapInList(type)(state, dispatch);
    const list = $from.node(depth);
    if (list.type === type)
      return liftListItem(nodeType(state.schema, "listItem"))(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { id: list.attrs["id"] }));
    return true;
  };
}
