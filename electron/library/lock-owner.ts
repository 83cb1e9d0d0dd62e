import { open } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { timestampSchema } from "../../shared/domain/document.ts";
import type { Holder } from "../../shared/domain/library-access.ts";

/** More than an owner has to say about itself: what is longer was not written by this program. */
const longest = 4096;

const ownerSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string().max(255),
  name: z.string().max(200).catch(""),
  since: timestampSchema.nullable().catch(null),
  /** Another one whenever the lock is taken, so that one that was lost is told from one that is held. */
  token: z.string().max(100).catch(""),
});
export type LockOwner = z.infer<typeof ownerSchema>;

export function ownerFile(folder: string): string {
  return path.join(folder, "owner.json");
}

/** null: nobody, or nobody who can be made out. The file may come from any computer. */
export async function readOwner(folder: string): Promise<LockOwner | null> {
  try {
    const handle = await open(ownerFile(folder), "r");
    try {
      const bytes = Buffer.alloc(longest);
      const { bytesRead } = await handle.read(bytes, 0, longest, 0);
      return ownerSchema.parse(JSON.parse(bytes.toString("utf8", 0, bytesRead)));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Whom to name to the person. */
export async function readHolder(folder: string): Promise<Holder | null> {
  const owner = await readOwner(folder);
  return owner === null ? null : { name: owner.name, host: owner.host, since: owner.since };
}
