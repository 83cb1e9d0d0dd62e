import { z } from "zod";

import { contentSchema, factsSchema, kindSchema, timestampSchema } from "./document.ts";
import { documentIdSchema } from "./ids.ts";
import { languageSchema } from "./language.ts";

/** A text the library could not take, as it is kept elsewhere. */
export const unsavedTextSchema = z.object({
  id: documentIdSchema,
  kind: kindSchema,
  facts: factsSchema,
  sourceLanguage: languageSchema,
  contents: z.object({ ru: contentSchema.optional(), en: contentSchema.optional() }),
  /** The folder of the library it belongs to. */
  library: z.string(),
  keptAt: timestampSchema,
});
export type UnsavedText = z.infer<typeof unsavedTextSchema>;

/** Unsaved text that an earlier run has left. */
export const emergencyCopySchema = z.object({
  /** Of its file. */
  name: z.string(),
  kind: kindSchema,
  headline: z.object({ ru: z.string().optional(), en: z.string().optional() }),
  keptAt: timestampSchema,
});
export type EmergencyCopy = z.infer<typeof emergencyCopySchema>;
