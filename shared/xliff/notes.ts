import { Fragment, type Node } from "@tiptap/pm/model";

import { type Comment, longestComment } from "../domain/review.ts";
import { blockId, textHash } from "../rich-text/blocks.ts";
import { keptReview, reviewOf } from "../rich-text/review.ts";
import type { ReturnedUnit } from "./returned.ts";

/** A note from outside on a unit of the translation. */
export interface BlockNote {
  /** Of the block that keeps it. */
  readonly id: string;
  /** Of the comment it becomes: the same note taken in twice is one comment. */
  readonly commentId: string;
  readonly by: string;
  readonly text: string;
}

const longestName = 100;

/** The notes of a unit that are no comments on the block yet. @param block that keeps remarks on it */
export function newNotes({ id: unit, notes }: ReturnedUnit, block: Node): BlockNote[] {
  const id = blockId(block);
  if (id === null) return [];
  const known = new Set(reviewOf(block).comments.map((comment) => comment.id));
  return notes.flatMap((note) => {
    const text = note.text.trim().slice(0, longestComment);
    const commentId = textHash(`${unit}\n${text}`);
    if (text === "" || known.has(commentId)) return [];
    known.add(commentId);
    return [{ id, commentId, by: note.by.slice(0, longestName), text }];
  });
}

/** The translation with the notes as open comments. @param at ISO timestamp in UTC */
export function withNotes(target: Node, notes: readonly BlockNote[], at: string): Node {
  const comments = new Map<string, Comment[]>();
  for (const { id, commentId, by, text } of notes) {
    const comment = { id: commentId, by, at, text, resolved: null };
    const others = comments.get(id);
    if (others === undefined) comments.set(id, [comment]);
    else others.push(comment);
  }
  const visit = (node: Node): Node => {
    if (!node.isTextblock)
      return node.isLeaf ? node : node.copy(Fragment.from(node.children.map(visit)));
    const added = comments.get(blockId(node) ?? "");
    if (added === undefined) return node;
    const known = reviewOf(node);
    const review = keptReview({ ...known, comments: [...known.comments, ...added] });
    return node.type.create({ ...node.attrs, review }, node.content);
  };
  return visit(target);
}
