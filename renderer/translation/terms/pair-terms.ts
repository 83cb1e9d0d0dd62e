import type { Node } from "@tiptap/pm/model";

import { type Language, otherLanguage } from "../../../shared/domain/language.ts";
import { exactText, type TextBlock, textBlocks } from "../../../shared/rich-text/blocks.ts";
import { textBlocksById } from "../../../shared/rich-text/translation.ts";
import { type OfferedTerm, offeredTerms } from "../../../shared/terms/offered-terms.ts";
import { counterpartOf, type TermHit, type TermIndexes } from "../../../shared/terms/term-index.ts";
import type { TermMark } from "./term-plugin.ts";

export interface BlockTerm extends OfferedTerm {
  /** The translation has it. */
  readonly isPresent: boolean;
}

/** The terms of the pair of blocks at the caret. */
export interface BlockTerms {
  readonly id: string;
  readonly offered: readonly BlockTerm[];
}

/** Every term of a source, each with its translation. */
export function termMarks(source: Node, { source: index, target }: TermIndexes): TermMark[] {
  return textBlocks(source).flatMap((block) =>
    index.find(textOf(block.node)).map((hit) => placed(block, hit, target.language)),
  );
}

/** The terms of one block of the source, and whether its translation has them. */
export function blockTerms(
  id: string,
  { source, target }: { readonly source: Node; readonly target: Node | null },
  indexes: TermIndexes,
): BlockTerms {
  const [node, written] = [source, target].map((doc) => doc && textBlocksById(doc).get(id));
  const hits = written ? indexes.target.find(textOf(written)) : [];
  const present = new Set(hits.map(({ term }) => term));
  const offered = offeredTerms(node ? textOf(node) : "", indexes.source, indexes.target.language);
  return {
    id,
    offered: offered.map((term) => Object.assign(term, { isPresent: present.has(term.hit.term) })),
  };
}

/** The block's text as it stands on the sheet: a dateline's date is not written in it. */
export function textOf(node: Node): string {
  return exactText(node).slice(0, node.content.size);
}

function placed({ position }: TextBlock, hit: TermHit, language: Language): TermMark {
  const start = position + 1;
  return { from: start + hit.from, to: start + hit.to, title: counterpartTitle(hit, language) };
}

function counterpartTitle(hit: TermHit, language: Language): string {
  const { preferred, abbreviation } = hit.term[language];
  const wording = counterpartOf(hit, language);
  const isShort = hit.use === "abbreviation" && abbreviation !== "";
  const own = hit.instead === null ? "" : `${hit.term[otherLanguage(language)].preferred} = `;
  return isShort ? `${abbreviation} — ${preferred}` : own + wording;
}
