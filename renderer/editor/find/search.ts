import type { Node } from "@tiptap/pm/model";

import { eachTextBlock } from "../structure/place.ts";

export interface SearchQuery {
  readonly text: string;
  readonly matchCase: boolean;
}

/** Positions in the document. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

type Offsets = readonly Match[];

/** Finds in block after block; of a block that has not changed the last answer is still known. */
export class Search {
  readonly #needle: string;
  readonly #matchCase: boolean;
  readonly #known = new WeakMap<Node, Offsets>();

  constructor({ text, matchCase }: SearchQuery) {
    this.#matchCase = matchCase;
    this.#needle = fold(text, matchCase);
  }

  matches(doc: Node): Match[] {
    if (this.#needle === "") return [];
    const matches: Match[] = [];
    eachTextBlock(doc, (block, position) => {
      for (const { from, to } of this.#offsets(block))
        matches.push({ from: position + 1 + from, to: position + 1 + to });
    });
    return matches;
  }

  #offsets(block: Node): Offsets {
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const text = fold(block.textBetween(0, block.content.size, undefined, "\n"), this.#matchCase);
    const offsets: Match[] = [];
    for (
      let from = text.indexOf(this.#needle);
      from !== -1;
      from = text.indexOf(this.#needle, from + this.#needle.length)
    )
      offsets.push({ from, to: from + this.#needle.length });
    this.#known.set(block, offsets);
    return offsets;
  }
}

/** One character for one, so that places in the folded text are places in the text: ё is е, a no-break space a space. */
function fold(text: string, matchCase: boolean): string {
  const plain = text
    .replaceAll("ё", "е")
    .replaceAll("Ё", "Е")
    .replace(/[\u00a0\u202f]/g, " ");
  if (matchCase) return plain;
  const lower = plain.toLowerCase();
  if (lower.length === plain.length) return lower;
  return Array.from({ length: plain.length }, (_, index) => {
    const character = plain.charAt(index).toLowerCase();
    return character.length === 1 ? character : plain.charAt(index);
  }).join("");
}
