import { randomBytes } from "node:crypto";

import { createBlockId, createDocumentId, type NewBlockId } from "../../shared/domain/ids.ts";

/** Where time and ids come from. */
export interface Stamps {
  /** ISO timestamp in UTC. */
  now(): string;
  documentId(): string;
  readonly blockId: NewBlockId;
}

export function createStamps(clock: () => Date): Stamps {
  return {
    now: () => clock().toISOString(),
    documentId: () => createDocumentId(clock().getTime(), randomBytes),
    blockId: () => createBlockId(randomBytes),
  };
}
