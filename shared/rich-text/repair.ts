import { z } from "zod";

/** One thing that did not fit the schema and what became of it; text is never dropped. */
export const repairSchema = z.object({
  what: z.enum(["unknownBlock", "unknownMark", "misplacedBlock", "invalidAttribute"]),
  /** The name of the block, mark or attribute. */
  name: z.string(),
});
export type Repair = z.infer<typeof repairSchema>;
