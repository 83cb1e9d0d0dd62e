import type { Node } from "@tiptap/pm/model";

import { toContent } from "../rich-text/content.ts";
import { documentSchemaVersion, type Facts, type Kind, type PressDocument } from "./document.ts";
import type { Language } from "./language.ts";

/** A document in its first revision, with its source version only. @param now as an ISO timestamp in UTC */
export function newDocument({
  id,
  kind,
  language,
  facts,
  now,
  content,
}: {
  readonly id: string;
  readonly kind: Kind;
  readonly language: Language;
  readonly facts: Facts;
  readonly now: string;
  readonly content: Node;
}): PressDocument {
  return {
    schemaVersion: documentSchemaVersion,
    id,
    kind,
    facts,
    sourceLanguage: language,
    createdAt: now,
    updatedAt: now,
    revision: 1,
    versions: { [language]: { content: toContent(content), updatedAt: now, revision: 1 } },
  };
}
