import { type Kind, noFacts } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { newDocument } from "../../shared/domain/new-document.ts";
import { importPlainText } from "../../shared/import/plain-text.ts";
import type { Uncertainty } from "../../shared/import/uncertainty.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Summary } from "../../shared/domain/document.ts";
import type { Library } from "../library/index.ts";
import type { Stamps } from "./stamps.ts";

export interface ImportedText {
  readonly summary: Summary;
  readonly uncertainties: Uncertainty[];
}

/** Plain text as a new document of the kind, with what was recognised without being sure. */
export async function importText(
  library: Library,
  source: { text: string; kind: Kind; language: Language },
  stamps: Stamps,
): Promise<Result<ImportedText>> {
  const { kind, language } = source;
  const { content, uncertainties } = importPlainText(source.text, {
    kind,
    language,
    newId: stamps.blockId,
  });
  const added = await library.add(
    newDocument({
      id: stamps.documentId(),
      kind,
      language,
      facts: noFacts,
      now: stamps.now(),
      content,
    }),
  );
  return added.ok ? success({ summary: added.value, uncertainties }) : added;
}
