import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import type { Kind } from "../../../shared/domain/document.ts";
import type { Language } from "../../../shared/domain/language.ts";
import { is } from "../structure/place.ts";
import { placeholder } from "../template-wording.ts";
import { changesTextOnly } from "./text-only.ts";

type PlaceholderText = (name: string) => string | null;

/** Empty parts speak, focused or not: the words stand in `data-placeholder` and are shown by CSS. */
function placeholders(textOf: PlaceholderText): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => decorate(state.doc, textOf),
      apply: (transaction, decorations) => {
        if (!transaction.docChanged) return decorations;
        return keepsEmptiness(transaction)
          ? decorations.map(transaction.mapping, transaction.doc)
          : decorate(transaction.doc, textOf);
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

export function placeholdersExtension(kind: Kind, language: Language): Extension {
  return Extension.create({
    name: "placeholders",
    addProseMirrorPlugins: () => [placeholders((name) => placeholder(name, kind, language))],
  });
}

/** No block became empty and none stopped being so: nearly every key pressed. */
function keepsEmptiness(transaction: Transaction): boolean {
  if (!changesTextOnly(transaction)) return false;
  return transaction.mapping.maps.every((map, index) => {
    const before = transaction.docs[index];
    const after = transaction.docs[index + 1] ?? transaction.doc;
    let keeps = true;
    map.forEach((oldStart, _oldEnd, newStart) => {
      const wasEmpty = before?.resolve(oldStart).parent.content.size === 0;
      keeps &&= wasEmpty === (after.resolve(newStart).parent.content.size === 0);
    });
    return keeps;
  });
}

function decorate(doc: Node, textOf: PlaceholderText): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, position, parent) => {
    if (!node.isTextblock) return !node.isInline;
    const name = node.content.size === 0 ? speaksAs(node, parent, doc) : null;
    const text = name === null ? null : textOf(name);
    if (text !== null) {
      // Screen readers list headings by their names, and words that CSS shows are none.
      const name = is(node, "headline", "heading") && { "aria-label": text };
      const words = { "data-placeholder": text, ...name };
      decorations.push(Decoration.node(position, position + node.nodeSize, words));
    }
    return false;
  });
  return DecorationSet.create(doc, decorations);
}

/** A paragraph says what to write only while it is the only one: later ones are clear by then. */
function speaksAs(node: Node, parent: Node | null, doc: Node): string | null {
  if (!is(node, "paragraph")) return node.type.name;
  if (is(parent, "boilerplate")) return parent.childCount === 2 ? "boilerplate" : null;
  if (parent !== doc) return null;
  let paragraphs = 0;
  doc.forEach((child) => {
    if (is(child, "paragraph")) paragraphs += 1;
  });
  return paragraphs === 1 ? "paragraph" : null;
}
