import {
  chainCommands,
  deleteSelection,
  joinBackward,
  selectNodeBackward,
  setBlockType,
} from "@tiptap/pm/commands";
import { undoInputRule } from "@tiptap/pm/inputrules";
import { liftListItem } from "@tiptap/pm/schema-list";
import { type Command, NodeSelection } from "@tiptap/pm/state";

import type { Template } from "../../../shared/templates/template.ts";
import { backspaceInContainer } from "./backspace-in-container.ts";
import { caretAfter, caretBefore, caretOf } from "./caret.ts";
import { depthOf, is, isRunning, mustStay, nodeType, topBlock } from "./place.ts";

/** What Backspace does where it does more than take away a character or what is selected. */
export function backspace(template: Template): Command {
  return chainCommands(
    undoInputRule,
    deleteSelection,
    liftFromList,
    headingToParagraph,
    backspaceInContainer(template),
    removeEmptyBlock(template),
    keepApart,
    joinBackward,
    selectNodeBackward,
  );
}

const liftFromList: Command = (state, dispatch, view) => {
  const caret = caretOf(state);
  const item = state.schema.nodes["listItem"];
  if (caret === null || item === undefined || !caret.atStart) return false;
  const depth = depthOf(caret.$at, "listItem");
  if (depth === null || caret.$at.depth !== depth + 1 || caret.$at.index(depth) > 0) return false;
  return liftListItem(item)(state, dispatch, view);
};

const headingToParagraph: Command = (state, dispatch, view) => {
  const caret = caretOf(state);
  if (caret === null || !caret.atStart || caret.$at.depth !== 1) return false;
  if (!is(caret.block, "heading")) return false;
  return setBlockType(nodeType(state.schema, "paragraph"))(state, dispatch, view);
};

/** An empty part or paragraph goes away, but a part that must stay is only left. */
function removeEmptyBlock(template: Template): Command {
  return (state, dispatch) => {
    const caret = caretOf(state);
    if (caret === null || caret.$at.depth !== 1 || caret.block.content.size > 0) return false;
    const stays = mustStay(template, state.doc, caret.block) || state.doc.childCount === 1;
    if (dispatch) {
      const transaction = state.tr;
      if (!stays) transaction.delete(caret.before, caret.after);
      dispatch(
        caret.before === 0 ? caretAfter(transaction, 0) : caretBefore(transaction, caret.before),
      );
    }
    return true;
  };
}

/** Running text joins running text; between other blocks the caret moves and nothing is mixed up. */
const keepApart: Command = (state, dispatch) => {
  const caret = caretOf(state);
  if (caret === null || !caret.atStart || caret.$at.depth !== 1) return false;
  const previous = state.doc.resolve(caret.before).nodeBefore;
  if (previous === null) return true;
  if (isRunning(caret.block) && (isRunning(previous) || is(previous, "bulletList", "orderedList")))
    return false;
  if (dispatch) {
    const start = caret.before - previous.nodeSize;
    dispatch(
      is(previous, "endMark", "figure", "table")
        ? state.tr.setSelection(NodeSelection.create(state.doc, start)).scrollIntoView()
        : caretBefore(state.tr, caret.before),
    );
  }
  return true;
};

/** Delete at the end of a block: the same boundaries, from the other side. */
export function deleteForward(template: Template): Command {
  return (state, dispatch) => {
    const caret = caretOf(state);
    if (caret === null || !caret.atEnd || caret.$at.depth !== 1) return false;
    const next = topBlock(state.doc.resolve(caret.after));
    if (next === null) return false;
    if (isRunning(caret.block) && is(next.node, "paragraph", "heading")) return false;
    if (dispatch) {
      const transaction = state.tr;
      const { node } = next;
      if (caret.block.content.size === 0 && !mustStay(template, state.doc, caret.block))
        dispatch(caretAfter(transaction.delete(caret.before, caret.after), caret.before));
      else if (node.isTextblock && node.content.size === 0 && !mustStay(template, state.doc, node))
        dispatch(transaction.delete(next.start, next.end));
      else if (NodeSelection.isSelectable(node) && !node.isTextblock)
        dispatch(transaction.setSelection(NodeSelection.create(state.doc, next.start)));
    }
    return true;
  };
}
