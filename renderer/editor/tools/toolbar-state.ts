import { undoDepth, redoDepth } from "@tiptap/pm/history";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";

import type { MarkName } from "../../../shared/rich-text/schema.ts";
import type { PartName, Template } from "../../../shared/templates/template.ts";
import {
  type BlockType,
  blockTypes,
  currentBlockType,
  toggleList,
} from "../structure/block-type.ts";
import { offeredParts } from "../structure/insert.ts";
import { canLink, linkAt } from "../structure/link.ts";
import { depthOf, is } from "../structure/place.ts";
import { toggleQuotation } from "../structure/quotation.ts";
import { speakerAt } from "../structure/speaker.ts";

/** What the selection can take, and what of it it has. */
export interface ToolbarState {
  readonly blockType: BlockType | null;
  readonly blockTypes: readonly BlockType[];
  readonly canFormat: boolean;
  readonly formats: Readonly<Record<"bold" | "italic" | "underline", boolean>>;
  readonly canLink: boolean;
  readonly link: boolean;
  readonly canList: boolean;
  readonly list: "bulletList" | "orderedList" | null;
  readonly canQuote: boolean;
  readonly quotation: boolean;
  readonly table: boolean;
  readonly speaker: ReturnType<typeof speakerAt>;
  readonly offered: readonly PartName[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function toolbarState(state: EditorState, template: Template): ToolbarState {
  const { $from } = state.selection;
  const list = depthOf($from, "bulletList", "orderedList");
  const isText = $from.parent.isTextblock && !(state.selection instanceof NodeSelection);
  const quotation = depthOf($from, "quotation") !== null;
  return {
    blockType: isText ? currentBlockType(state) : null,
    blockTypes: isText ? blockTypes(template, state) : [],
    canFormat: isText && allows(state, "bold"),
    formats: {
      bold: hasMark(state, "bold"),
      italic: hasMark(state, "italic"),
      underline: hasMark(state, "underline"),
    },
    canLink: isText && canLink(state),
    link: linkAt(state) !== null,
    canList: isText && (list !== null || toggleList("bulletList")(state)),
    list: list === null ? null : is($from.node(list), "bulletList") ? "bulletList" : "orderedList",
    canQuote: isText && (quotation || toggleQuotation(state)),
    quotation,
    table: isInTable(state),
    speaker: speakerAt(state),
    offered: offeredParts(template, state.doc),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

function allows(state: EditorState, name: MarkName): boolean {
  const type = state.schema.marks[name];
  return type !== undefined && state.selection.$from.parent.type.allowsMarkType(type);
}

function hasMark(state: EditorState, name: MarkName): boolean {
  const type = state.schema.marks[name];
  const { from, to, empty, $from } = state.selection;
  if (type === undefined) return false;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}
