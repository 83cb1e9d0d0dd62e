import { z } from "zod";

import { timestampSchema } from "./document.ts";

/** Who has a library open for writing. */
export const holderSchema = z.object({
  /** As they call themselves; may be empty. */
  name: z.string(),
  /** The name of their computer. */
  host: z.string(),
  since: timestampSchema.nullable(),
});
export type Holder = z.infer<typeof holderSchema>;

/** A library is being opened whose documents have to be looked through first: how many were. */
export const comparingSchema = z.object({ done: z.number(), total: z.number() });
export type Comparing = z.infer<typeof comparingSchema>;
