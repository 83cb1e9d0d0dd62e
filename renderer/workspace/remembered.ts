import { z } from "zod";

import { kindSchema } from "../../shared/domain/document.ts";
import { exportFormatSchema, layoutSchema, usualFormats } from "../../shared/domain/export-job.ts";
import { languageSchema } from "../../shared/domain/language.ts";
import { letterheadChoiceSchema } from "../../shared/letterhead/letterhead.ts";

const publishChoicesSchema = z.object({
  languages: z.array(languageSchema),
  formats: z.array(exportFormatSchema),
  folder: z.string(),
  /** All into a folder of its own. */
  bundle: z.boolean().catch(true),
  /** Where a kind of document is printed in another layout than its usual one. */
  layouts: z.partialRecord(kindSchema, layoutSchema).catch({}),
  letterhead: letterheadChoiceSchema.catch("usual"),
  embedFonts: z.boolean().catch(false),
});
export type PublishChoices = z.infer<typeof publishChoicesSchema>;

const rememberedSchema = z.object({
  libraryShown: z.boolean().catch(true),
  inspectorShown: z.boolean().catch(true),
  view: z.enum([...languageSchema.options, "sideBySide"]).catch("ru"),
  scrollLock: z.boolean().catch(true),
  bySentence: z.boolean().catch(false),
  publish: publishChoicesSchema.catch({
    languages: [...languageSchema.options],
    formats: [...usualFormats],
    folder: "",
    bundle: true,
    layouts: {},
    letterhead: "usual",
    embedFonts: false,
  }),
  /** How documents of an event were last published; see `publish-memory.ts`. */
  publishByEvent: z.array(z.object({ event: z.string(), choices: publishChoicesSchema })).catch([]),
});
export type Remembered = z.infer<typeof rememberedSchema>;

const key = "press-centre";

/** How the window was left; lives in the window's own storage and holds nothing of the documents. */
export function readRemembered(storage: Storage): Remembered {
  return rememberedSchema.catch(rememberedSchema.parse({})).parse(parsed(storage.getItem(key)));
}

export function remember(storage: Storage, change: Partial<Remembered>): void {
  storage.setItem(key, JSON.stringify({ ...readRemembered(storage), ...change }));
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}
