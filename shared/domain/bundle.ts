import { z } from "zod";

import { kindSchema, timestampSchema } from "./document.ts";
import { exportFormatSchema, layoutSchema } from "./export-job.ts";
import { documentIdSchema, revisionIdSchema } from "./ids.ts";
import { languageSchema } from "./language.ts";

/** Names in the folder, besides the files themselves. */
export const manifestName = "manifest.json";
export const sumsName = "SHA256SUMS";

export const manifestFormat = "press-centre-publication";
export const manifestVersion = 1;

const fileSchema = z.object({
  /** In the folder itself. */
  name: z.string().regex(/^[^/\\]+$/),
  bytes: z.number().int().nonnegative(),
  sha256: z.hash("sha256"),
});

/** What a folder of published files says of itself. */
export const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  version: z.literal(manifestVersion),
  program: z.object({ name: z.string(), version: z.string() }),
  madeAt: timestampSchema,
  documents: z.array(
    z.object({
      id: documentIdSchema,
      kind: kindSchema,
      number: z.string(),
      revision: z.number().int().positive(),
      /** Names the state in the document's history, by a hash of all it holds; null before the first save. */
      head: revisionIdSchema.nullable(),
      versions: z.array(z.object({ language: languageSchema, title: z.string() })),
    }),
  ),
  files: z.array(
    fileSchema.extend({
      document: documentIdSchema,
      language: languageSchema,
      format: exportFormatSchema,
      /** Of a PDF; null of everything else. */
      layout: layoutSchema.nullable(),
      draft: z.boolean(),
    }),
  ),
  /** That agencies' items name. Folders made before there were any say nothing of them. */
  pictures: z.array(fileSchema).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;
