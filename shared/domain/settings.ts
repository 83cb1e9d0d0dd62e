import { z } from "zod";

import { languageSchema } from "./language.ts";

/** How the program looks and speaks on this computer; kept beside the program, not in the library. */
export const settingsSchema = z.object({
  interfaceLanguage: languageSchema,
  theme: z.enum(["system", "light", "dark"]),
  /** Whose name stands in the history of what is written here; else the system's name for them. */
  author: z.string().max(100).optional(),
  /** Whether misspelt words are marked; they are unless it is switched off. */
  spelling: z.boolean().optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
