import type { Node } from "@tiptap/pm/model";

import type { VersionState } from "../domain/document.ts";
import { exactText, textBlocks, textHash } from "./blocks.ts";
import type { TranslatedFrom } from "./schema.ts";

/**
 * How a block of a translation stands to its source:
 * `empty`: nothing written where the source has text; `translated`: written from the source as it is now;
 * `stale`: the source has changed since; `extra`: the source has no such block.
 */
export type BlockState = "empty" | "translated" | "stale" | "extra";

/** What was recorded when the block was translated; null when it never was. */
export function recordedSource(target: Node): TranslatedFrom | null {
  const value: unknown = target.attrs["translatedFrom"];
  return isTranslatedFrom(value) ? value : null;
}

function isTranslatedFrom(value: unknown): value is TranslatedFrom {
  return typeof value === "object" && value !== null && "hash" in value && "text" in value;
}

/** @param source the source's block with the same id, if there is one */
export function blockState(source: Node | undefined, target: Node): BlockState {
  if (source === undefined) return "extra";
  const sourceText = exactText(source);
  if (target.content.size === 0 && source.content.size > 0) return "empty";
  const recorded = recordedSource(target);
  // A block both sides leave empty (a credit, an attribution) has nothing to translate.
  if (source.content.size === 0 && target.content.size === 0) return "translated";
  return recorded !== null && recorded.hash === textHash(sourceText) ? "translated" : "stale";
}

/** The state of every text block of a translation, by block id. */
export function blockStates(source: Node, target: Node): Map<string, BlockState> {
  const sources = new Map(textBlocks(source).map((block) => [block.id, block.node]));
  return new Map(
    textBlocks(target).map((block) => [block.id, blockState(sources.get(block.id), block.node)]),
  );
}

/** How far a whole translation is. */
export function translationState(source: Node, target: Node): Exclude<VersionState, "source"> {
  const written = textBlocks(source).filter((block) => block.node.content.size > 0);
  const targets = new Map(textBlocks(target).map((block) => [block.id, block.node]));
  const states = written.map(({ id, node }) => {
    const translation = targets.get(id);
    return translation === undefined ? "empty" : blockState(node, translation);
  });
  if (states.includes("stale")) return "stale";
  if (states.every((state) => state === "empty")) return "empty";
  return states.includes("empty") ? "partial" : "translated";
}

/** Counts for "12 of 14 blocks": only blocks whose source has text count. */
export interface TranslationProgress {
  readonly total: number;
  readonly translated: number;
  readonly stale: number;
  readonly empty: number;
}

export function translationProgress(source: Node, target: Node): TranslationProgress {
  const targets = new Map(textBlocks(target).map((block) => [block.id, block.node]));
  const count = { total: 0, translated: 0, stale: 0, empty: 0 };
  for (const { id, node } of textBlocks(source)) {
    if (node.content.size === 0) continue;
    const translation = targets.get(id);
    const state = translation === undefined ? "empty" : blockState(node, translation);
    count.total += 1;
    if (state !== "extra") count[state] += 1;
  }
  return count;
}
