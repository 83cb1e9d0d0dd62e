import {
  type Facts,
  type Kind,
  noFacts,
  type PressDocument,
} from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { newDocument } from "../../shared/domain/new-document.ts";
import { type Result, success } from "../../shared/result.ts";
import { newContent } from "../../shared/templates/new-content.ts";
import type { Library } from "../library/index.ts";
import type { Stamps } from "./stamps.ts";

/** A new document of the kind, its template's parts in place, added to the library. */
export async function createDocument(
  library: Library,
  wanted: { kind: Kind; language: Language; facts?: Facts | undefined },
  stamps: Stamps,
): Promise<Result<PressDocument>> {
  const document = newDocument({
    id: stamps.documentId(),
    kind: wanted.kind,
    language: wanted.language,
    facts: wanted.facts ?? noFacts,
    now: stamps.now(),
    content: newContent(wanted.kind, wanted.language, stamps.blockId),
  });
  const added = await library.add(document);
  return added.ok ? success(document) : added;
}
