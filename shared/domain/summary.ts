import type { Node } from "@tiptap/pm/model";

import { documentDate, firstText } from "../rich-text/blocks.ts";
import { readContent } from "../rich-text/repair.ts";
import { translationState } from "../rich-text/translation.ts";
import { languagesOf, type PressDocument, type Summary } from "./document.ts";
import { type Language, otherLanguage } from "./language.ts";

/** The document's row in the list. @param texts the versions' texts, where they have been read already */
export function summarize(
  document: PressDocument,
  texts: Readonly<Partial<Record<Language, Node>>> = textsOf(document),
): Summary {
  const { id, kind, facts, sourceLanguage, updatedAt, revision } = document;
  const source = texts[sourceLanguage];
  const target = texts[otherLanguage(sourceLanguage)];
  const headline: Summary["headline"] = {};
  for (const language of languagesOf(document)) {
    const text = texts[language] && firstText(texts[language], "headline");
    if (text) headline[language] = text;
  }
  const states: Summary["states"] = { [sourceLanguage]: "source" };
  if (source && target) states[otherLanguage(sourceLanguage)] = translationState(source, target);
  return {
    id,
    kind,
    number: facts.number,
    event: facts.event,
    date: (source && documentDate(source)) ?? null,
    headline,
    states,
    sourceLanguage,
    updatedAt,
    revision,
  };
}

function textsOf(document: PressDocument): Partial<Record<Language, Node>> {
  const texts: Partial<Record<Language, Node>> = {};
  for (const language of languagesOf(document)) {
    const content = readContent(document.versions[language]?.content);
    if (content.ok) texts[language] = content.value.doc;
  }
  return texts;
}
