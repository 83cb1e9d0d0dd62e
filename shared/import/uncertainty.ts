import { z } from "zod";

/** What the import recognised without being sure; the sentences are in the `import` namespace. */
export const uncertaintySchema = z.object({
  about: z.enum([
    "headline",
    "date",
    "dateline",
    "lead",
    "quotation",
    "speaker",
    "question",
    "signOff",
    "leftOut",
    "language",
  ]),
  /** The words in question, shortened to at most 120 characters. */
  text: z.string(),
});
export type Uncertainty = z.infer<typeof uncertaintySchema>;
