import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

import { firstBlock } from "../../../shared/rich-text/blocks.ts";
import type { Template } from "../../../shared/templates/template.ts";
import { countOf, nodeType, placeOf } from "../structure/place.ts";
import { changesTextOnly } from "./text-only.ts";

/** Whatever is deleted, cut or pasted over: a part that must stay comes back, empty, in its place. */
export function keptParts(template: Template): Plugin {
  const kept = template.parts.filter((part) => part.presence === "always");
  return new Plugin({
    appendTransaction: (transactions, oldState, newState) => {
      if (transactions.every(changesTextOnly)) return null;
      const { schema } = newState;
      const lost = kept.filter(({ type }) => {
        const node = nodeType(schema, type);
        return countOf(newState.doc, node) === 0 && countOf(oldState.doc, node) > 0;
      });
      if (lost.length === 0) return null;
      const transaction = newState.tr;
      // The last first: where only an empty paragraph is left, the others go before it.
      for (const { type } of lost.toReversed()) {
        const part = nodeType(schema, type).createAndFill(identityOf(oldState.doc, type));
        if (part !== null) transaction.insert(placeOf(template, transaction.doc, type), part);
      }
      return transaction;
    },
  });
}

function identityOf(doc: Node, type: string): { readonly id: unknown } | null {
  const block = firstBlock(doc, type);
  return block === null ? null : { id: block.attrs["id"] };
}

export function keptPartsExtension(template: Template): Extension {
  return Extension.create({
    name: "keptParts",
    addProseMirrorPlugins: () => [keptParts(template)],
  });
}
