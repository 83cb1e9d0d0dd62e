import { isDeepStrictEqual } from "node:util";

import type { Facts } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import type { StoredDocument, Texts } from "./documents.ts";

/**
 * Whether the document is what this save would make it: a save whose answer got lost (a drive that
 * failed after the bytes were written) is tried again and is no conflict then.
 */
export function isAlreadySaved(
  { document, texts }: StoredDocument,
  change: { baseRevision: number; contents: Texts; facts?: Facts | undefined },
): boolean {
  if (document.revision !== change.baseRevision + 1) return false;
  if (change.facts !== undefined && !isDeepStrictEqual(change.facts, document.facts)) return false;
  return languages.every((language) => {
    const text = change.contents[language];
    const stored = texts[language];
    return text === undefined || (stored !== undefined && text.eq(stored));
  });
}
