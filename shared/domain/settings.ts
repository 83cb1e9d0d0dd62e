import { z } from "zod";

import { languageSchema } from "./language.ts";

/** How the program looks and speaks on this computer; kept beside the program, not in the library. */
export const settingsSchema = z.object({
  interfaceLanguage: languageSchema,
  theme: z.enum(["system", "light", "dark"]),
});
export type Settings = z.infer<typeof settingsSchema>;
