import type { PressDocument } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import { ProblemError } from "../../shared/result.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import type { Texts } from "./documents.ts";

/** The document with all that it held at another revision, as its next one. */
export function returnTo(document: PressDocument, wanted: PressDocument, now: string) {
  const revision = document.revision + 1;
  const texts: Texts = {};
  const versions: PressDocument["versions"] = {};
  for (const language of languages) {
    const content = wanted.versions[language]?.content;
    if (content === undefined) continue;
    const read = readContent(content);
    if (!read.ok) throw new ProblemError("revision-damaged");
    texts[language] = read.value.doc;
    versions[language] = { content: toContent(read.value.doc), updatedAt: now, revision };
  }
  const next: PressDocument = {
    ...document,
    facts: wanted.facts,
    versions,
    updatedAt: now,
    revision,
  };
  return { next, texts };
}
