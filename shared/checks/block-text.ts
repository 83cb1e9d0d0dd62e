import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { segment, type Segment } from "../segmentation/segment.ts";
import type { BlockText } from "./check.ts";
import { type Quantities, readQuantities } from "./quantities.ts";

export type Sentence = Segment;

const known = { ru: new WeakMap<Node, BlockText>(), en: new WeakMap<Node, BlockText>() };

/** A text block as the checks see it. Nodes never change: read once for each. */
export function blockText(node: Node, language: Language): BlockText {
  let read = known[language].get(node);
  if (read === undefined) {
    read = new LazyBlockText(node, language);
    known[language].set(node, read);
  }
  return read;
}

class LazyBlockText implements BlockText {
  readonly node: Node;
  readonly language: Language;
  readonly text: string;
  #sentences: readonly Sentence[] | null = null;
  #quantities: Quantities | null = null;

  constructor(node: Node, language: Language) {
    this.node = node;
    this.language = language;
    this.text = node.textBetween(0, node.content.size, undefined, "\n");
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= segment(this.text, this.language);
    return this.#sentences;
  }

  get quantities(): Quantities {
    this.#quantities ??= readQuantities(this.text, this.language);
    return this.#quantities;
  }
}
