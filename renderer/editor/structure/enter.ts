import {
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  splitBlockAs,
} from "@tiptap/pm/commands";
import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { liftListItem, splitListItem } from "@tiptap/pm/schema-list";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";

import type { Template } from "../../../shared/templates/template.ts";
import { type Caret, caretAfter, caretOf } from "./caret.ts";
import { afterDeletion } from "./after-deletion.ts";
import { enterInExchange } from "./enter-exchange.ts";
import { depthOf, is, isEmptyDeep, isPlain, nodeType, regionOf } from "./place.ts";

/** What Enter does, wherever the caret is. */
export function enter(template: Template): Command {
  return afterDeletion(
    chainCommands(
      enterInList,
      enterInExchange(template),
      enterInQuotation,
      enterInBoilerplate,
      enterInFigure,
      enterInHead(template),
      enterInTail(template),
      createParagraphNear,
      liftEmptyBlock,
      splitBlockAs((block) => (is(block, "paragraph") ? { type: block.type } : null)),
    ),
  );
}

export const insertLineBreak: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return false;
  const lineBreak = nodeType(state.schema, "hardBreak").create();
  dispatch?.(state.tr.replaceSelectionWith(lineBreak).scrollIntoView());
  return true;
};

const enterInList: Command = (state, dispatch, view) => {
  const item = state.schema.nodes["listItem"];
  if (item === undefined || depthOf(state.selection.$from, "listItem") === null) return false;
  const isEmpty = state.selection.empty && state.selection.$from.parent.content.size === 0;
  const leave = isEmpty ? liftListItem(item) : splitListItem(item);
  return leave(state, dispatch, view);
};

/** Twice Enter leaves the quoted words for the name of who said them; from there the text goes on. */
const enterInQuotation: Command = (state, dispatch) => {
  const caret = caretOf(state);
  if (caret === null) return false;
  const depth = depthOf(caret.$at, "quotation");
  if (depth === null || caret.$at.depth !== depth + 1) return false;
  const quotation = caret.$at.node(depth);
  if (is(caret.block, "attribution")) {
    continueAfter(state, caret, caret.$at.after(depth), dispatch);
    return true;
  }
  const isLast = caret.$at.index(depth) === quotation.childCount - 2;
  if (caret.block.content.size > 0 || !isLast) return false;
  if (dispatch) {
    const transaction = state.tr;
    if (quotation.childCount > 2) transaction.delete(caret.before, caret.after);
    dispatch(caretAfter(transaction, transaction.mapping.map(caret.after)));
  }
  return true;
};

const enterInBoilerplate: Command = (state, dispatch) => {
  const caret = caretOf(state);
  if (caret === null) return false;
  const depth = depthOf(caret.$at, "boilerplate");
  if (depth === null || caret.$at.depth !== depth + 1) return false;
  const boilerplate = caret.$at.node(depth);
  const next = boilerplate.maybeChild(caret.$at.index(depth) + 1);
  if (is(caret.block, "heading")) {
    if (!caret.atEnd || next === null || next === undefined || next.content.size > 0) return false;
    dispatch?.(caretAfter(state.tr, caret.after));
    return true;
  }
  if (caret.block.content.size > 0 || next) return false;
  if (dispatch) {
    const transaction = state.tr;
    if (boilerplate.childCount > 2) transaction.delete(caret.before, caret.after);
    const end = transaction.mapping.map(caret.$at.after(depth));
    dispatch(goOnAt(transaction, end, state.schema));
  }
  return true;
};

const enterInFigure: Command = (state, dispatch) => {
  const caret = caretOf(state);
  if (caret === null || !is(caret.block, "caption", "credit")) return false;
  if (dispatch) {
    const transaction = state.tr;
    if (is(caret.block, "caption")) dispatch(caretAfter(transaction, caret.after));
    else dispatch(goOnAt(transaction, caret.$at.after(-1), state.schema));
  }
  return true;
};

/** From one part of the head to the next; from the last one into the running text. */
function enterInHead(template: Template): Command {
  return (state, dispatch) => {
    const caret = caretOf(state);
    if (caret === null || caret.$at.depth !== 1) return false;
    if (regionOf(template, caret.block) !== "head") return false;
    const next = state.doc.resolve(caret.after).nodeAfter;
    const rest = isPlain(caret.block)
      ? Fragment.empty
      : caret.block.content.cut(caret.$at.parentOffset);
    const goesToNext =
      rest.size === 0 &&
      next !== null &&
      (regionOf(template, next) === "head" || isEmptyBody(template, next));
    if (dispatch) {
      const transaction = state.tr;
      if (goesToNext) dispatch(caretAfter(transaction, caret.after));
      else dispatch(beginBody(transaction, template, caret, rest, state.schema));
    }
    return true;
  };
}

function isEmptyBody(template: Template, node: Node): boolean {
  return node.type.name === template.body && isEmptyDeep(node);
}

function beginBody(
  transaction: Transaction,
  template: Template,
  caret: Caret,
  rest: Fragment,
  schema: Schema,
): Transaction {
  const type = rest.size > 0 ? "paragraph" : template.body;
  if (rest.size > 0) transaction.delete(caret.$at.pos, caret.$at.end());
  const after = transaction.mapping.map(caret.after);
  const block = nodeType(schema, type).createAndFill(null, rest);
  return block === null ? transaction : caretAfter(transaction.insert(after, block), after);
}

/** Parts after the running text are a few lines each: Enter breaks the line, twice goes on. */
function enterInTail(template: Template): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    if ($from.depth !== 1 || !$from.parent.isTextblock) return false;
    if (regionOf(template, $from.parent) !== "tail") return false;
    const caret = caretOf(state);
    if (caret === null || !caret.atEnd || !endsWithEmptyLine(caret.block))
      return insertLineBreak(state, dispatch, view);
    if (dispatch) {
      const transaction = state.tr;
      if (caret.block.content.size > 0) transaction.delete(caret.$at.pos - 1, caret.$at.pos);
      const after = transaction.mapping.map(caret.after);
      dispatch(goOnAt(transaction, afterEndMark(transaction.doc, after), state.schema, "any"));
    }
    return true;
  };
}

function afterEndMark(doc: Node, position: number): number {
  const next = doc.resolve(position).nodeAfter;
  return is(next, "endMark") ? position + next.nodeSize : position;
}

function endsWithEmptyLine(block: Node): boolean {
  return block.lastChild === null || is(block.lastChild, "hardBreak");
}

function continueAfter(
  state: EditorState,
  caret: Caret,
  position: number,
  dispatch?: (transaction: Transaction) => void,
): void {
  if (dispatch === undefined) return;
  const rest = caret.block.content.cut(caret.$at.parentOffset);
  const transaction = state.tr;
  if (rest.size > 0) transaction.delete(caret.$at.pos, caret.$at.end());
  const after = transaction.mapping.map(position);
  dispatch(goOnAt(transaction, after, state.schema, "empty", rest));
}

/** Goes to the block at the position, if it may be any or is an empty paragraph; else puts one there. */
function goOnAt(
  transaction: Transaction,
  position: number,
  schema: Schema,
  into: "any" | "empty" = "empty",
  content: Fragment = Fragment.empty,
): Transaction {
  const next = transaction.doc.resolve(position).nodeAfter;
  const goesThere =
    content.size === 0 &&
    next !== null &&
    (into === "any" || (is(next, "paragraph") && next.content.size === 0));
  if (!goesThere) transaction.insert(position, nodeType(schema, "paragraph").create(null, content));
  return caretAfter(transaction, position);
}
