import type { Node } from "@tiptap/pm/model";

import { translatedFrom } from "./blocks.ts";
import type { TranslatedFrom } from "./schema.ts";

const presentSources = new WeakMap<Node, TranslatedFrom>();

/** What a block translated from `source` right now would record. Nodes never change: worked out once for each. */
export function presentSource(source: Node): TranslatedFrom {
  let present = presentSources.get(source);
  if (present === undefined) {
    present = translatedFrom(source);
    presentSources.set(source, present);
  }
  return present;
}
