import type { Node } from "@tiptap/pm/model";

import { type Kind, noFacts, type Summary } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { newDocument } from "../../shared/domain/new-document.ts";
import { importFormattedText } from "../../shared/import/formatted-text.ts";
import { importPlainText, type ImportOptions } from "../../shared/import/plain-text.ts";
import type { Uncertainty } from "../../shared/import/uncertainty.ts";
import { type Result, success } from "../../shared/result.ts";
import type { FormattedFile } from "../import/docx/index.ts";
import type { Library } from "../library/index.ts";
import type { Stamps } from "./stamps.ts";

export interface ImportedText {
  readonly summary: Summary;
  readonly uncertainties: Uncertainty[];
}

/** What the text is to become. */
interface Wanted {
  readonly kind: Kind;
  readonly language: Language;
}

/** Plain text as a new document of the kind, with what was recognised without being sure. */
export function importText(
  library: Library,
  text: string,
  wanted: Wanted,
  stamps: Stamps,
): Promise<Result<ImportedText>> {
  return addDocument(library, importPlainText(text, optionsOf(wanted, stamps)), wanted, stamps);
}

/** As {@link importText}, with the formatting and the pictures. */
export async function importFormatted(
  library: Library,
  { formatted, pictures }: FormattedFile,
  wanted: Wanted,
  stamps: Stamps,
): Promise<Result<ImportedText>> {
  const imported = importFormattedText(formatted, optionsOf(wanted, stamps));
  for (const bytes of pictures) {
    const kept = await library.addPicture("", bytes);
    if (!kept.ok) return kept;
  }
  return addDocument(library, imported, wanted, stamps);
}

function optionsOf(wanted: Wanted, stamps: Stamps): ImportOptions {
  return { ...wanted, newId: stamps.blockId };
}

async function addDocument(
  library: Library,
  { content, uncertainties }: { readonly content: Node; readonly uncertainties: Uncertainty[] },
  { kind, language }: Wanted,
  stamps: Stamps,
): Promise<Result<ImportedText>> {
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
