import { deflateRawSync, inflateRawSync } from "node:zlib";

import { z } from "zod";

import { timestampSchema } from "../../../shared/domain/document.ts";
import { revisionIdSchema } from "../../../shared/domain/ids.ts";
import { languageSchema } from "../../../shared/domain/language.ts";
import {
  type ChangedPart,
  changedPartSchema,
  longestMilestone,
} from "../../../shared/history/revision.ts";
import { applyDelta, deltaSchema, makeDelta } from "./delta.ts";
import { changedParts, parts, revisionId, sizeOf, type State, type VersionDates } from "./state.ts";

/** A chain of deltas longer than this begins anew with a whole state. */
export const longestChain = 96;
const longestState = 256 * 1024 * 1024;

const datesSchema = z.partialRecord(
  languageSchema,
  z.object({ updatedAt: timestampSchema, revision: z.number().int().positive() }),
);

/** One saved state on disk: whole, or as what changed since its first parent. */
const revisionRecordSchema = z.object({
  id: revisionIdSchema,
  parents: z.array(revisionIdSchema).max(2),
  author: z.string(),
  at: timestampSchema,
  number: z.number().int().positive(),
  size: z.number().int().nonnegative(),
  /** Deltas since the last whole state; none: this one is whole. */
  depth: z.number().int().nonnegative(),
  changed: z.partialRecord(changedPartSchema, deltaSchema).optional(),
  /** All parts deflated together, in base64. */
  whole: z
    .object({ data: z.string(), dates: datesSchema, changed: z.array(changedPartSchema) })
    .optional(),
});
export type RevisionRecord = z.infer<typeof revisionRecordSchema>;

/** The name a person gave a revision; the last one given holds, an empty one takes it away. */
const milestoneRecordSchema = z.object({
  milestone: z.string().max(longestMilestone),
  of: revisionIdSchema,
  author: z.string(),
  at: timestampSchema,
});

export const historyEntrySchema = z.union([revisionRecordSchema, milestoneRecordSchema]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export function isRevision(entry: HistoryEntry): entry is RevisionRecord {
  return "id" in entry;
}

export interface NewRevision {
  readonly parents: readonly string[];
  readonly author: string;
  readonly at: string;
  readonly number: number;
  readonly state: State;
  readonly dates: VersionDates;
  /** The first parent's state and depth; null where it is not at hand: the record is then whole. */
  readonly base: { readonly state: State; readonly depth: number } | null;
}

export function makeRecord(revision: NewRevision): RevisionRecord {
  const { parents, author, at, number, state, dates, base } = revision;
  const changed = changedParts(base?.state ?? null, state);
  const common = {
    id: revisionId(revision, state),
    parents: [...parents],
    author,
    at,
    number,
    size: sizeOf(state),
  };
  const isGone = (part: ChangedPart) => base?.state[part] !== undefined && !state[part];
  if (base === null || base.depth >= longestChain || changed.some(isGone))
    return { ...common, depth: 0, whole: { data: packState(state), dates, changed } };
  const deltas = changed.map((part) => [
    part,
    makeDelta(base.state[part] ?? Buffer.alloc(0), state[part] ?? Buffer.alloc(0)),
  ]);
  return { ...common, depth: base.depth + 1, changed: Object.fromEntries(deltas) };
}

export function changedBy({ changed, whole }: RevisionRecord): ChangedPart[] {
  return whole?.changed ?? parts.filter((part) => changed?.[part] !== undefined);
}

export function wholeState({ whole, size }: RevisionRecord): State | null {
  return whole === undefined ? null : unpackState(whole.data, size);
}

/** Throws where a delta does not fit: something between here and the whole state is damaged. */
export function nextState(state: State, { changed = {}, size }: RevisionRecord): State {
  const next: Partial<Record<ChangedPart, Buffer>> = { ...state };
  for (const part of parts) {
    const delta = changed[part];
    if (delta !== undefined) next[part] = applyDelta(state[part] ?? Buffer.alloc(0), delta, size);
  }
  return { ...next, about: next.about ?? state.about };
}

const packedSchema = z.object({
  about: z.string(),
  ru: z.string().optional(),
  en: z.string().optional(),
});

function packState(state: State): string {
  const texts = Object.fromEntries(
    parts.flatMap((part) => {
      const bytes = state[part];
      return bytes === undefined ? [] : [[part, bytes.toString("utf8")]];
    }),
  );
  return deflateRawSync(JSON.stringify(texts), { level: 9 }).toString("base64");
}

function unpackState(data: string, size: number): State {
  // As JSON a byte takes six at the most; what is longer than it says is damaged or hostile.
  const maxOutputLength = Math.min(longestState, 6 * size + 1024);
  const bytes = inflateRawSync(Buffer.from(data, "base64"), { maxOutputLength });
  const { about, ru, en } = packedSchema.parse(JSON.parse(bytes.toString("utf8")));
  return {
    about: Buffer.from(about),
    ...(ru !== undefined && { ru: Buffer.from(ru) }),
    ...(en !== undefined && { en: Buffer.from(en) }),
  };
}
