import type { Language } from "../domain/language.ts";
import { segment } from "../segmentation/segment.ts";
import type { Match } from "./match.ts";
import type { RememberedUnit, TranslationMemory } from "./memory.ts";
import { neighbour, type TranslationUnit } from "./unit.ts";

/** A match for a block, or for one of its sentences. */
export interface Proposal extends Match {
  readonly extent: TranslationUnit["extent"];
  /** The text it was found for. */
  readonly sought: string;
}

export interface WantedProposals {
  readonly language: Language;
  readonly text: string;
  /** The texts of the blocks around it; empty where there are none. */
  readonly before: string;
  readonly after: string;
  /** What must not answer: the block that asks. */
  readonly isOwn: (remembered: RememberedUnit) => boolean;
}

/** As many as there are keys for. */
export const mostProposals = 9;
/** Where sentences are proposed as well, so many for the block go before them. */
const mostBesideSentences = 3;
/** A sentence that is only roughly alike is sooner written than mended. */
const leastForSentences = 70;

/**
 * The best for the block; where none is the whole of it as it is, then the best for each of its
 * sentences, in their order.
 */
export function proposalsFor(memory: TranslationMemory, wanted: WantedProposals): Proposal[] {
  const { language, text, isOwn } = wanted;
  const block = memory
    .matches({
      language,
      text,
      before: neighbour(wanted.before),
      after: neighbour(wanted.after),
      most: mostProposals,
      isOwn,
    })
    .map((match) => proposal(match, "block", text));
  const sentences = segment(text, language);
  if (sentences.length < 2 || (block[0] !== undefined && block[0].kind !== "fuzzy")) return block;
  const single = sentences.flatMap(({ text: sought }, place): Proposal[] =>
    memory
      .matches({
        language,
        text: sought,
        before: neighbour(sentences[place - 1]?.text),
        after: neighbour(sentences[place + 1]?.text),
        most: 1,
        least: leastForSentences,
        isOwn,
      })
      .map((match) => proposal(match, "sentence", sought)),
  );
  if (single.length === 0) return block;
  return [...block.slice(0, mostBesideSentences), ...single].slice(0, mostProposals);
}

function proposal(match: Match, extent: Proposal["extent"], sought: string): Proposal {
  return { ...match, extent, sought };
}
