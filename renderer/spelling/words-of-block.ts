import type { Fragment, Node } from "@tiptap/pm/model";

import { type CheckedWord, checkedWords } from "../../shared/spelling/words.ts";

const known = new WeakMap<Fragment, readonly CheckedWord[]>();

/** The words of a text block, counted from its beginning; of one that has not changed they are known. */
export function wordsOfBlock(block: Node): readonly CheckedWord[] {
  const before = known.get(block.content);
  if (before !== undefined) return before;
  const words = checkedWords(block.textBetween(0, block.content.size, undefined, "\n"));
  known.set(block.content, words);
  return words;
}

/** A word in its place in the document. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The word at a position; at its ends too. */
export function wordAt(doc: Node, position: number): PlacedWord | null {
  const $position = doc.resolve(position);
  if (!$position.parent.isTextblock) return null;
  const start = $position.start();
  const offset = position - start;
  const word = wordsOfBlock($position.parent).find(
    ({ start, end }) => start <= offset && offset <= end,
  );
  return word === undefined
    ? null
    : { text: word.text, from: start + word.start, to: start + word.end };
}
