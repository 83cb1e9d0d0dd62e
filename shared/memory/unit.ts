import { z } from "zod";

import { type Language, languageSchema } from "../domain/language.ts";
import { textHash } from "../rich-text/blocks.ts";

/** Longer texts are no segments of a publication. In UTF-16 units. */
export const longestText = 20_000;

const textSchema = z.string().min(1).max(longestText);

/** A text and its translation, as somebody made it. */
export const unitSchema = z.object({
  ru: textSchema,
  en: textSchema,
  /** Which of the two was there first. */
  source: languageSchema,
  extent: z.enum(["block", "sentence"]),
  /** The source texts around it, as {@link neighbour}; empty where nothing stood there or it is not known. */
  before: z.string().max(16),
  after: z.string().max(16),
  approved: z.boolean(),
  /** Id of the block of its document; none for what comes from elsewhere. */
  block: z.string().max(64).optional(),
});
export type TranslationUnit = z.infer<typeof unitSchema>;

/** Where units come from: a document of the library, or a file that was taken in. */
export const originSchema = z.object({
  /** Of the document, or of the file taken in. */
  id: z.string(),
  kind: z.enum(["document", "file"]),
  /** Headline or file name; empty where there is none. */
  name: z.object({ ru: z.string(), en: z.string() }),
  /** ISO date; null where it has none. */
  date: z.string().nullable(),
});
export type Origin = z.infer<typeof originSchema>;

/** What is remembered of a text beside another: enough to know it again. Empty for no text. */
export function neighbour(text: string | null | undefined): string {
  return text === null || text === undefined || text === "" ? "" : textHash(text).slice(0, 12);
}

const letter = /\p{L}/u;

/** Figures and signs alone teach nothing, and neither does a text that was left as it is. */
export function isWorthKeeping({ ru, en }: Record<Language, string>): boolean {
  return (
    letter.test(ru) &&
    letter.test(en) &&
    ru !== en &&
    ru.length <= longestText &&
    en.length <= longestText
  );
}
