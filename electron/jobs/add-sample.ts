import { type Result, success } from "../../shared/result.ts";
import { sampleDocuments } from "../../shared/sample/index.ts";
import type { Library } from "../library/index.ts";
import type { Stamps } from "./stamps.ts";

/** The sample documents in both languages; returns their ids. */
export async function addSample(library: Library, stamps: Stamps): Promise<Result<string[]>> {
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
