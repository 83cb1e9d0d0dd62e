import type { Node } from "@tiptap/pm/model";

import type { PressDocument } from "../domain/document.ts";
import { type Language, otherLanguage } from "../domain/language.ts";
import { approvedSource, reviewOf } from "../rich-text/review.ts";
import { exactText, firstText, type TextBlock, textBlocks } from "../rich-text/blocks.ts";
import { storedDate } from "../rich-text/content.ts";
import { readContent } from "../rich-text/repair.ts";
import { isWritten, recordedSource } from "../rich-text/translation.ts";
import { segment } from "../segmentation/segment.ts";
import { isWorthKeeping, neighbour, type Origin, type TranslationUnit } from "./unit.ts";

interface DocumentUnits {
  readonly origin: Origin;
  readonly units: TranslationUnit[];
}

/**
 * What a document teaches: every block that was translated, and its sentences where both sides have as
 * many. A block whose source has changed since still pairs its words with those they were written from.
 */
export function unitsOfDocument(document: PressDocument): DocumentUnits {
  const source = document.sourceLanguage;
  const target = otherLanguage(source);
  const [sourceDoc, targetDoc] = [docOf(document, source), docOf(document, target)];
  const origin: Origin = {
    id: document.id,
    kind: "document",
    name: { ru: headlineOf(document, "ru"), en: headlineOf(document, "en") },
    date: storedDate(document.versions[source]?.content) ?? document.updatedAt.slice(0, 10),
  };
  if (sourceDoc === null || targetDoc === null) return { origin, units: [] };
  const places = new Map(textBlocks(sourceDoc).map(({ id }, place) => [id, place]));
  const texts = textBlocks(sourceDoc).map(({ node }) => memorableText(node));
  const units = textBlocks(targetDoc).flatMap((block) => {
    const place = places.get(block.id);
    return unitsOfBlock(block, source, {
      before: place === undefined ? "" : neighbour(texts[place - 1]),
      after: place === undefined ? "" : neighbour(texts[place + 1]),
    });
  });
  return { origin, units };

  function headlineOf({ versions }: PressDocument, language: Language): string {
    const doc = language === source ? sourceDoc : targetDoc;
    return versions[language] === undefined || doc === null
      ? ""
      : (firstText(doc, "headline") ?? "").slice(0, 200);
  }
}

function docOf({ versions }: PressDocument, language: Language): Node | null {
  const version = versions[language];
  const read = version === undefined ? null : readContent(version.content);
  return read?.ok === true ? read.value.doc : null;
}

const date = /\n\d{4}-\d{2}-\d{2}$/;

/** The text of a block as it is remembered and proposed: without a dateline's date, which is no text. */
export function memorableText(block: Node): string {
  return withoutDate(block, exactText(block));
}

function withoutDate(block: Node, text: string): string {
  return block.type.name === "dateline" ? text.replace(date, "") : text;
}

function unitsOfBlock(
  { id, node }: TextBlock,
  source: Language,
  around: Pick<TranslationUnit, "before" | "after">,
): TranslationUnit[] {
  const recorded = recordedSource(node);
  // What the translator wants to come back to is nothing to go by yet.
  if (recorded === null || !isWritten(node) || reviewOf(node).draft) return [];
  const approved = approvedSource(node) === recorded.hash;
  const target = otherLanguage(source);
  const [from, to] = [withoutDate(node, recorded.text), memorableText(node)];
  const pair = (
    original: string,
    translation: string,
    rest: Pick<TranslationUnit, "before" | "after" | "extent">,
  ): TranslationUnit => ({
    ...inBoth(source, original, translation),
    source,
    approved,
    block: id,
    ...rest,
  });
  const units = [pair(from, to, { ...around, extent: "block" })];
  const [sentences, translated] = [segment(from, source), segment(to, target)];
  if (sentences.length > 1 && sentences.length === translated.length) {
    for (const [place, { text }] of sentences.entries())
      units.push(
        pair(text, translated[place]?.text ?? "", {
          before: neighbour(sentences[place - 1]?.text),
          after: neighbour(sentences[place + 1]?.text),
          extent: "sentence",
        }),
      );
  }
  return units.filter(isWorthKeeping);
}

function inBoth(source: Language, original: string, translation: string): Record<Language, string> {
  return source === "ru" ? { ru: original, en: translation } : { ru: translation, en: original };
}
