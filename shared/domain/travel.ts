import { z } from "zod";

import { choices, factNames } from "../merge/conflict.ts";
import { touchable } from "../merge/touched.ts";
import { documentIdSchema } from "./ids.ts";
import { letterheadProfileSchema } from "../letterhead/letterhead.ts";
import { termSchema } from "../terms/term.ts";
import { kindSchema, summarySchema, timestampSchema } from "./document.ts";
import { languageSchema } from "./language.ts";

export const longestPassphrase = 1000;
const count = z.number().int().nonnegative();
const passphraseSchema = z.string().min(1).max(longestPassphrase).nullable();

/** What goes onto the stick. */
export const handOverSchema = z.object({
  ids: z.array(documentIdSchema).min(1),
  folder: z.string().min(1),
  /** Whether the termbase goes along. */
  terms: z.boolean(),
  /** Whether what the memory has that is in no document goes along. */
  memory: z.boolean(),
  /** Whether the letterheads of organisations go along. */
  letterheads: z.boolean(),
  /** null: anybody who has the file can read it. */
  passphrase: passphraseSchema,
});

export const handedOverSchema = z.object({
  /** Absolute path. */
  file: z.string(),
  documents: count,
  terms: count,
  letterheads: count,
  /** Translation memories that had been taken in. */
  memories: count,
  wordings: count,
  bytes: count,
});
export type HandedOver = z.infer<typeof handedOverSchema>;

export const openPackageSchema = z.object({ passphrase: passphraseSchema });

/** One question to the person, in words. */
export const conflictViewSchema = z.object({
  key: z.string(),
  kind: z.enum(["block", "order", "version", "fact", "document"]),
  language: languageSchema.nullable(),
  /** The type of the block, where it is about one. */
  part: z.string().nullable(),
  fact: z.enum(factNames).nullable(),
  /** null: it is not there on this side. */
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  touched: z.array(z.enum(touchable)),
  mayKeepBoth: z.boolean(),
});
export type ConflictView = z.infer<typeof conflictViewSchema>;

/**
 * How a document of a package stands to the one here: `older`: this computer has all of it; `newer`: it
 * goes on from the one here; `diverged`: both sides have gone on.
 */
const arrivalStates = ["new", "newer", "diverged", "same", "older"] as const;
export type ArrivalState = (typeof arrivalStates)[number];

const arrivalSchema = z.object({
  id: documentIdSchema,
  kind: kindSchema,
  headline: summarySchema.shape.headline,
  state: z.enum(arrivalStates),
  conflicts: z.array(conflictViewSchema),
});
export type Arrival = z.infer<typeof arrivalSchema>;

/** How the entries of a list stand to those here; `same`: how many are here as they are there. */
const entryArrivalsSchema = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({
    added: z.array(entry).readonly(),
    conflicts: z.array(z.object({ ours: entry, theirs: entry })).readonly(),
    same: count,
  });
const termArrivalsSchema = entryArrivalsSchema(termSchema);
export type TermArrivals = z.infer<typeof termArrivalsSchema>;
const letterheadArrivalsSchema = entryArrivalsSchema(letterheadProfileSchema);
export type LetterheadArrivals = z.infer<typeof letterheadArrivalsSchema>;

/** What the memory of a package has that is not here; `same`: the memories that are here. */
const memoryArrivalsSchema = z.object({
  memories: z.array(z.object({ id: z.string(), name: z.string(), pairs: count })),
  wordings: count,
  same: count,
});
export type MemoryArrivals = z.infer<typeof memoryArrivalsSchema>;

export const packageViewSchema = z.object({
  /** The name of the file. */
  name: z.string(),
  madeAt: timestampSchema,
  by: z.string(),
  documents: z.array(arrivalSchema),
  /** null: the package has none. */
  terms: termArrivalsSchema.nullable(),
  letterheads: letterheadArrivalsSchema.nullable(),
  memory: memoryArrivalsSchema.nullable(),
});
export type PackageView = z.infer<typeof packageViewSchema>;

/** By document, then by the conflict's key. */
const decisionsSchema = z.record(documentIdSchema, z.record(z.string(), z.enum(choices)));
export type Decisions = z.infer<typeof decisionsSchema>;

/** By the id an entry has in the package; null: none are to be taken in. */
const entryAnswersSchema = z.record(documentIdSchema, z.enum(choices)).nullable();

export const takeInSchema = z.object({
  decisions: decisionsSchema,
  terms: entryAnswersSchema,
  letterheads: entryAnswersSchema,
  memory: z.boolean(),
});
export type TakeIn = z.infer<typeof takeInSchema>;

export const takenInSchema = z.object({
  added: count,
  updated: count,
  joined: count,
  /** New ones, and those that are another now. */
  terms: count,
  letterheads: count,
  memories: count,
  wordings: count,
  /** The documents that are not what they were. */
  ids: z.array(documentIdSchema),
});
export type TakenIn = z.infer<typeof takenInSchema>;

const travelStages = ["packing", "verifying", "comparing", "taking"] as const;
export const travelProgressSchema = z.object({
  stage: z.enum(travelStages),
  /** Between 0 and 1. */
  share: z.number(),
  name: z.string(),
});
export type TravelProgress = z.infer<typeof travelProgressSchema>;
