import { z } from "zod";

import { documentIdSchema, revisionIdSchema } from "./ids.ts";
import { type Kind, kinds } from "../templates/index.ts";
import { type Language, languageSchema } from "./language.ts";
import { releaseSchema } from "./release.ts";

/** Bytes on disk follow this number; a change of shape raises it and brings a migration. */
export const documentSchemaVersion = 1;

export const kindSchema = z.enum(kinds);
export { type Kind, kinds };

/** A ProseMirror node as JSON. Its shape is checked by the rich-text schema, not here. */
export const contentSchema = z.looseObject({ type: z.literal("doc") });
export type Content = z.infer<typeof contentSchema>;

export const timestampSchema = z.iso.datetime();

/** One language version of a document. */
const versionSchema = z.object({
  content: contentSchema,
  updatedAt: timestampSchema,
  /** The document's revision at which this version last changed. */
  revision: z.number().int().positive(),
});

/** What is known of a publication besides its text. */
export const factsSchema = z.object({
  /** As printed, e.g. "14" or "14/2026"; empty while none is given. */
  number: z.string().max(40),
  /** The exercise or meeting it belongs to, in each language. */
  event: z.object({ ru: z.string().max(300), en: z.string().max(300) }),
  /** Embargo, correction or withdrawal; left out where it is a usual publication. */
  release: releaseSchema.optional(),
});
export type Facts = z.infer<typeof factsSchema>;

export const noFacts: Facts = { number: "", event: { ru: "", en: "" } };

/** One publication: its facts and up to two language versions, one of them the source. */
export const documentSchema = z
  .object({
    schemaVersion: z.literal(documentSchemaVersion),
    id: documentIdSchema,
    kind: kindSchema,
    facts: factsSchema,
    sourceLanguage: languageSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    /** Rises by one with every save. */
    revision: z.number().int().positive(),
    /** The revision of its history that this is; none before it was first saved. */
    head: revisionIdSchema.optional(),
    versions: z.object({ ru: versionSchema.optional(), en: versionSchema.optional() }),
  })
  .refine((document) => document.versions[document.sourceLanguage] !== undefined, {
    message: "The source version is missing",
  });
export type PressDocument = z.infer<typeof documentSchema>;

/** How far a version is, judged from its blocks; `source` is the version others are made from. */
const versionStateSchema = z.enum([
  "source",
  "empty",
  "partial",
  "translated",
  "reviewed",
  "stale",
]);
export type VersionState = z.infer<typeof versionStateSchema>;

/** A row of the library's list. */
export const summarySchema = z.object({
  id: documentIdSchema,
  kind: kindSchema,
  number: z.string(),
  event: factsSchema.shape.event,
  /** ISO date of the dateline, null while there is none. */
  date: z.string().nullable(),
  headline: z.object({ ru: z.string().optional(), en: z.string().optional() }),
  states: z.object({ ru: versionStateSchema.optional(), en: versionStateSchema.optional() }),
  sourceLanguage: languageSchema,
  updatedAt: timestampSchema,
  revision: z.number().int().positive(),
});
export type Summary = z.infer<typeof summarySchema>;

export function languagesOf(document: Pick<PressDocument, "versions">): Language[] {
  return languageSchema.options.filter((language) => document.versions[language] !== undefined);
}
