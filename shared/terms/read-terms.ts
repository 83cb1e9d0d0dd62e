import { z } from "zod";

import { type TermDraft, termDraftSchema, termIdSchema } from "./term.ts";

/** An entry as a file has it; the id where the file was written by this program. */
export interface ReadTerm {
  readonly id: string | null;
  readonly draft: TermDraft;
}

/**
 * Something of a file that was not taken, and why. `incomplete`: a language is missing; `invalid`: longer
 * than an entry can be, or not text; `damaged`: the file is broken there; `tooMany`: more than a termbase
 * holds.
 */
export const leftOutSchema = z
  .object({
    why: z.enum(["incomplete", "invalid", "damaged", "tooMany"]),
    /** The line of the file. */
    line: z.number().int().nonnegative(),
    /** Words of it, as far as there are any. */
    text: z.string(),
  })
  .readonly();
export type LeftOut = z.infer<typeof leftOutSchema>;

/** What could be understood of a file of terms, and what could not. */
export interface ReadTerms {
  readonly terms: readonly ReadTerm[];
  readonly left: readonly LeftOut[];
  /** Columns or data categories that an entry has no place for; each once. */
  readonly ignored: readonly string[];
}

const longestText = 120;

/** Checks what was read and sorts it into what is taken and what is not. */
export function sortTerm(
  candidate: { readonly id: string | null; readonly draft: TermDraft; readonly line: number },
  into: { readonly terms: ReadTerm[]; readonly left: LeftOut[] },
): void {
  const { draft, line } = candidate;
  const text = [draft.ru.preferred, draft.en.preferred].filter((side) => side !== "").join(" — ");
  if (draft.ru.preferred.trim() === "" || draft.en.preferred.trim() === "") {
    into.left.push({ why: "incomplete", line, text: text.slice(0, longestText) });
    return;
  }
  const parsed = termDraftSchema.safeParse(draft);
  if (!parsed.success) {
    into.left.push({ why: "invalid", line, text: text.slice(0, longestText) });
    return;
  }
  const id = termIdSchema.safeParse(candidate.id);
  into.terms.push({ id: id.success ? id.data : null, draft: parsed.data });
}
