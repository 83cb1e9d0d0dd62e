import { history } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";

import { followSource } from "../../../renderer/translation/tracking-commands.ts";
import { trackingPlugin } from "../../../renderer/translation/tracking-plugin.ts";
import { textBlocks, translatedFrom } from "../../../shared/rich-text/blocks.ts";
import { doc, paragraph } from "../../../shared/rich-text/build.ts";
import { openComments } from "../../../shared/rich-text/review.ts";
import { recordedSource } from "../../../shared/rich-text/translation.ts";

export const idOf = (number: number): string => String(number).padStart(10, "0");

export function as(number: number, node: Node): Node {
  return node.type.create({ ...node.attrs, id: idOf(number) }, node.content);
}

export function from(source: string, target: Node): Node {
  return target.type.create(
    { ...target.attrs, translatedFrom: translatedFrom(paragraph(source)) },
    target.content,
  );
}

/** A translation being written beside its source, without a window. */
export function translating(source: Node, target: Node) {
  let present = source;
  const tracking = trackingPlugin(() => present);
  let state = EditorState.create({ doc: target, plugins: [tracking, history()] });
  const dispatch = (transaction: Transaction): void => {
    state = state.apply(transaction);
  };
  const run = (command: Command): boolean => command(state, dispatch);
  const blockAt = (number: number) => {
    const block = textBlocks(state.doc).find(({ id }) => id === idOf(number));
    if (block === undefined) throw new Error(`No block ${number}`);
    return block;
  };
  run(followSource);
  return {
    get doc() {
      return state.doc;
    },
    get caretIn() {
      return Number(state.selection.$head.parent.attrs["id"]);
    },
    run,
    source(changed: Node) {
      present = changed;
      run(followSource);
    },
    type(number: number, text: string) {
      dispatch(state.tr.insertText(text, blockAt(number).position + 1));
    },
    clear(number: number) {
      const { position, node } = blockAt(number);
      dispatch(state.tr.delete(position + 1, position + 1 + node.content.size));
    },
    caret(number: number) {
      const { position } = blockAt(number);
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, position + 1)));
    },
    change(make: (transaction: Transaction) => Transaction) {
      dispatch(make(state.tr));
    },
    text: (number: number) => blockAt(number).node.textContent,
    comments: (number: number) => openComments(blockAt(number).node).map(({ text }) => text),
    recorded: (number: number) => recordedSource(blockAt(number).node)?.text ?? null,
    /** As the sheet shows them. */
    states() {
      const shown = tracking.props.decorations?.call(tracking, state) as DecorationSet;
      return Object.fromEntries(
        shown
          .find()
          .map(({ from: at, spec }) => [
            Number(state.doc.nodeAt(at)?.attrs["id"]),
            (spec as { state: string }).state,
          ]),
      );
    },
  };
}

export const source = doc(as(1, paragraph("Учения начались.")), as(2, paragraph("Прибыли гости.")));
export const changed = doc(
  as(1, paragraph("Учения завершились.")),
  as(2, paragraph("Прибыли гости.")),
);
export const nothing = doc(as(1, paragraph("")), as(2, paragraph("")));
