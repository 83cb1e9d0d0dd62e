import type { Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";

import type { Comment, Review, Stamp } from "../../shared/domain/review.ts";
import { textBlocks } from "../../shared/rich-text/blocks.ts";
import { approved, keptReview, reviewOf } from "../../shared/rich-text/review.ts";
import {
  type BlockState,
  blockState,
  isDone,
  textBlocksById,
} from "../../shared/rich-text/translation.ts";
import { currentBlock, goToBlock } from "./tracking-commands.ts";
import { sourceOf } from "./tracking-plugin.ts";

interface Reviewed {
  readonly source: Node;
  readonly target: Node;
  readonly state: BlockState;
}

/**
 * @param id of the block that is meant: who says it is asked for first, and the caret may have gone on
 * @param change null: there is nothing to be said of such a block
 */
function review(id: string, change: (block: Reviewed) => Review | null): Command {
  return (state, dispatch) => {
    const source = sourceOf(state);
    const block = textBlocks(state.doc).find((candidate) => candidate.id === id);
    const sourceBlock = source && textBlocksById(source).get(id);
    if (!block || !sourceBlock) return false;
    const changed = change({
      source: sourceBlock,
      target: block.node,
      state: blockState(sourceBlock, block.node),
    });
    if (changed === null) return false;
    dispatch?.(state.tr.setNodeAttribute(block.position, "review", keptReview(changed)));
    return true;
  };
}

export function canBeDraft(state: BlockState): boolean {
  return isDone(state) || state === "draft";
}

/** Approves the block as it is, or takes the approval back. */
export const approve = (id: string, stamp: Stamp): Command =>
  review(id, ({ source, target, state }) => {
    if (!isDone(state)) return null;
    return state === "reviewed"
      ? { ...reviewOf(target), approval: null }
      : approved(source, target, stamp);
  });

/** The translator wants to come back to the block, or no more. */
export const toggleDraft = (id: string): Command =>
  review(id, ({ target, state }) => {
    if (!canBeDraft(state)) return null;
    const before = reviewOf(target);
    return { ...before, draft: !before.draft };
  });

export const addComment = (id: string, comment: Comment): Command =>
  review(id, ({ target }) => {
    const before = reviewOf(target);
    return { ...before, comments: [...before.comments, comment] };
  });

/** @param resolved null: it is open again */
export const resolveComment = (id: string, commentId: string, resolved: Stamp | null): Command =>
  review(id, ({ target }) => {
    const before = reviewOf(target);
    const comments = before.comments.map((comment) =>
      comment.id === commentId ? { ...comment, resolved } : comment,
    );
    return { ...before, comments };
  });

/** To the next block that is translated and that nobody has approved, from the caret on and round. */
export const nextToApprove: Command = (state, dispatch, view) => {
  const source = sourceOf(state);
  if (source === null) return false;
  const sources = textBlocksById(source);
  const here = currentBlock(state)?.position ?? 0;
  const waiting = textBlocks(state.doc).filter(
    ({ id, node }) => node.content.size > 0 && blockState(sources.get(id), node) === "translated",
  );
  const next = waiting.find(({ position }) => position > here) ?? waiting[0];
  return next !== undefined && goToBlock(next.id)(state, dispatch, view);
};
