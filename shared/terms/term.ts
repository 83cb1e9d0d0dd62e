import { z } from "zod";

import { documentIdSchema } from "../domain/ids.ts";

export const termCategories = [
  "unit",
  "formation",
  "rank",
  "post",
  "place",
  "exercise",
  "person",
  "other",
] as const;
export const termCategorySchema = z.enum(termCategories);
export type TermCategory = z.infer<typeof termCategorySchema>;

/** A wording of one line, as a text would have it in its base form. */
const lineSchema = z
  .string()
  .normalize("NFC")
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]*$/u);
const optionalLineSchema = z.union([z.literal(""), lineSchema]);
const mostWordings = 50;

const forbiddenSchema = z
  .object({
    text: lineSchema,
    /** What to write instead; empty: the preferred term. */
    use: optionalLineSchema,
  })
  .readonly();

const termSideSchema = z
  .object({
    preferred: lineSchema,
    /** Empty: there is none. */
    abbreviation: optionalLineSchema,
    /** Also right. */
    variants: z.array(lineSchema).max(mostWordings).readonly(),
    forbidden: z.array(forbiddenSchema).max(mostWordings).readonly(),
  })
  .readonly();
/** What one language calls it. */
export type TermSide = z.infer<typeof termSideSchema>;

const draftFields = {
  category: termCategorySchema,
  ru: termSideSchema,
  en: termSideSchema,
  note: z.string().trim().max(2000),
};

/** An entry that is not in the termbase yet. */
export const termDraftSchema = z.object(draftFields).readonly();
export type TermDraft = z.infer<typeof termDraftSchema>;

/** A ULID, as documents have. */
export const termIdSchema = documentIdSchema;
export const termSchema = z.object({ id: termIdSchema, ...draftFields }).readonly();
export type Term = z.infer<typeof termSchema>;

/** More is no exercise's termbase, and would slow every key that is typed. */
export const mostTerms = 20_000;

export const termbaseSchema = z
  .object({
    /** Counts the changes; 0: nothing has been written yet. */
    revision: z.number().int().nonnegative(),
    terms: z.array(termSchema).max(mostTerms).readonly(),
  })
  .readonly();
export type Termbase = z.infer<typeof termbaseSchema>;

/** What is done to a termbase in one step. */
export const termChangeSchema = z
  .object({
    /** Of the termbase the change was made on; another one is a conflict, never overwritten. */
    baseRevision: z.number().int().nonnegative(),
    /** New entries, and those that take the place of the entry with their id. */
    put: z.array(termSchema).max(mostTerms).readonly(),
    remove: z.array(termIdSchema).max(mostTerms).readonly(),
  })
  .readonly();
export type TermChange = z.infer<typeof termChangeSchema>;

export const emptyTermbase: Termbase = { revision: 0, terms: [] };

export const termFileFormats = ["csv", "tbx3", "tbx2"] as const;
export const termFileFormatSchema = z.enum(termFileFormats);
export type TermFileFormat = z.infer<typeof termFileFormatSchema>;

/** The same wording, whatever its case and its spaces. */
export function termKey({ category, ru, en }: Pick<TermDraft, "category" | "ru" | "en">): string {
  return [category, plainKey(ru.preferred), plainKey(en.preferred)].join("\n");
}

function plainKey(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ");
}

export function emptySide(preferred = ""): TermSide {
  return { preferred, abbreviation: "", variants: [], forbidden: [] };
}

/** The next termbase; entries stay in their order, new ones follow. */
export function changeTermbase({ revision, terms }: Termbase, change: TermChange): Termbase {
  const put = new Map(change.put.map((term) => [term.id, term]));
  const removed = new Set(change.remove);
  const kept = terms.filter(({ id }) => !removed.has(id)).map((term) => put.get(term.id) ?? term);
  const present = new Set(kept.map(({ id }) => id));
  const added = [...put.values()].filter(({ id }) => !present.has(id));
  return { revision: revision + 1, terms: [...kept, ...added] };
}
