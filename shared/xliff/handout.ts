import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { formatDate } from "../i18n/format.ts";
import { wording } from "../i18n/translator.ts";
import { partName, textBlocks, textHash } from "../rich-text/blocks.ts";
import { presentSource } from "../rich-text/present-source.ts";
import { openComments } from "../rich-text/review.ts";
import {
  type BlockState,
  blockState,
  isWritten,
  recordedSource,
  textBlocksById,
} from "../rich-text/translation.ts";
import { segment } from "../segmentation/segment.ts";
import { createCodeIds, type Piece, piecesOf } from "./inline-codes.ts";

/** A source and its translation as they go to a translator outside. */
export interface Handout {
  readonly documentId: string;
  readonly from: Language;
  readonly to: Language;
  readonly units: readonly HandoutUnit[];
}

/** One text block. */
export interface HandoutUnit {
  /** The block's. */
  readonly id: string;
  /** The name of the block's type. */
  readonly part: string;
  readonly state: SegmentState;
  /** What tells on the way back which text it was, here and there. */
  readonly record: UnitRecord;
  readonly notes: readonly HandoutNote[];
  /** In reading order. */
  readonly stretches: readonly Stretch[];
}

/** As XLIFF 2 knows them; `reviewed` is what other tools set. */
export type SegmentState = "initial" | "translated" | "reviewed" | "final";

/** Kept in the file beside each unit. */
export interface UnitRecord {
  /** Hash of the source's exact text. */
  readonly source: string;
  /** Hash of the translation's text with its formatting. */
  readonly target: string;
  /** ISO date of a dateline: part of its exact text, but nothing to translate. */
  readonly date: string | null;
}

interface HandoutNote {
  readonly about: "part" | "date" | "change" | "comment";
  readonly text: string;
}

/** A sentence, or what stands between two. */
export interface Stretch {
  readonly isSentence: boolean;
  readonly source: readonly Piece[];
  /** null: nothing is written in the whole block. */
  readonly target: readonly Piece[] | null;
}

interface HandoutOptions {
  readonly documentId: string;
  readonly from: Language;
  readonly to: Language;
}

/**
 * A unit for every block of the source with something written in it, in reading order.
 * @param target of the source's structure
 */
export function handoutOf(source: Node, target: Node, options: HandoutOptions): Handout {
  const targets = textBlocksById(target);
  const units = textBlocks(source)
    .filter(({ node }) => isWritten(node))
    .map(({ id, node }) => unitOf(id, node, targets.get(id) ?? null, options));
  return { ...options, units };
}

function unitOf(
  id: string,
  source: Node,
  target: Node | null,
  languages: HandoutOptions,
): HandoutUnit {
  const state = target === null ? "empty" : blockState(source, target);
  return {
    id,
    part: source.type.name,
    state: segmentStates[state],
    record: {
      source: presentSource(source).hash,
      target: contentHash(target),
      date: dateOf(source),
    },
    notes: notesOf(source, target, state, languages.from),
    stretches: stretchesOf(source, target !== null && isWritten(target) ? target : null, languages),
  };
}

const segmentStates: Readonly<Record<BlockState, SegmentState>> = {
  empty: "initial",
  copied: "initial",
  draft: "initial",
  stale: "initial",
  extra: "initial",
  translated: "translated",
  reviewed: "final",
};

/** Of a block's text with its formatting; a block that is not there is as one with nothing in it. */
export function contentHash(block: Node | null): string {
  return textHash(JSON.stringify(block?.content.toJSON() ?? null));
}

export function dateOf(block: Node): string | null {
  const date: unknown = block.attrs["date"];
  return typeof date === "string" ? date : null;
}

/** In the language of the source, which every translator of it reads. */
function notesOf(
  source: Node,
  target: Node | null,
  state: BlockState,
  language: Language,
): HandoutNote[] {
  const t = wording(language);
  const part = partName(source);
  const date = dateOf(source);
  const recorded = target === null ? null : recordedSource(target);
  const notes: HandoutNote[] = [];
  if (part !== null) notes.push({ about: "part", text: t(`template:part.${part}`) });
  if (date !== null)
    notes.push({ about: "date", text: t("xliff:note.date", { date: formatDate(date, language) }) });
  if (state === "stale" && recorded !== null && recorded.text !== "")
    notes.push({ about: "change", text: t("xliff:note.change", { text: recorded.text }) });
  for (const { by, text } of target === null ? [] : openComments(target))
    notes.push({ about: "comment", text: by === "" ? text : `${by}: ${text}` });
  return notes;
}

/** Sentence against sentence where both sides have as many; else the block is one stretch. */
function stretchesOf(
  source: Node,
  target: Node | null,
  { from, to }: HandoutOptions,
): readonly Stretch[] {
  const ids = createCodeIds();
  const sources = cutUp(source, from);
  const targets = target === null ? null : cutUp(target, to);
  const arePairs = targets === null || targets.length === sources.length;
  const [ours, theirs] = arePairs
    ? [sources, targets]
    : [[source.children], target === null ? null : [target.children]];
  // The source is numbered first: whichever sentence a code of the target comes in, it finds its like.
  const numbered = ours.map((nodes) => piecesOf(nodes, ids.inSource));
  return numbered.flatMap((pieces, index) => {
    const isSentence = !arePairs || index % 2 === 1;
    const translation = theirs === null ? null : piecesOf(theirs[index] ?? [], ids.inTarget);
    const isNothing = pieces.length === 0 && (translation ?? []).length === 0;
    return isNothing ? [] : [{ isSentence, source: pieces, target: translation }];
  });
}

/** What stands before the first sentence, the first sentence, what stands between, and so on to the end. */
function cutUp(block: Node, language: Language): (readonly Node[])[] {
  // A line break is one character, as it is one position in the content.
  const text = block.textBetween(0, block.content.size, "\n", "\n");
  const pieces: (readonly Node[])[] = [];
  let end = 0;
  for (const { from, to } of segment(text, language)) {
    pieces.push(block.content.cut(end, from).content, block.content.cut(from, to).content);
    end = to;
  }
  return [...pieces, block.content.cut(end).content];
}
