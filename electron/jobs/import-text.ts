import type { Node } from "@tiptap/pm/model";

import type { Kind, Summary } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { newDocument } from "../../shared/domain/new-document.ts";
import { correct, type Correction } from "../../shared/import/corrections.ts";
import { importFormattedText } from "../../shared/import/formatted-text.ts";
import { importPlainText } from "../../shared/import/plain-text.ts";
import { factsSaid } from "../../shared/import/said-facts.ts";
import type { Uncertainty } from "../../shared/import/uncertainty.ts";
import { withBlockIds } from "../../shared/rich-text/blocks.ts";
import { type Result, success } from "../../shared/result.ts";
import type { ImportFile } from "../import/read-import-file.ts";
import type { Library } from "../library/index.ts";
import type { Stamps } from "./stamps.ts";

export interface ImportedText {
  readonly summary: Summary;
  readonly uncertainties: readonly Uncertainty[];
}

/** What the text is to become. */
interface Wanted {
  readonly kind: Kind;
  readonly language: Language;
  /** What a person who has seen the result said otherwise. */
  readonly corrections?: readonly Correction[];
}

export interface RecognizedText {
  readonly content: Node;
  readonly uncertainties: readonly Uncertainty[];
}

/** Plain text, or a file that was read. */
export type ImportText = { readonly form: "text"; readonly text: string } | ImportFile;

/** What becomes of a text, with what was recognised without being sure. */
export function recognizeText(
  source: ImportText,
  { kind, language, corrections = [] }: Wanted,
  stamps: Stamps,
): RecognizedText {
  const options = { kind, language, newId: stamps.blockId };
  const { content, uncertainties } =
    source.form === "text"
      ? importPlainText(source.text, options)
      : importFormattedText(source.formatted, options);
  const corrected = corrections.reduce((text, next) => correct(text, next, kind), content);
  return { content: withBlockIds(corrected, stamps.blockId), uncertainties };
}

/** The text as a new document of the kind, its pictures in the library. */
export async function importText(
  library: Library,
  source: ImportText,
  wanted: Wanted,
  stamps: Stamps,
): Promise<Result<ImportedText>> {
  const { content, uncertainties } = recognizeText(source, wanted, stamps);
  for (const bytes of source.form === "text" ? [] : source.pictures) {
    const kept = await library.addPicture("", bytes);
    if (!kept.ok) return kept;
  }
  const { kind, language } = wanted;
  const added = await library.add(
    newDocument({
      id: stamps.documentId(),
      kind,
      language,
      facts: factsSaid(source.form === "text" ? undefined : source.formatted.said, language),
      now: stamps.now(),
      content,
    }),
  );
  return added.ok ? success({ summary: added.value, uncertainties }) : added;
}
