import type { Transaction } from "@tiptap/pm/state";
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from "@tiptap/pm/transform";

/** Only characters or marks inside text blocks changed: no block came, went or moved. */
export function changesTextOnly(transaction: Transaction): boolean {
  return transaction.steps.every((step, index) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
    if (!(step instanceof ReplaceStep)) return false;
    const { content, openStart, openEnd } = step.slice;
    if (openStart !== 0 || openEnd !== 0) return false;
    if (content.firstChild !== null && !content.firstChild.isInline) return false;
    const doc = transaction.docs[index];
    const $from = doc?.resolve(step.from);
    return (
      doc !== undefined &&
      $from !== undefined &&
      $from.parent.isTextblock &&
      $from.sameParent(doc.resolve(step.to))
    );
  });
}
