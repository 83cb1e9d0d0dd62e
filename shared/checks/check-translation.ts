import type { Node } from "@tiptap/pm/model";

import { type Language, otherLanguage } from "../domain/language.ts";
import type { TermIndexes } from "../terms/term-index.ts";
import { isWritten, textBlocksById } from "../rich-text/translation.ts";
import { blockText } from "./block-text.ts";
import type { BlockCheck, BlockPair, CheckId, Remark, Severity } from "./check.ts";
import { blockChecks, documentChecks, emptyCheck } from "./index.ts";
import { sameAsSource } from "./state.ts";
import type { Waiver } from "../domain/waiver.ts";
import { remembered } from "./remembered.ts";
import { withoutDoubles } from "./terms.ts";
import { placeName, waiverOf } from "./waivers.ts";

/** A remark, whose it is and how much it weighs. */
export interface Finding extends Remark {
  /** The block and the check it is of, the same as long as both texts are. */
  readonly id: string;
  readonly check: CheckId;
  readonly severity: Severity;
  readonly block: string;
  /** Who let it be and why; null while it stands. */
  readonly waiver: Waiver | null;
}

type BlockRemark = Pick<Finding, "check" | "severity"> & Remark;

const pairs = new WeakMap<Node, WeakMap<Node, BlockPair>>();
/** Of a block that is empty, or still the source's own, there is nothing else to say. */
function checksFor(pair: BlockPair): readonly BlockCheck[] {
  if (!isWritten(pair.target.node)) return [emptyCheck];
  return sameAsSource.run(pair).length > 0 ? [sameAsSource] : blockChecks;
}

const blockRemarks = remembered((pair: BlockPair): readonly BlockRemark[] => {
  return checksFor(pair).flatMap(({ id: check, severity, run }) =>
    run(pair).map((remark) => Object.assign({ check, severity }, remark)),
  );
});

/**
 * Everything there is to say of a translation, block by block in the source's order. Only pairs with a
 * node that is new are read.
 */
export function checkTranslation(
  source: Node,
  target: Node,
  sourceLanguage: Language,
  terms: TermIndexes | null = null,
): Finding[] {
  const blocks = pairedBlocks(source, target, sourceLanguage);
  const remarks = new Map(
    [...blocks].map(([id, pair]) => [id, isToTranslate(pair) ? [...blockRemarks(pair)] : []]),
  );
  const written = new Map(
    [...blocks].filter(([, pair]) => isToTranslate(pair) && isWritten(pair.target.node)),
  );
  const pair = { blocks: written, source, target, terms };
  for (const { id: check, severity, run } of documentChecks)
    for (const { block, ...remark } of run(pair))
      remarks.get(block)?.push({ ...remark, check, severity });
  return [...blocks].flatMap(([block, pair]) =>
    findings(block, pair, withoutDoubles(remarks.get(block) ?? [])),
  );
}

/**
 * Checks block after block until there is no time left, so that {@link checkTranslation} is quick.
 * @returns whether every block is checked
 */
export function checkAhead(
  source: Node,
  target: Node,
  sourceLanguage: Language,
  isTimeUp: () => boolean,
): boolean {
  for (const pair of pairedBlocks(source, target, sourceLanguage).values()) {
    if (isTimeUp()) return false;
    if (isToTranslate(pair)) blockRemarks(pair);
  }
  return true;
}

/** What is empty in the source is no text, but what a photo lacks is told at its empty caption. */
function isToTranslate({ source }: BlockPair): boolean {
  return isWritten(source.node);
}

function pairedBlocks(
  source: Node,
  target: Node,
  sourceLanguage: Language,
): Map<string, BlockPair> {
  const targets = textBlocksById(target);
  const blocks = new Map<string, BlockPair>();
  for (const [id, node] of textBlocksById(source)) {
    const translation = targets.get(id);
    if (translation !== undefined) blocks.set(id, pairOf(node, translation, sourceLanguage));
  }
  return blocks;
}

function pairOf(source: Node, target: Node, sourceLanguage: Language): BlockPair {
  const ofSource = pairs.get(source) ?? new WeakMap<Node, BlockPair>();
  pairs.set(source, ofSource);
  let pair = ofSource.get(target);
  if (pair === undefined) {
    pair = {
      source: blockText(source, sourceLanguage),
      target: blockText(target, otherLanguage(sourceLanguage)),
    };
    ofSource.set(target, pair);
  }
  return pair;
}

function findings(
  block: string,
  { source, target }: BlockPair,
  remarks: readonly BlockRemark[],
): Finding[] {
  return remarks
    .map((remark) => {
      const id = `${block} ${remark.check} ${placeName(remark.place)}`;
      return Object.assign(
        { block, id, waiver: waiverOf(source.node, target.node, remark) },
        remark,
      );
    })
    .toSorted((one, other) => startOf(one) - startOf(other));
}

/** In the order of the translation's text; first what is about the whole, or about words it lacks. */
function startOf({ place }: Remark): number {
  return place?.side === "target" ? place.from : -1;
}
