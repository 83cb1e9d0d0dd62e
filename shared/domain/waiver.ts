import { z } from "zod";

import { hashSchema, stampSchema } from "./review.ts";

export const longestReason = 500;

/** One remark of a check that a person lets be: for this place of exactly these two texts. */
const waiverSchema = stampSchema.extend({
  check: z.string().min(1).max(40),
  /** As the check's finding names it. */
  place: z.string().min(1).max(40),
  reason: z.string().min(1).max(longestReason),
  source: hashSchema,
  target: hashSchema,
});
export type Waiver = z.infer<typeof waiverSchema>;

export const waiversSchema = z.array(waiverSchema).min(1);
