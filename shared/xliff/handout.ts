import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { formatDate } from "../i18n/format.ts";
import { wording } from "../i18n/translator.ts";
import { isPartName, textHash } from "../rich-text/blocks.ts";
import { presentSource } from "../rich-text/present-source.ts";
import { openComments } from "../rich-text/review.ts";
import {
  type BlockState,
  blockState,
  isWritten,
  recordedSource,
} from "../rich-text/translation.ts";
import { offeredTerms } from "../terms/offered-terms.ts";
import type { TermIndex } from "../terms/term-index.ts";
import { sentencesOf, type Stretch, wholeBlock } from "./stretches.ts";
import { type UnitPair, unitPairs } from "./unit-pairs.ts";

/** A source and its translation as they go to a translator outside. */
export interface Handout {
  readonly documentId: string;
  readonly from: Language;
  readonly to: Language;
  readonly units: readonly HandoutUnit[];
}

/** One text block, or the words beside one. */
export interface HandoutUnit {
  readonly id: string;
  /** The name of the block's type. */
  readonly part: string;
  readonly state: SegmentState;
  /** It has a translation, of what its source was. */
  readonly isStale: boolean;
  /** What tells on the way back which text it was, here and there. */
  readonly record: UnitRecord;
  readonly notes: readonly HandoutNote[];
  /** The termbase's, found in the source. */
  readonly terms: readonly HandoutTerm[];
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
  readonly about: "part" | "words" | "date" | "change" | "comment";
  readonly text: string;
}

/** A term in the base form of both languages. */
interface HandoutTerm {
  readonly source: string;
  readonly target: string;
}

interface HandoutOptions {
  readonly documentId: string;
  readonly from: Language;
  readonly to: Language;
  /** Of the source's language. */
  readonly terms: TermIndex;
  /** Cut into sentences where both sides have as many; else each block is one stretch. */
  readonly bySentence: boolean;
}

/**
 * A unit for everything of the source with something written in it, in reading order.
 * @param target of the source's structure
 */
export function handoutOf(source: Node, target: Node, options: HandoutOptions): Handout {
  const units = Array.from(unitPairs(source, target).values())
    .filter((pair) => isWritten(pair.source))
    .map((pair) => unitOf(pair, options));
  const { documentId, from, to } = options;
  return { documentId, from, to, units };
}

function unitOf(pair: UnitPair, { from, to, terms, bySentence }: HandoutOptions): HandoutUnit {
  const { id, part, source, target } = pair;
  const state = target === null ? "empty" : blockState(source, target);
  const written = target !== null && isWritten(target) ? target : null;
  const text = source.textBetween(0, source.content.size, "\n", "\n");
  return {
    id,
    part,
    state: segmentStates[state],
    isStale: state === "stale",
    record: {
      source: presentSource(source).hash,
      target: contentHash(target),
      date: dateOf(source),
    },
    notes: notesOf(pair, state, from),
    terms: offeredTerms(text, terms, to).map(({ hit, wording }) => ({
      source: hit.wording,
      target: wording,
    })),
    stretches: bySentence
      ? sentencesOf(source, written, { from, to })
      : wholeBlock(source, written),
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
  { part, words, source, target }: UnitPair,
  state: BlockState,
  language: Language,
): HandoutNote[] {
  const t = wording(language);
  const date = dateOf(source);
  const recorded = target === null ? null : recordedSource(target);
  const notes: HandoutNote[] = [];
  if (isPartName(part)) notes.push({ about: "part", text: t(`template:part.${part}`) });
  if (words !== null) notes.push({ about: "words", text: t(`xliff:note.${words}`) });
  if (date !== null)
    notes.push({ about: "date", text: t("xliff:note.date", { date: formatDate(date, language) }) });
  if (state === "stale" && recorded !== null && recorded.text !== "")
    notes.push({ about: "change", text: t("xliff:note.change", { text: recorded.text }) });
  for (const { by, text } of target === null ? [] : openComments(target))
    notes.push({ about: "comment", text: by === "" ? text : `${by}: ${text}` });
  return notes;
}
