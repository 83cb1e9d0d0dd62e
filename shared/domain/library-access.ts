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
