import { getMarkRange } from "@tiptap/core";
import type { Command, EditorState } from "@tiptap/pm/state";

import { isSafeLink } from "../../../shared/rich-text/schema.ts";

/** The address of the link the selection stands in or covers; null where there is none. */
export function linkAt(state: EditorState): string | null {
  const type = state.schema.marks["link"];
  const range = linkRange(state);
  if (type === undefined || range === null) return null;
  let address: string | null = null;
  state.doc.nodesBetween(range.from, range.to, (node) => {
    const href: unknown = type.isInSet(node.marks)?.attrs["href"];
    if (address === null && typeof href === "string") address = href;
  });
  return address;
}

export function canLink(state: EditorState): boolean {
  const type = state.schema.marks["link"];
  const { $from, $to } = state.selection;
  return type !== undefined && $from.sameParent($to) && $from.parent.type.allowsMarkType(type);
}

/** Makes the selection a link, changes the one the caret is in, or writes the address as its text. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const type = state.schema.marks["link"];
    if (type === undefined || !canLink(state) || !isSafeLink(href)) return false;
    if (dispatch) {
      const mark = type.create({ href });
      const transaction = state.tr;
      const range = linkRange(state);
      if (range !== null) transaction.addMark(range.from, range.to, mark);
      else {
        const text = href.replace(/^(mailto:|tel:)/i, "");
        transaction.insert(state.selection.from, state.schema.text(text, [mark]));
      }
      dispatch(transaction.removeStoredMark(type).scrollIntoView());
    }
    return true;
  };
}

export const unsetLink: Command = (state, dispatch) => {
  const type = state.schema.marks["link"];
  const range = linkRange(state);
  if (type === undefined || range === null || linkAt(state) === null) return false;
  dispatch?.(state.tr.removeMark(range.from, range.to, type));
  return true;
};

function linkRange(state: EditorState): { readonly from: number; readonly to: number } | null {
  const { empty, $from, from, to } = state.selection;
  const type = state.schema.marks["link"];
  if (!empty) return { from, to };
  return type === undefined ? null : (getMarkRange($from, type) ?? null);
}

/** What a person types as an address, made one a text may lead to; null when it cannot be. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  const address: unknown = text;
  if (isSafeLink(address)) return isComplete(address) ? address : null;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?[\d()-]{5,}$/.test(text)) return `tel:${text.replace(/[()-]/g, "")}`;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return null;
  return /^[^/]+\.[^/.\s]{2,}(\/|$|[?#:])/.test(text) ? `https://${text}` : null;
}

function isComplete(address: string): boolean {
  return URL.canParse(address) && address.replace(/^[a-z]+:\/*/i, "") !== "";
}
