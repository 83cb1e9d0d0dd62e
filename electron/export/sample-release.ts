import { randomBytes } from "node:crypto";

import type { PressDocument } from "../../shared/domain/document.ts";
import { createBlockId, createDocumentId } from "../../shared/domain/ids.ts";
import { sampleDocuments } from "../../shared/sample/index.ts";

let made: PressDocument | null = null;

/** A press release that is in no library, to look at a letterhead on. */
export function sampleRelease(): PressDocument {
  made ??= makeRelease();
  return made;
}

function makeRelease(): PressDocument {
  const now = new Date();
  const documents = sampleDocuments({
    createId: () => createDocumentId(now.getTime(), randomBytes),
    newBlockId: () => createBlockId(randomBytes),
    now: now.toISOString(),
  });
  const release = documents.find(({ kind }) => kind === "press-release");
  if (release === undefined) throw new Error("There is no press release among the samples");
  return release;
}
