import type { Node } from "@tiptap/pm/model";

import type { PressDocument, Summary } from "../../shared/domain/document.ts";
import type { UnsavedText } from "../../shared/domain/emergency-copy.ts";
import { languages } from "../../shared/domain/language.ts";
import { newDocument } from "../../shared/domain/new-document.ts";
import { failure, type Result } from "../../shared/result.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import type { Library } from "../library/index.ts";
import type { Stamps } from "./stamps.ts";

/** The unsaved text as a document of its own, beside the one it was written in. */
export async function openEmergencyCopy(
  library: Library,
  { kind, facts, sourceLanguage, contents }: UnsavedText,
  stamps: Stamps,
): Promise<Result<Summary>> {
  const texts = new Map<(typeof languages)[number], Node>();
  for (const language of languages) {
    const read = contents[language] === undefined ? null : readContent(contents[language]);
    if (read?.ok === false) return read;
    if (read !== null) texts.set(language, read.value.doc);
  }
  const [[language, content] = []] = [
    ...[...texts].filter(([each]) => each === sourceLanguage),
    ...texts,
  ];
  if (language === undefined || content === undefined)
    return failure("content-refused", { reason: "nothing was written" });
  const now = stamps.now();
  const document = newDocument({ id: stamps.documentId(), kind, language, facts, now, content });
  const versions: PressDocument["versions"] = {};
  for (const [each, text] of texts)
    versions[each] = { content: toContent(text), updatedAt: now, revision: 1 };
  return library.add({ ...document, versions });
}
