import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";

import { alignTranslation } from "../../shared/rich-text/alignment.ts";
import { blockId, type TextBlock, textBlocks } from "../../shared/rich-text/blocks.ts";
import { patchDocument } from "../../shared/rich-text/patch.ts";
import { keptReview, reviewOf } from "../../shared/rich-text/review.ts";
import { schema } from "../../shared/rich-text/schema.ts";
import { presentSource } from "../../shared/rich-text/present-source.ts";
import {
  blockState,
  isWritten,
  recordedSource,
  textBlocksById,
  unfinishedBlocks,
} from "../../shared/rich-text/translation.ts";
import { inSchema } from "./in-schema.ts";
import { hasSameStructure } from "./changed-range.ts";
import {
  followedSourceOf,
  followingSource,
  isSameRecord,
  judgedSourceOf,
  sourceOf,
} from "./tracking-plugin.ts";

/** The text block the caret is in. */
export function currentBlock(state: EditorState): TextBlock | null {
  const { $head } = state.selection;
  for (let depth = $head.depth; depth > 0; depth--) {
    const node = $head.node(depth);
    const id = node.isTextblock ? blockId(node) : null;
    if (id !== null) return { id, node, position: $head.before(depth) };
  }
  return null;
}

/**
 * Judges the translation by its source as it is now and, where the source's blocks have changed,
 * brings the translation's after them. The history of what was typed stays whole.
 */
export const followSource: Command = (state, dispatch) => {
  const source = sourceOf(state);
  const judgedBy = judgedSourceOf(state);
  if (source === null) return false;
  const followed = followedSourceOf(state);
  const isFollowed = followed !== null && hasSameStructure(followed, source);
  if (isFollowed && judgedBy !== null && !changesStates(judgedBy, source, state.doc)) return false;
  dispatch?.(isFollowed ? followingSource(state.tr) : aligned(state, source));
  return true;
};

/** As `followSource`, also when nothing is known to have changed: for a translation just opened. */
export const alignWithSource: Command = (state, dispatch) => {
  const source = sourceOf(state);
  if (source === null) return false;
  dispatch?.(aligned(state, source));
  return true;
};

function aligned(state: EditorState, source: Node): Transaction {
  const wanted = alignTranslation(inSchema(schema, source), inSchema(schema, state.doc));
  return followingSource(patchDocument(state.tr, inSchema(state.schema, wanted)));
}

function changesStates(before: Node, after: Node, target: Node): boolean {
  if (before === after) return false;
  const old = textBlocksById(before);
  const targets = textBlocksById(target);
  for (const [id, node] of textBlocksById(after)) {
    const translation = targets.get(id);
    const oldNode = old.get(id);
    if (oldNode === node || translation === undefined) continue;
    if (blockState(oldNode, translation) !== blockState(node, translation)) return true;
  }
  return false;
}

/** The current block is right as it is for the source as it is: an answer to a change, to a copy, to a draft. */
export const confirmTranslation: Command = (state, dispatch) => {
  const block = currentBlock(state);
  const source = sourceOf(state);
  if (block === null || source === null) return false;
  const sourceBlock = textBlocksById(source).get(block.id);
  if (sourceBlock === undefined) return false;
  const present = presentSource(sourceBlock);
  const said = reviewOf(block.node);
  const isConfirmed = isSameRecord(recordedSource(block.node), present) && !said.draft;
  if (!isWritten(block.node) || isConfirmed) return false;
  dispatch?.(
    state.tr
      .setNodeAttribute(block.position, "translatedFrom", present)
      .setNodeAttribute(block.position, "review", keptReview({ ...said, draft: false })),
  );
  return true;
};

export const nextUnfinished: Command = goToUnfinished(1);
export const previousUnfinished: Command = goToUnfinished(-1);

/** Confirms what waits for it here and goes on. Always takes the key: it never breaks a line. */
export const confirmAndGoOn: Command = (state, dispatch) => {
  if (dispatch === undefined) return true;
  let confirmed = state;
  confirmTranslation(state, (transaction) => {
    confirmed = state.apply(transaction);
    dispatch(transaction);
  });
  nextUnfinished(confirmed, dispatch);
  return true;
};

function goToUnfinished(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const source = sourceOf(state);
    if (source === null) return false;
    const waiting = unfinishedBlocks(source, state.doc);
    const targets = textBlocksById(state.doc);
    const isLacking = waiting.some(({ id }) => !targets.has(id));
    // Only a block that is there can be gone to: the ones the translation lacks come back first.
    const transaction = isLacking ? aligned(state, source) : state.tr;
    const wanted = nextOf(transaction, new Set(waiting.map(({ id }) => id)), direction);
    if (wanted === null) return false;
    dispatch?.(selectBlock(transaction, wanted));
    return true;
  };
}

function nextOf(
  { doc, selection }: Transaction,
  ids: ReadonlySet<string>,
  direction: 1 | -1,
): TextBlock | null {
  const blocks = textBlocks(doc).filter(({ id }) => ids.has(id));
  const ordered = direction === 1 ? blocks : blocks.toReversed();
  const isAhead = ({ position, node }: TextBlock): boolean =>
    direction === 1 ? position >= selection.to : position + node.nodeSize <= selection.from;
  return ordered.find(isAhead) ?? ordered[0] ?? null;
}

/** Puts the caret at the end of a block's text and brings it into sight. */
function selectBlock(transaction: Transaction, block: TextBlock): Transaction {
  const end = block.position + 1 + block.node.content.size;
  return transaction.setSelection(TextSelection.create(transaction.doc, end)).scrollIntoView();
}

/** Puts the caret into the text block with this id. */
export function goToBlock(id: string): Command {
  return (state, dispatch) => {
    const block = textBlocks(state.doc).find((candidate) => candidate.id === id);
    if (block === undefined) return false;
    dispatch?.(selectBlock(state.tr, block));
    return true;
  };
}
