import { z } from "zod";

import { timestampSchema } from "./document.ts";

export const backupReasonSchema = z.enum(["regular", "before-migration", "before-restore"]);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** A backup as a list shows it; its time is its name. */
export const backupInfoSchema = z.object({
  madeAt: timestampSchema,
  reason: backupReasonSchema,
  documents: z.number().int().nonnegative(),
});
export type BackupInfo = z.infer<typeof backupInfoSchema>;

/** What became of the documents of a backup. */
export const restorationSchema = z.object({
  /** Brought back to how the backup has them. */
  restored: z.number().int().nonnegative(),
  /** Were so already. */
  unchanged: z.number().int().nonnegative(),
  /** Could not be brought back; nothing of them was changed. */
  failed: z.number().int().nonnegative(),
});
export type BackupRestoration = z.infer<typeof restorationSchema>;
