import { z } from "zod";

const nameSchema = z.string().max(100);
/** The first 128 bits of a SHA-256, in hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** Who did something, and when. */
export const stampSchema = z.object({ by: nameSchema, at: z.iso.datetime() });
export type Stamp = z.infer<typeof stampSchema>;

export const longestComment = 2000;

const commentSchema = stampSchema.extend({
  id: z.string().min(1).max(64),
  text: z.string().min(1).max(longestComment),
  /** null while it is open. */
  resolved: stampSchema.nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

/** What translator and reviewer have said of one block of a translation, beside its text. */
export const reviewSchema = z.object({
  /** The translator wants to come back to it. */
  draft: z.boolean(),
  /** Holds for exactly these two texts: when either changes it has lapsed. */
  approval: stampSchema.extend({ source: hashSchema, target: hashSchema }).nullable(),
  comments: z.array(commentSchema),
});
export type Review = z.infer<typeof reviewSchema>;
