import { randomBytes } from "node:crypto";

import type { Node } from "@tiptap/pm/model";

import type { PressDocument } from "../../../shared/domain/document.ts";
import { createBlockId, createDocumentId } from "../../../shared/domain/ids.ts";
import { otherLanguage } from "../../../shared/domain/language.ts";
import type { Match } from "../../../shared/memory/match.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";
import { sampleDocuments } from "../../../shared/sample/index.ts";
import { createTermIndex } from "../../../shared/terms/term-index.ts";
import { handoutOf } from "../../../shared/xliff/handout.ts";
import { soughtIn, withMatches } from "../../../shared/xliff/handout-matches.ts";
import type { XliffVersion } from "../../../shared/xliff/names.ts";
import { writeXliff } from "../../../shared/xliff/write.ts";
import { entry } from "../../unit/terms/entries.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";

const newBlockId = () => createBlockId(randomBytes);

export function samples(): PressDocument[] {
  return sampleDocuments({
    createId: () => createDocumentId(Date.now(), randomBytes),
    newBlockId,
    now: "2026-09-05T10:00:00.000Z",
  });
}

export interface Texts {
  readonly source: Node;
  readonly target: Node;
}

export function textsOf({ versions, sourceLanguage }: PressDocument): Texts {
  const text = (language: "ru" | "en"): Node => {
    const read = readContent(versions[language]?.content);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.doc;
  };
  return { source: text(sourceLanguage), target: text(otherLanguage(sourceLanguage)) };
}

/** Everything a text can do to markup, its translation being the text itself. */
export function nastyTexts(): Texts {
  const text = withBlockIds(nasty.content, newBlockId);
  return { source: text, target: text };
}

/** With its terms, and a match of every kind of character beside each sentence. */
export function handedOut({ source, target }: Texts, version: XliffVersion): string {
  const documentId = createDocumentId(Date.now(), randomBytes);
  const handout = handoutOf(source, target, {
    documentId,
    from: "ru",
    to: "en",
    terms: createTermIndex(terms, "ru"),
    bySentence: version === "2.1",
  });
  const matches = soughtIn(handout).map(({ text }) => [
    match("context", text, "<b>5 & 6</b>\u{0}\n\u{1F6A9}"),
    match("fuzzy", `${text}?`, " "),
  ]);
  return writeXliff(withMatches(handout, matches), version);
}

const terms = [
  entry("exercise", "Ясный рассвет", "Clear Dawn"),
  entry("other", "символ", "<character> & \u{1F6A9}"),
];

function match(kind: Match["kind"], source: string, target: string): Match {
  const name = { ru: "«Щит & меч»", en: "" };
  const origin = { id: "", kind: "file", name, date: "2026-09-05" } as const;
  const score = kind === "context" ? 101 : 87;
  return { kind, score, approved: false, source, target, origin };
}
