import type { Command, EditorState } from "@tiptap/pm/state";

import { depthOf, is } from "./place.ts";

/** The question or answer with the caret and who is said to speak there; null outside of one. */
export function speakerAt(
  state: EditorState,
): { readonly type: "question" | "answer"; readonly label: string } | null {
  const { parent } = state.selection.$from;
  if (!is(parent, "question", "answer")) return null;
  const label: unknown = parent.attrs["label"];
  return {
    type: is(parent, "question") ? "question" : "answer",
    label: typeof label === "string" ? label : "",
  };
}

/** Names who speaks: in this question or answer, or in all of the text. */
export function setSpeaker(label: string, where: "here" | "everywhere"): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const exchange = depthOf($from, "exchange");
    if (exchange === null || speakerAt(state) === null) return false;
    const from = where === "here" ? $from.start(exchange) : 0;
    const to = where === "here" ? $from.end(exchange) : state.doc.content.size;
    if (dispatch) {
      const transaction = state.tr;
      state.doc.nodesBetween(from, to, (node, position) => {
        if (node.type === $from.parent.type) transaction.setNodeAttribute(position, "label", label);
        return !node.isTextblock;
      });
      dispatch(transaction);
    }
    return true;
  };
}
