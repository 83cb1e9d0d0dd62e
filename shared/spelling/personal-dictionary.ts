import { z } from "zod";

import { longestWord } from "./words.ts";

export const wordSchema = z.string().trim().min(1).max(longestWord);

/** The words a person has added on this computer. */
export const personalDictionarySchema = z.object({
  words: z.array(wordSchema).readonly(),
});
