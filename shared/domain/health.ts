import { z } from "zod";

import { backupInfoSchema } from "./backup.ts";
import { summarySchema, timestampSchema } from "./document.ts";

/** What a check found, and what became of it. */
const findingKinds = [
  /** The file was damaged; the history had the text, and the file was written again. */
  "documentFromHistory",
  "documentFromSave",
  "documentFromBackup",
  /** Nothing of it can be read. */
  "documentLost",
  "documentNewer",
  /** Earlier states cannot be made again; the present text is whole. */
  "historyDamaged",
  "pictureFromBackup",
  "pictureLost",
  "libraryMended",
  /** The file is damaged; the terms are those of the save before. */
  "termsFromSave",
  "termsLost",
  /** The file is damaged; the letterheads are those of the save before. */
  "letterheadsFromSave",
  "letterheadsLost",
  "memoryFromBackup",
  "memoryLost",
  /** The file is damaged; the wordings said to be the same are those of the save before. */
  "wordingsFromSave",
  "wordingsLost",
  "backupDamaged",
  /** Parts of a backup were damaged and taken out; the next one copies them again. */
  "backupPartsDamaged",
] as const;

const findingSchema = z.object({
  kind: z.enum(findingKinds),
  /** The document it is of, or that shows the picture. */
  summary: summarySchema.nullable(),
  /** The document's id or the file's name where there is no summary to name it by. */
  name: z.string(),
  /** Of the save or the backup the text was read from, or of the damaged backup. */
  moment: timestampSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** A damaged file as it was found, kept aside. */
const quarantinedFileSchema = z.object({
  name: z.string(),
  keptAt: timestampSchema,
  /** Bytes. */
  size: z.number().int().nonnegative(),
});
export type QuarantinedFile = z.infer<typeof quarantinedFileSchema>;

/** How many of each are whole, and everything that was not. */
export const healthReportSchema = z.object({
  checkedAt: timestampSchema,
  documents: z.number().int().nonnegative(),
  /** Documents in the bin. */
  binned: z.number().int().nonnegative(),
  /** Translation memories taken in. */
  memories: z.number().int().nonnegative(),
  revisions: z.number().int().nonnegative(),
  pictures: z.number().int().nonnegative(),
  backups: z.number().int().nonnegative(),
  findings: z.array(findingSchema),
});
export type HealthReport = z.infer<typeof healthReportSchema>;

export const healthProgressSchema = z.object({ done: z.number(), total: z.number() });
export type HealthProgress = z.infer<typeof healthProgressSchema>;

/** What is known without checking. */
export const keptSchema = z.object({
  quarantine: z.array(quarantinedFileSchema),
  backups: z.array(backupInfoSchema),
});
