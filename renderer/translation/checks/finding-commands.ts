import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection } from "@tiptap/pm/state";

import type { Finding } from "../../../shared/checks/check-translation.ts";
import { unwaived, waived } from "../../../shared/checks/waivers.ts";
import type { Stamp } from "../../../shared/domain/review.ts";
import { type TextBlock, textBlocks } from "../../../shared/rich-text/blocks.ts";
import { currentBlock } from "../tracking-commands.ts";

function blockOf(state: EditorState, { block }: Finding): TextBlock | undefined {
  return textBlocks(state.doc).find(({ id }) => id === block);
}

/** Selects the words in question; where they are the source's, or the block as a whole, its beginning. */
export function goToFinding(finding: Finding): Command {
  return (state, dispatch) => {
    const block = blockOf(state, finding);
    if (block === undefined) return false;
    const { from, to } = stretch(finding, block);
    const selection = TextSelection.create(state.doc, from, to);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

function stretch({ place }: Finding, { node, position }: TextBlock) {
  const start = position + 1;
  if (place?.side !== "target") return { from: start, to: start };
  const end = start + node.content.size;
  return { from: Math.min(start + place.from, end), to: Math.min(start + place.to, end) };
}

/** Makes the repair the check proposes, as if it were typed. */
export function fixFinding(finding: Finding): Command {
  return (state, dispatch) => {
    const block = blockOf(state, finding);
    const { fix } = finding;
    if (block === undefined || fix === null) return false;
    const transaction = state.tr;
    // From the end, so that what comes before keeps its place.
    for (const { from, to, text } of fix.toReversed())
      transaction.insertText(text, block.position + 1 + from, block.position + 1 + to);
    dispatch?.(transaction);
    return true;
  };
}

interface Reasoned extends Stamp {
  readonly reason: string;
}

/** @param source the block it was translated from */
export function waiveFinding(finding: Finding, source: Node, by: Reasoned): Command {
  return setWaivers(finding, (target) => waived(source, target, finding, by));
}

export function bringBackFinding(finding: Finding, source: Node): Command {
  return setWaivers(finding, (target) => unwaived(source, target, finding));
}

function setWaivers(finding: Finding, make: (target: Node) => unknown): Command {
  return (state, dispatch) => {
    const block = blockOf(state, finding);
    if (block === undefined) return false;
    dispatch?.(state.tr.setNodeAttribute(block.position, "waivers", make(block.node)));
    return true;
  };
}

/** The finding the caret is at: in its words, or in the block of one about the whole of it. */
export function findingAtCaret(
  state: EditorState,
  findings: readonly Finding[],
): Finding | undefined {
  const block = currentBlock(state);
  if (block === null) return undefined;
  const { from, to } = state.selection;
  return findings.find((finding) => {
    if (finding.block !== block.id || finding.place?.side !== "target") return false;
    const place = stretch(finding, block);
    return place.from <= from && to <= place.to;
  });
}

/** The next finding from the caret on, and round; before the caret where the direction is −1. */
export function nextFinding(
  state: EditorState,
  findings: readonly Finding[],
  current: string | null,
  direction: 1 | -1,
): Finding | null {
  const blocks = new Map(textBlocks(state.doc).map((block) => [block.id, block]));
  const placed = findings
    .flatMap((finding) => {
      const block = blocks.get(finding.block);
      return block === undefined ? [] : { finding, at: stretch(finding, block).from };
    })
    .toSorted((one, other) => one.at - other.at);
  if (placed.length === 0) return null;
  const here = placed.findIndex(({ finding }) => finding.id === current);
  if (here >= 0) return placed[(here + direction + placed.length) % placed.length]?.finding ?? null;
  const { from } = state.selection;
  const ahead =
    direction === 1 ? placed.find(({ at }) => at >= from) : placed.findLast(({ at }) => at < from);
  return (ahead ?? placed.at(direction === 1 ? 0 : -1))?.finding ?? null;
}
