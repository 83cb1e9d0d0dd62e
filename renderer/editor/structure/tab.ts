import { liftListItem, sinkListItem } from "@tiptap/pm/schema-list";
import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import { addRowAfter, goToNextCell, isInTable } from "@tiptap/pm/tables";

import type { Template } from "../../../shared/templates/template.ts";
import { caretAfter } from "./caret.ts";
import { depthOf, is, nodeType, regionOf, topBlock } from "./place.ts";

/**
 * Tab moves where there is somewhere to go inside the text: from part to part of the head, from cell
 * to cell, a list item deeper or back. Elsewhere it answers false and leaves the text as in any page.
 */
export function tab(template: Template, direction: 1 | -1): Command {
  return (state, dispatch, view) => {
    if (isInTable(state)) {
      if (goToNextCell(direction)(state, dispatch)) return true;
      return direction === 1 && addRow(state, dispatch, view);
    }
    if (depthOf(state.selection.$from, "listItem") !== null) {
      const item = nodeType(state.schema, "listItem");
      const move = direction === 1 ? sinkListItem(item) : liftListItem(item);
      // A first item goes no deeper; Tab must not throw the writer out of the list for that.
      return move(state, dispatch, view) || direction === 1;
    }
    return betweenParts(template, direction)(state, dispatch, view);
  };
}

const addRow: Command = (state, dispatch) =>
  addRowAfter(
    state,
    dispatch &&
      ((transaction) => {
        const { doc, selection } = transaction;
        goToNextCell(1)(EditorState.create({ doc, selection }), (move) => {
          const { from, to } = move.selection;
          transaction.setSelection(TextSelection.create(doc, from, to));
        });
        dispatch(transaction.scrollIntoView());
      }),
  );

function betweenParts(template: Template, direction: 1 | -1): Command {
  return (state, dispatch) => {
    const current = topBlock(state.selection.$from);
    if (current === null || regionOf(template, current.node) !== "head") return false;
    const position = direction === 1 ? current.end : current.start;
    const $boundary = state.doc.resolve(position);
    const target = direction === 1 ? $boundary.nodeAfter : $boundary.nodeBefore;
    if (target === null || is(target, "endMark", "figure", "table")) return false;
    if (dispatch) {
      const start = direction === 1 ? position : position - target.nodeSize;
      const transaction = caretAfter(state.tr, start);
      const { $from } = transaction.selection;
      // As in any form, what is already in the field is selected.
      if (regionOf(template, target) === "head")
        transaction.setSelection(TextSelection.create(transaction.doc, $from.start(), $from.end()));
      dispatch(transaction);
    }
    return true;
  };
}
