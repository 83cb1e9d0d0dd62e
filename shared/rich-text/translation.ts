import type { Node } from "@tiptap/pm/model";

import type { VersionState } from "../domain/document.ts";
import { exactText, textBlocks } from "./blocks.ts";
import { presentSource } from "./present-source.ts";
import { isApproved, reviewOf } from "./review.ts";
import type { TranslatedFrom } from "./schema.ts";

/**
 * How a block of a translation stands to its source:
 * `empty`: nothing written where the source has text; `copied`: still the source's own words, which
 * nobody has called a translation; `draft`: the translator wants to come back to it; `translated`:
 * written from the source as it is now, or nothing to translate; `reviewed`: that, and approved by
 * someone as it is; `stale`: the source has changed since, or it is not known what the text was
 * written from; `extra`: the source has no such block.
 */
export type BlockState =
  | "empty"
  | "copied"
  | "draft"
  | "translated"
  | "reviewed"
  | "stale"
  | "extra";

/** The states that still want the translator. */
function isUnfinished(state: BlockState): boolean {
  return state === "empty" || state === "copied" || state === "draft" || state === "stale";
}

/** The states in which the translator has done their part. */
export function isDone(state: BlockState | undefined): boolean {
  return state === "translated" || state === "reviewed";
}

/** What was recorded when the block was translated; null when it never was. */
export function recordedSource(target: Node): TranslatedFrom | null {
  const value: unknown = target.attrs["translatedFrom"];
  return isTranslatedFrom(value) ? value : null;
}

function isTranslatedFrom(value: unknown): value is TranslatedFrom {
  return typeof value === "object" && value !== null && "hash" in value && "text" in value;
}

const written = new WeakMap<Node, boolean>();

/** Whether a text block holds anything to read; a line break or a space alone is nothing. */
export function isWritten(block: Node): boolean {
  let known = written.get(block);
  if (known === undefined) {
    known = block.textContent.trim() !== "";
    written.set(block, known);
  }
  return known;
}

/** @param source the source's block with the same id, if there is one */
export function blockState(source: Node | undefined, target: Node): BlockState {
  if (source === undefined) return "extra";
  const sourceWritten = isWritten(source);
  if (!isWritten(target)) return sourceWritten ? "empty" : "translated";
  const recorded = recordedSource(target);
  if (recorded !== null) {
    if (!isOf(source, recorded)) return "stale";
    if (reviewOf(target).draft) return "draft";
    return isApproved(source, target) ? "reviewed" : "translated";
  }
  return sourceWritten && exactText(target) === exactText(source) ? "copied" : "stale";
}

/** Whether the source is still what was recorded; the same text needs no hash to be known for the same. */
function isOf(source: Node, recorded: TranslatedFrom): boolean {
  return recorded.text === exactText(source) || recorded.hash === presentSource(source).hash;
}

/** The state of every text block of a translation, by block id. */
export function blockStates(source: Node, target: Node): Map<string, BlockState> {
  const sources = textBlocksById(source);
  return new Map(
    textBlocks(target).map(({ id, node }) => [id, blockState(sources.get(id), node)] as const),
  );
}

const blocksOfDocuments = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** Every text block of a document by its id; worked out once for each document. */
export function textBlocksById(doc: Node): ReadonlyMap<string, Node> {
  let blocks = blocksOfDocuments.get(doc);
  if (blocks === undefined) {
    blocks = new Map(textBlocks(doc).map(({ id, node }) => [id, node]));
    blocksOfDocuments.set(doc, blocks);
  }
  return blocks;
}

/** A block of the source with text, or of the translation where the source has none to compare. */
export interface UnfinishedBlock {
  readonly id: string;
  readonly state: BlockState;
  /** The source's block; the translation may lack its own. */
  readonly source: Node;
}

/** What waits for the translator, in the source's order; a block the translation lacks is empty. */
export function unfinishedBlocks(source: Node, target: Node): UnfinishedBlock[] {
  return sourceStates(source, target).filter(({ state }) => isUnfinished(state));
}

function sourceStates(source: Node, target: Node): UnfinishedBlock[] {
  const targets = textBlocksById(target);
  const states: UnfinishedBlock[] = [];
  for (const { id, node } of textBlocks(source)) {
    const translation = targets.get(id);
    if (translation === undefined) {
      if (isWritten(node)) states.push({ id, state: "empty", source: node });
      continue;
    }
    const state = blockState(node, translation);
    if (isWritten(node) || isUnfinished(state)) states.push({ id, state, source: node });
  }
  return states;
}

/** How far a whole translation is: one stale block makes it stale; copies count as nothing done. */
export function translationState(source: Node, target: Node): Exclude<VersionState, "source"> {
  const { total, stale, empty, copied, draft, reviewed } = translationProgress(source, target);
  if (stale > 0) return "stale";
  if (empty + copied === total) return "empty";
  if (empty + copied + draft > 0) return "partial";
  return reviewed === total ? "reviewed" : "translated";
}

/**
 * Counts for "12 of 14 blocks": the blocks whose source has text, and those still written where the
 * source has lost its text. `total` is the sum of the others.
 */
export interface TranslationProgress {
  readonly total: number;
  readonly draft: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly stale: number;
  readonly empty: number;
  readonly copied: number;
}

export function translationProgress(source: Node, target: Node): TranslationProgress {
  const count = {
    total: 0,
    draft: 0,
    translated: 0,
    reviewed: 0,
    stale: 0,
    empty: 0,
    copied: 0,
  };
  for (const { state } of sourceStates(source, target)) {
    if (state === "extra") continue;
    count.total += 1;
    count[state] += 1;
  }
  return count;
}
