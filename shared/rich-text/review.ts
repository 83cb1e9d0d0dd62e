import type { Node } from "@tiptap/pm/model";

import type { Comment, Review, Stamp } from "../domain/review.ts";
import { presentSource } from "./present-source.ts";

const unreviewed: Review = { draft: false, approval: null, comments: [] };

/** What was said of a block of a translation; nothing where nobody has said anything. */
export function reviewOf(target: Node): Review {
  const value: unknown = target.attrs["review"];
  return isReview(value) ? value : unreviewed;
}

/** The schema has checked its shape. */
function isReview(value: unknown): value is Review {
  return typeof value === "object" && value !== null && "comments" in value;
}

/** As it is kept in the block: null where nothing is left to keep. */
export function keptReview(review: Review): Review | null {
  const isNothing = !review.draft && review.approval === null && review.comments.length === 0;
  return isNothing ? null : review;
}

/** Hash of the source for which someone has approved exactly this text; null where nobody has. */
export function approvedSource(target: Node): string | null {
  const { approval } = reviewOf(target);
  // Most blocks have none: their text need not be hashed for that.
  if (approval === null) return null;
  return approval.target === presentSource(target).hash ? approval.source : null;
}

/** Whether someone has approved exactly this text of exactly this source. */
export function isApproved(source: Node, target: Node): boolean {
  const approvedFor = approvedSource(target);
  return approvedFor !== null && approvedFor === presentSource(source).hash;
}

export function approved(source: Node, target: Node, stamp: Stamp): Review {
  const [from, to] = [presentSource(source).hash, presentSource(target).hash];
  return { ...reviewOf(target), draft: false, approval: { ...stamp, source: from, target: to } };
}

export function openComments(target: Node): readonly Comment[] {
  return reviewOf(target).comments.filter(({ resolved }) => resolved === null);
}
