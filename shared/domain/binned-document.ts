import { z } from "zod";

import { summarySchema, timestampSchema } from "./document.ts";
import { documentIdSchema } from "./ids.ts";

/** A document in the bin; `summary` is null where it cannot be read. */
export const binnedDocumentSchema = z.object({
  id: documentIdSchema,
  removedAt: timestampSchema,
  summary: summarySchema.nullable(),
});
export type BinnedDocument = z.infer<typeof binnedDocumentSchema>;
