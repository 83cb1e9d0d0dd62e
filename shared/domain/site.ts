import { z } from "zod";

import { documentIdSchema } from "./ids.ts";
import type { Problem } from "../result.ts";
import { languageSchema } from "./language.ts";

/** What a web site is made of. The first language has the page a server shows first. */
export const siteJobSchema = z.object({
  ids: z.array(documentIdSchema).min(1),
  languages: z.array(languageSchema).min(1),
  /** Where its folder is made. */
  folder: z.string().min(1),
});
export type SiteJob = z.infer<typeof siteJobSchema>;

export const siteSchema = z.object({
  /** Absolute paths: of the folder, and of the page to begin with. */
  folder: z.string(),
  file: z.string(),
  pages: z.int().nonnegative(),
  /** Documents that are not in it because their embargo still holds. */
  embargoed: z.int().nonnegative(),
});
type Site = z.infer<typeof siteSchema>;

export interface MadeSite extends Site {
  /** Why documents that could not be read are not in it. */
  readonly leftOut: Problem[];
}
