import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";

import type { Language } from "../../shared/domain/language.ts";
import { exactText, type TextBlock, textBlocks } from "../../shared/rich-text/blocks.ts";
import { removed, wordDecorations } from "./word-decorations.ts";

/**
 * What became of one state of a text in another, shown inside the later one: changed words, blocks
 * that were added, and blocks that are gone, after the block they followed.
 */
export function documentDecorations(before: Node, after: Node, language: Language): Decoration[] {
  const old = textBlocks(before);
  const texts = new Map(old.map(({ id, node }) => [id, exactText(node)]));
  const present = textBlocks(after);
  const kept = new Set(present.map(({ id }) => id));
  return [
    ...present.flatMap((block) => {
      const text = texts.get(block.id);
      if (text === undefined) return addedBlock(block);
      return text === exactText(block.node) ? [] : wordDecorations(block, text, language);
    }),
    ...goneBlocks(old, kept, after),
  ];
}

function addedBlock({ node, position }: TextBlock): Decoration[] {
  return exactText(node) === ""
    ? []
    : [Decoration.node(position, position + node.nodeSize, { "data-change": "added" })];
}

function goneBlocks(
  old: readonly TextBlock[],
  kept: ReadonlySet<string>,
  after: Node,
): Decoration[] {
  const ends = endsOfTopBlocks(after);
  let place = 0;
  return old.flatMap(({ id, node }) => {
    if (kept.has(id)) {
      place = ends.get(id) ?? place;
      return [];
    }
    const text = exactText(node);
    if (text.trim() === "") return [];
    const element = () => {
      const shown = removed("p", "");
      shown.dataset["change"] = "removed";
      shown.append(removed("del", text));
      return shown;
    };
    return [Decoration.widget(place, element, { side: -1, text })];
  });
}

/** Where the top-level block ends that a text block is, or lies in. */
function endsOfTopBlocks(doc: Node): Map<string, number> {
  const ends = new Map<string, number>();
  doc.forEach((block, offset) => {
    const end = offset + block.nodeSize;
    for (const { id } of textBlocks(doc.cut(offset, end))) ends.set(id, end);
  });
  return ends;
}
