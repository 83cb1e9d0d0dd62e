import type { Node } from "@tiptap/pm/model";

import { toContent } from "../rich-text/content.ts";
import type { Facts, PressDocument } from "./document.ts";
import { type Language, languages } from "./language.ts";

/** What a save changes: the texts of some versions, the facts, or both. */
export interface Revision {
  readonly contents: Readonly<Partial<Record<Language, Node | undefined>>>;
  readonly facts?: Facts | undefined;
  /** ISO timestamp in UTC. */
  readonly now: string;
}

/** The document one revision on. Only versions it has are changed: a new one comes by {@link addVersion}. */
export function revise(document: PressDocument, { contents, facts, now }: Revision): PressDocument {
  const revision = document.revision + 1;
  const versions = { ...document.versions };
  for (const language of languages) {
    const content = contents[language];
    if (content !== undefined && versions[language] !== undefined)
      versions[language] = { content: toContent(content), updatedAt: now, revision };
  }
  return { ...document, facts: facts ?? document.facts, versions, updatedAt: now, revision };
}

/** The document one revision on, with a version in one more language; one it has already is replaced. */
export function addVersion(
  document: PressDocument,
  language: Language,
  content: Node,
  now: string,
): PressDocument {
  const revision = document.revision + 1;
  const version = { content: toContent(content), updatedAt: now, revision };
  return {
    ...document,
    versions: { ...document.versions, [language]: version },
    updatedAt: now,
    revision,
  };
}
