import type { Fragment, Node } from "@tiptap/pm/model";

import { textHash } from "../rich-text/blocks.ts";
import { presentSource } from "../rich-text/present-source.ts";
import { keptReview, reviewOf } from "../rich-text/review.ts";
import type { TranslatedFrom } from "../rich-text/schema.ts";
import { blockState, isWritten, recordedSource } from "../rich-text/translation.ts";
import { contentHash, dateOf } from "./handout.ts";
import { type BlockNote, newNotes } from "./notes.ts";
import { codesOf, inlineContent, type KnownCodes } from "./inline-content.ts";
import { plainText, type ReturnedFile, type ReturnedUnit, type Token } from "./returned.ts";
import { unitPairs, withUnits } from "./unit-pairs.ts";

/** What came back, held against the texts as they are now. */
export interface Comparison {
  /** Units to be changed whatever is decided. */
  readonly changes: readonly UnitChange[];
  /** Units changed on both sides. */
  readonly conflicts: readonly UnitConflict[];
  /** Units with nothing to do: the same on both sides, or changed only here. */
  readonly same: number;
  /** Units that came back without a translation and have none here. */
  readonly untranslated: number;
  readonly remarks: readonly Remark[];
  /** What was remarked outside and is not known here yet. */
  readonly notes: readonly BlockNote[];
}

/** What one unit of the translation becomes. */
interface UnitChange {
  readonly id: string;
  readonly content: Fragment;
  /** The source as it was handed out. */
  readonly translatedFrom: TranslatedFrom;
  /** A sentence of it is missing: someone has to come back to it. */
  readonly isDraft: boolean;
}

export interface UnitConflict {
  readonly change: UnitChange;
  /** The name of the block's type. */
  readonly part: string;
  readonly ours: Node;
  readonly theirs: Node;
}

/**
 * What could not be taken, or not simply:
 * `sourceChanged`: taken, but the source is another one by now, and `wordsChanged`: the same of words
 * beside a text, which cannot say that they are out of date; `sourceEdited`: taken, but the source in
 * the file is not the one handed out; `incomplete`: taken as a draft, sentences are missing, and
 * `wordsIncomplete`: words beside a text, which cannot be a draft;
 * `brokenCodes`: the text is taken, the codes are not; `lostFormatting`: taken, with formatting of the
 * source that is not in it; `emptied`: a translation handed out came back empty and stays as it is here;
 * `missingUnit`: a block of the source the file has nothing for; `unknownUnit`: the source has no such
 * block; `doubledUnit`: a second unit of the same id.
 */
export const remarkCodes = [
  "sourceChanged",
  "wordsChanged",
  "sourceEdited",
  "incomplete",
  "wordsIncomplete",
  "brokenCodes",
  "lostFormatting",
  "emptied",
  "missingUnit",
  "unknownUnit",
  "doubledUnit",
] as const;
type RemarkCode = (typeof remarkCodes)[number];

export interface Remark {
  readonly code: RemarkCode;
  /** The unit's id. */
  readonly id: string;
  /** The name of the block's type; null where the source has none of this id. */
  readonly part: string | null;
  /** Words of the source by which a person knows the place; "" where there are none. */
  readonly text: string;
}

/** @param target of the source's structure */
export function compareReturned(
  { units }: Pick<ReturnedFile, "units">,
  source: Node,
  target: Node,
): Comparison {
  const pairs = unitPairs(source, target);
  const changes: UnitChange[] = [];
  const conflicts: UnitConflict[] = [];
  const remarks: Remark[] = [];
  const notes: BlockNote[] = [];
  const seen = new Set<string>();
  let same = 0;
  let untranslated = 0;

  for (const unit of units) {
    const pair = pairs.get(unit.id);
    const remark = (code: RemarkCode): void => {
      const text = pair?.source.textContent ?? plainText(unit.source);
      remarks.push({ code, id: unit.id, part: pair?.part ?? null, text });
    };
    if (seen.has(unit.id)) {
      remark("doubledUnit");
      continue;
    }
    seen.add(unit.id);
    if (pair === undefined || pair.target === null) {
      remark("unknownUnit");
      continue;
    }
    const { source: original, target: ours, part, words, remarked } = pair;
    if (remarked !== null) notes.push(...newNotes(unit, remarked));
    if (unit.target === null) {
      if (!isWritten(ours)) untranslated += 1;
      else if (unit.record.target === contentHash(ours)) remark("emptied");
      else same += 1;
      continue;
    }
    const came = arrivalOf(unit, unit.target, original, ours);
    if (came.is === "same") {
      same += 1;
      continue;
    }
    if (came.is === "change") changes.push(came.change);
    else conflicts.push({ change: came.change, part, ours, theirs: changed(ours, came.change) });
    for (const code of came.remarks) remark(words === null ? code : (remarksOfWords[code] ?? code));
  }

  for (const { id, part, source } of pairs.values())
    if (isWritten(source) && !seen.has(id))
      remarks.push({ code: "missingUnit", id, part, text: source.textContent });
  return { changes, conflicts, same, untranslated, remarks, notes };
}

const remarksOfWords: Partial<Record<RemarkCode, RemarkCode>> = {
  sourceChanged: "wordsChanged",
  incomplete: "wordsIncomplete",
};

interface SourceAsHandedOut {
  readonly translatedFrom: TranslatedFrom;
  readonly remarks: readonly RemarkCode[];
}

/** By the hash recorded in the file; its text is needed only where the source is another one by now. */
function sourceOf(unit: ReturnedUnit, codes: KnownCodes, original: Node): SourceAsHandedOut {
  const { record, source } = unit;
  const { content } = inlineContent(source, original.type, codes);
  const written = original.type.create(null, content);
  const date = record.date ?? (record.source === null ? dateOf(original) : null);
  const words = written.textBetween(0, content.size, "\n", "\n");
  const text = date === null ? words : `${words}\n${date}`;
  const present = presentSource(original);
  const hash = record.source ?? textHash(text);
  const isEdited = hash !== textHash(text);
  const isPresent = hash === present.hash;
  return {
    translatedFrom: isPresent ? present : { hash, text },
    remarks: [
      ...(isPresent ? [] : (["sourceChanged"] as const)),
      ...(isEdited ? (["sourceEdited"] as const) : []),
    ],
  };
}

type Arrival =
  | { readonly is: "same" }
  | {
      readonly is: "change" | "conflict";
      readonly change: UnitChange;
      readonly remarks: readonly RemarkCode[];
    };

function arrivalOf(
  unit: ReturnedUnit,
  translation: readonly Token[],
  original: Node,
  ours: Node,
): Arrival {
  const codes = codesOf(unit.source);
  const { content, broken } = inlineContent(translation, ours.type, codes);
  const { translatedFrom, remarks } = sourceOf(unit, codes, original);
  const change = { id: unit.id, content, translatedFrom, isDraft: !unit.isComplete };
  const theirs = changed(ours, change);
  const came = (is: "change" | "conflict"): Arrival => ({
    is,
    change,
    remarks: [
      ...remarks,
      ...(change.isDraft ? (["incomplete"] as const) : []),
      ...(broken > 0 ? (["brokenCodes"] as const) : []),
      ...(broken === 0 && losesFormatting(unit.source, translation, codes)
        ? (["lostFormatting"] as const)
        : []),
    ],
  });
  const isChangedThere = contentHash(theirs) !== unit.record.target;
  if (content.eq(ours.content))
    return unit.isDone && confirms(original, ours, translatedFrom)
      ? came("change")
      : { is: "same" };
  if (!isWritten(ours) || contentHash(ours) === unit.record.target) return came("change");
  return isChangedThere ? came("conflict") : { is: "same" };
}

/** The words are ours; that someone has called them translated is the news. */
function confirms(original: Node, ours: Node, from: TranslatedFrom): boolean {
  if (recordedSource(ours)?.hash === from.hash && !reviewOf(ours).draft) return false;
  const state = blockState(original, ours);
  return state === "stale" || state === "draft" || state === "copied";
}

/** Whether a kind of code that the source has is nowhere in the translation. */
function losesFormatting(
  source: readonly Token[],
  translation: readonly Token[],
  codes: KnownCodes,
): boolean {
  const kinds = (tokens: readonly Token[]) =>
    new Set(
      tokens.flatMap((token) =>
        token.kind === "text" || token.kind === "end"
          ? []
          : [(token.meaning ?? codes.get(token.id))?.kind],
      ),
    );
  const there = kinds(translation);
  return [...kinds(source)].some((kind) => !there.has(kind));
}

function changed(ours: Node, { content, translatedFrom, isDraft }: UnitChange): Node {
  const review = keptReview({ ...reviewOf(ours), draft: isDraft });
  return ours.type.create({ ...ours.attrs, translatedFrom, review }, content);
}

/** The translation with what was taken; what is to stay as it is here is named. */
export function withReturned(
  target: Node,
  { changes, conflicts }: Comparison,
  keepsOurs: (id: string) => boolean,
): Node {
  const chosen = conflicts.map(({ change }) => change).filter(({ id }) => !keepsOurs(id));
  const pairs = unitPairs(target, target);
  const units = [...changes, ...chosen].flatMap((change) => {
    const ours = pairs.get(change.id)?.target;
    return ours ? [[change.id, changed(ours, change)] as const] : [];
  });
  return withUnits(target, new Map(units));
}
