import { z } from "zod";

import { remarkCodes } from "../xliff/compare.ts";
import { xliffVersions } from "../xliff/names.ts";
import { unitIdSchema } from "../xliff/unit-pairs.ts";
import { blockIdSchema, documentIdSchema } from "./ids.ts";
import { languageSchema } from "./language.ts";
import { conflictViewSchema } from "./travel.ts";

export const handOutSchema = z.object({ id: documentIdSchema, version: z.enum(xliffVersions) });

const countSchema = z.number().int().nonnegative();

/** What could not be taken, or not simply, and where. */
const remarkViewSchema = z.object({
  code: z.enum(remarkCodes),
  /** The unit's id: whatever the file says. */
  id: z.string(),
  /** The type of the block; null where the document has none of this id. */
  part: z.string().nullable(),
  /** The beginning of the source's text. */
  text: z.string(),
});
export type RemarkView = z.infer<typeof remarkViewSchema>;

/** A file that came back, held against the document; nothing of it is taken in yet. */
export const returnedViewSchema = z.object({
  /** The name of the file. */
  name: z.string(),
  headline: z.string(),
  from: languageSchema,
  to: languageSchema,
  /** There is no version in the language of the translation yet. */
  isNewVersion: z.boolean(),
  changes: countSchema,
  same: countSchema,
  untranslated: countSchema,
  /** Units of the file that belong to other documents. */
  foreign: countSchema,
  /** Each with the unit's id as its key. */
  conflicts: z.array(conflictViewSchema),
  remarks: z.array(remarkViewSchema),
  /** What was remarked outside: it becomes open comments. */
  notes: z.array(z.object({ id: blockIdSchema, part: z.string(), text: z.string() })),
});
export type ReturnedView = z.infer<typeof returnedViewSchema>;

/** By unit. */
export const unitDecisionsSchema = z.record(unitIdSchema, z.enum(["ours", "theirs"]));
export type UnitDecisions = z.infer<typeof unitDecisionsSchema>;

export const takenBackSchema = z.object({
  id: documentIdSchema,
  /** Units that are not what they were. */
  changed: countSchema,
});
export type TakenBack = z.infer<typeof takenBackSchema>;
