import { readFile } from "node:fs/promises";
import path from "node:path";

import { type Result, success } from "../../shared/result.ts";
import { sampleDocuments, samplePictureFile } from "../../shared/sample/index.ts";
import type { Library } from "../library/index.ts";
import { sampleFolder } from "../paths.ts";
import type { Stamps } from "./stamps.ts";

/** The sample documents in both languages with their picture; returns the documents' ids. */
export async function addSample(library: Library, stamps: Stamps): Promise<Result<string[]>> {
  const bytes = await readFile(path.join(sampleFolder, samplePictureFile));
  const picture = await library.addPicture(samplePictureFile, bytes);
  if (!picture.ok) return picture;
  const documents = sampleDocuments({
    createId: () => stamps.documentId(),
    newBlockId: stamps.blockId,
    now: stamps.now(),
  });
  for (const document of documents) {
    const added = await library.add(document);
    if (!added.ok) return added;
  }
  return success(documents.map((document) => document.id));
}
