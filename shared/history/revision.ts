import { z } from "zod";

import { timestampSchema } from "../domain/document.ts";
import { revisionIdSchema } from "../domain/ids.ts";
import { languageSchema } from "../domain/language.ts";

/** What a revision may change: the facts and what a document is, or the text of a version. */
export const changedPartSchema = z.enum(["about", ...languageSchema.options]);
export type ChangedPart = z.infer<typeof changedPartSchema>;

/** One saved state of a document, as history tells of it. */
export const revisionInfoSchema = z.object({
  id: revisionIdSchema,
  /** The revisions it was made from: none for the first, two where two histories were joined. */
  parents: z.array(revisionIdSchema).max(2),
  author: z.string(),
  at: timestampSchema,
  /** The document's own number of saves. */
  number: z.number().int().positive(),
  /** Bytes of the whole document as text. */
  size: z.number().int().nonnegative(),
  changed: z.array(changedPartSchema),
  /** The name a person gave it. */
  milestone: z.string().nullable(),
});
export type RevisionInfo = z.infer<typeof revisionInfoSchema>;

export const longestMilestone = 120;
