import type { Node } from "@tiptap/pm/model";
import { closeHistory } from "@tiptap/pm/history";
import { type Command, type EditorState, TextSelection } from "@tiptap/pm/state";

import type { Proposal } from "../../../shared/memory/proposals.ts";
import { type TextBlock, textBlocks } from "../../../shared/rich-text/blocks.ts";
import { presentSource } from "../../../shared/rich-text/present-source.ts";
import {
  blockState,
  isDone,
  isWritten,
  textBlocksById,
} from "../../../shared/rich-text/translation.ts";
import { sourceOf } from "../tracking-plugin.ts";

/**
 * Puts a proposal into the block: in place of what is selected in it; of all its text, where that is
 * still to be translated and the proposal is for the whole; else at the caret. One step of the history,
 * with the source as it is now for what was translated.
 */
export function insertProposal(id: string, proposal: Pick<Proposal, "extent" | "target">): Command {
  return (state, dispatch) => {
    const source = sourceOf(state);
    const sourceBlock = source === null ? undefined : textBlocksById(source).get(id);
    const block = textBlocks(state.doc).find((candidate) => candidate.id === id);
    if (sourceBlock === undefined || block === undefined) return false;
    const { from, to, isAll } = placeFor(state, block, sourceBlock, proposal);
    const words = isAll ? proposal.target : spaced(proposal.target, block, from, to);
    const content = inlineContent(words, block.node);
    const transaction = closeHistory(state.tr).replaceWith(from, to, content);
    const end = from + content.reduce((size, node) => size + node.nodeSize, 0);
    transaction
      .setNodeAttribute(block.position, "translatedFrom", presentSource(sourceBlock))
      .setSelection(TextSelection.create(transaction.doc, end))
      .scrollIntoView();
    dispatch?.(transaction);
    return true;
  };
}

function placeFor(
  { selection }: EditorState,
  { node, position }: TextBlock,
  sourceBlock: Node,
  { extent }: Pick<Proposal, "extent">,
) {
  const all = { from: position + 1, to: position + 1 + node.content.size };
  const isInside = selection.from >= all.from && selection.to <= all.to;
  if (isInside && !selection.empty) return { from: selection.from, to: selection.to, isAll: false };
  const isToTranslate = !isDone(blockState(sourceBlock, node));
  if (!isWritten(node) || (extent === "block" && isToTranslate)) return { ...all, isAll: true };
  const caret = isInside ? selection.head : all.to;
  return { from: caret, to: caret, isAll: false };
}

/** A sentence put between others has a space on either side. */
function spaced(words: string, { node, position }: TextBlock, from: number, to: number): string {
  const start = position + 1;
  const before = node.textBetween(0, from - start, "\n", " ");
  const after = node.textBetween(to - start, node.content.size, "\n", " ");
  const opening = before === "" || /[\s(«„“"]$/u.test(before) ? "" : " ";
  const closing = /^[\p{L}\p{N}«„“"(]/u.test(after) ? " " : "";
  return `${opening}${words}${closing}`;
}

/** Line breaks stay where the block may have them. */
function inlineContent(words: string, { type }: Node): Node[] {
  const { schema } = type;
  const lineBreak = schema.nodes["hardBreak"];
  const mayBreak = lineBreak !== undefined && type.contentMatch.matchType(lineBreak) !== null;
  const lines = mayBreak ? words.split("\n") : [words.replaceAll("\n", " ")];
  const nodes: Node[] = [];
  for (const [place, line] of lines.entries()) {
    if (place > 0 && lineBreak !== undefined) nodes.push(lineBreak.create());
    if (line !== "") nodes.push(schema.text(line));
  }
  return nodes;
}
