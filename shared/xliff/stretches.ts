import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { segment } from "../segmentation/segment.ts";
import type { HandoutMatch } from "./handout-matches.ts";
import { createCodeIds, type Piece, piecesOf } from "./inline-codes.ts";

/** A sentence, or what stands between two. */
export interface Stretch {
  readonly isSentence: boolean;
  readonly source: readonly Piece[];
  /** null: nothing is written in the whole block. */
  readonly target: readonly Piece[] | null;
  /** What the memory has for it, the best first. */
  readonly matches: readonly HandoutMatch[];
}

interface Languages {
  readonly from: Language;
  readonly to: Language;
}

/** Sentence against sentence where both sides have as many; else the block is one stretch. */
export function sentencesOf(
  source: Node,
  target: Node | null,
  { from, to }: Languages,
): readonly Stretch[] {
  const sources = cutUp(source, from);
  const targets = target === null ? null : cutUp(target, to);
  return targets === null || targets.length === sources.length
    ? stretches(sources, targets)
    : wholeBlock(source, target);
}

/** The block as one stretch. */
export function wholeBlock(source: Node, target: Node | null): readonly Stretch[] {
  // Nothing, the block, and nothing: as one sentence would be cut.
  return stretches([[], source.children, []], target && [[], target.children, []]);
}

type Cut = readonly (readonly Node[])[];

/** @param targets as many as there are of the source; null: nothing is written */
function stretches(sources: Cut, targets: Cut | null): Stretch[] {
  const ids = createCodeIds();
  // The source is numbered first: whichever sentence a code of the target comes in, it finds its like.
  const numbered = sources.map((nodes) => piecesOf(nodes, ids.inSource));
  return numbered.flatMap((source, index) => {
    const isSentence = index % 2 === 1;
    const target = targets === null ? null : piecesOf(targets[index] ?? [], ids.inTarget);
    const isNothing = source.length === 0 && (target ?? []).length === 0;
    return isNothing ? [] : [{ isSentence, source, target, matches: [] }];
  });
}

/** What stands before the first sentence, the first sentence, what stands between, and so on to the end. */
function cutUp(block: Node, language: Language): Cut {
  // A line break is one character, as it is one position in the content.
  const text = block.textBetween(0, block.content.size, "\n", "\n");
  const pieces: (readonly Node[])[] = [];
  let end = 0;
  for (const { from, to } of segment(text, language)) {
    pieces.push(block.content.cut(end, from).content, block.content.cut(from, to).content);
    end = to;
  }
  return [...pieces, block.content.cut(end).content];
}
