import { Fragment, type Node } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, type Transaction } from "@tiptap/pm/state";

import type { Template } from "../../../shared/templates/template.ts";
import { type Caret, caretAfter, caretBefore, caretOf } from "./caret.ts";
import { is, isEmptyDeep, mustStay, nodeType } from "./place.ts";
import { unwrapQuotation } from "./quotation.ts";

interface Place {
  readonly state: EditorState;
  readonly template: Template;
  readonly caret: Caret;
  readonly container: Node;
  readonly start: number;
  readonly end: number;
  /** Of the caret's block in the container. */
  readonly index: number;
}

/** Backspace at the start of a block inside a quotation, an exchange, a boilerplate or a figure. */
export function backspaceInContainer(template: Template): Command {
  return (state, dispatch) => {
    const caret = caretOf(state);
    if (caret === null || !caret.atStart || caret.$at.depth < 2) return false;
    const place: Place = {
      state,
      template,
      caret,
      container: caret.$at.node(-1),
      start: caret.$at.before(-1),
      end: caret.$at.after(-1),
      index: caret.$at.index(-1),
    };
    const transaction = transactionAt(place);
    if (transaction === null) return false;
    dispatch?.(transaction);
    return true;
  };
}

function transactionAt(place: Place): Transaction | null {
  switch (place.container.type.name) {
    case "quotation":
      return inQuotation(place);
    case "exchange":
      return inExchange(place);
    case "boilerplate":
      return inBoilerplate(place);
    case "figure":
      return inFigure(place);
    default:
      return null;
  }
}

function inQuotation(place: Place): Transaction | null {
  if (is(place.caret.block, "attribution")) return toPrevious(place);
  return place.index === 0 ? unwrapQuotation(place.state, place.start) : null;
}

function inExchange(place: Place): Transaction | null {
  const { state, template, caret, container, start, end, index } = place;
  const previous = state.doc.resolve(start).nodeBefore;
  if (index === 0) {
    if (isEmptyDeep(container) && !mustStay(template, state.doc, container)) return remove(place);
    if (caret.block.content.size === 0 && is(previous, "exchange")) {
      const answers = container.children.slice(1);
      const before = start - 1;
      return caretAfter(state.tr.delete(start, end).insert(before, answers), before);
    }
    return start === 0 ? state.tr : caretBefore(state.tr, start);
  }
  if (index === 1) {
    const removable = caret.block.content.size === 0 && container.childCount > 2;
    const transaction = state.tr;
    if (removable) transaction.delete(caret.before, caret.after);
    return caretBefore(transaction, caret.before);
  }
  return null;
}

function inBoilerplate(place: Place): Transaction | null {
  const { caret, container, index, state } = place;
  if (index === 0) return isEmptyDeep(container) ? remove(place) : state.tr;
  if (index > 1) return null;
  const transaction = state.tr;
  if (caret.block.content.size === 0 && container.childCount > 2)
    transaction.delete(caret.before, caret.after);
  return caretBefore(transaction, caret.before);
}

function inFigure(place: Place): Transaction {
  if (is(place.caret.block, "credit")) return toPrevious(place);
  if (isEmptyDeep(place.container)) return remove(place);
  const { state, start } = place;
  return state.tr.setSelection(NodeSelection.create(state.doc, start)).scrollIntoView();
}

function toPrevious({ state, caret }: Place): Transaction {
  return caretBefore(state.tr, caret.before);
}

function remove({ state, start, end }: Place): Transaction {
  const isOnly = state.doc.childCount === 1;
  const rest = isOnly
    ? Fragment.from(nodeType(state.schema, "paragraph").create())
    : Fragment.empty;
  const transaction = state.tr.replaceWith(start, end, rest);
  return start === 0 ? caretAfter(transaction, 0) : caretBefore(transaction, start);
}
