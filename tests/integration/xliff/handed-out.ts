import { randomBytes } from "node:crypto";

import type { Node } from "@tiptap/pm/model";

import type { PressDocument } from "../../../shared/domain/document.ts";
import { createBlockId, createDocumentId } from "../../../shared/domain/ids.ts";
import { otherLanguage } from "../../../shared/domain/language.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";
import { sampleDocuments } from "../../../shared/sample/index.ts";
import { handoutOf } from "../../../shared/xliff/handout.ts";
import type { XliffVersion } from "../../../shared/xliff/names.ts";
import { writeXliff } from "../../../shared/xliff/write.ts";
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

export function handedOut({ source, target }: Texts, version: XliffVersion): string {
  const documentId = createDocumentId(Date.now(), randomBytes);
  return writeXliff(handoutOf(source, target, { documentId, from: "ru", to: "en" }), version);
}
