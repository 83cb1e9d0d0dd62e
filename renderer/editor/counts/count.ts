import type { Node } from "@tiptap/pm/model";

import { eachTextBlock } from "../structure/place.ts";

export interface Counts {
  readonly words: number;
  /** Spaces included, as editors count; a line break counts as one. */
  readonly characters: number;
}

const counted = new WeakMap<Node, Counts>();
const word = /\S*[\p{L}\p{N}]\S*/gu;

/** Blocks that have not changed are not counted again, so a key in a long text costs one block. */
export function countText(doc: Node): Counts {
  let words = 0;
  let characters = 0;
  eachTextBlock(doc, (block) => {
    const count = countBlock(block);
    words += count.words;
    characters += count.characters;
  });
  return { words, characters };
}

function countBlock(block: Node): Counts {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const text = block.textBetween(0, block.content.size, undefined, "\n");
  // A letter outside the first plane is one character, not two.
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  const count = { words: text.match(word)?.length ?? 0, characters: text.length - pairs };
  counted.set(block, count);
  return count;
}
