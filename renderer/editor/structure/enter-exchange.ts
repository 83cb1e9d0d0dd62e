import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import type { Command, EditorState, Transaction } from "@tiptap/pm/state";

import type { Template } from "../../../shared/templates/template.ts";
import { type Caret, caretAfter, caretOf } from "./caret.ts";
import { depthOf, is, isEmptyDeep, mustStay, nodeType } from "./place.ts";

interface Exchange {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** Question, answer, question, answer: Enter leads from each to the next. */
export function enterInExchange(template: Template): Command {
  return (state, dispatch) => {
    const caret = caretOf(state);
    if (caret === null) return false;
    const depth = depthOf(caret.$at, "exchange");
    if (depth === null) return false;
    const exchange: Exchange = {
      node: caret.$at.node(depth),
      start: caret.$at.before(depth),
      end: caret.$at.after(depth),
      depth,
    };
    const transaction = is(caret.block, "question")
      ? fromQuestion(state, template, caret, exchange)
      : fromAnswer(state, caret, exchange);
    if (transaction === null) return false;
    dispatch?.(transaction);
    return true;
  };
}

function fromQuestion(
  state: EditorState,
  template: Template,
  caret: Caret,
  exchange: Exchange,
): Transaction | null {
  const previous = state.doc.resolve(exchange.start).nodeBefore;
  const isEmpty = isEmptyDeep(exchange.node);
  if (isEmpty && is(previous, "exchange") && !mustStay(template, state.doc, exchange.node)) {
    const transaction = state.tr.delete(exchange.start, exchange.end);
    const end = exchange.start - 1;
    transaction.insert(end, newAnswer(state.schema, previous));
    return caretAfter(transaction, end);
  }
  if (caret.atEnd) return caretAfter(state.tr, caret.after);
  return restToAnswer(state, caret, exchange);
}

/** What stands behind the caret in a question is the beginning of its answer. */
function restToAnswer(state: EditorState, caret: Caret, exchange: Exchange): Transaction {
  const rest = caret.block.content.cut(caret.$at.parentOffset);
  const transaction = state.tr.delete(caret.$at.pos, caret.$at.end());
  const answerStart = transaction.mapping.map(caret.after);
  const answer = exchange.node.child(1);
  if (answer.content.size === 0) transaction.insert(answerStart + 1, rest);
  else transaction.insert(answerStart, newAnswer(state.schema, exchange.node, rest));
  return caretAfter(transaction, answerStart);
}

function fromAnswer(state: EditorState, caret: Caret, exchange: Exchange): Transaction | null {
  const index = caret.$at.index(exchange.depth);
  const isLast = index === exchange.node.childCount - 1;
  if (!caret.atEnd) return null;
  if (!isLast)
    return caretAfter(
      state.tr.insert(caret.after, newAnswer(state.schema, exchange.node)),
      caret.after,
    );
  if (caret.block.content.size === 0 && index > 1) {
    const transaction = state.tr.delete(caret.before, caret.after);
    const after = transaction.mapping.map(exchange.end);
    return caretAfter(
      transaction.insert(after, nodeType(state.schema, "paragraph").create()),
      after,
    );
  }
  const next = state.doc.resolve(exchange.end).nodeAfter;
  const transaction = state.tr;
  if (!(is(next, "exchange") && isEmptyDeep(next)))
    transaction.insert(exchange.end, nextExchange(state.schema, exchange.node));
  return caretAfter(transaction, exchange.end);
}

/** The same two people go on talking. */
function nextExchange(schema: Schema, previous: Node): Node {
  const label: unknown = previous.firstChild?.attrs["label"];
  return nodeType(schema, "exchange").create(null, [
    nodeType(schema, "question").create({ label }),
    newAnswer(schema, previous),
  ]);
}

function newAnswer(schema: Schema, exchange: Node, content: Fragment = Fragment.empty): Node {
  const label: unknown = exchange.lastChild?.attrs["label"];
  return nodeType(schema, "answer").create({ label }, content);
}
