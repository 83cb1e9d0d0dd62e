import type { Node } from "@tiptap/pm/model";

import type { Kind } from "../domain/document.ts";
import { withBlockIds } from "../rich-text/blocks.ts";
import * as build from "../rich-text/build.ts";
import { damagedWords, doubtfulLanguage } from "./doubts.ts";
import { formattedLines } from "./formatted-lines.ts";
import { type FormattedText, isBlockPiece, plainTextOf } from "./html/index.ts";
import { readOwnParts, saysItsParts } from "./own-parts.ts";
import { type ImportedContent, importLines, type ImportOptions } from "./plain-text.ts";
import { lostLinks } from "./lost-links.ts";
import { documentOf, withRequired } from "./required-parts.ts";
import { toldFacts } from "./said-facts.ts";

/**
 * A formatted text as a document of the kind. One that we have written says its parts by its styles; of
 * any other, what the styles do not say is recognised as in plain text. Footnotes become a numbered list
 * at the end, "[1]" in the text refers to them. Every word is in the document or told as left out.
 */
export function importFormattedText(
  formatted: FormattedText,
  options: ImportOptions,
): ImportedContent {
  const text = plainTextOf(formatted);
  const { content, uncertainties } = saysItsParts(formatted.pieces)
    ? importOwnText(formatted, text, options)
    : importLines(formattedLines(formatted.pieces), text, options);
  const whole = withNotes(content, formatted.notes);
  return {
    content: withBlockIds(whole, options.newId),
    uncertainties: [
      ...uncertainties,
      ...lostLinks(formatted, whole),
      ...formatted.uncertainties,
      ...toldFacts(formatted.said, options.language),
    ],
  };
}

/** Which kind of document we wrote it as; null for a text that is not ours. */
export function likelyKind({ pieces }: FormattedText): Kind | null {
  if (!saysItsParts(pieces)) return null;
  const styles = new Set(pieces.map((piece) => (isBlockPiece(piece) ? "" : piece.style)));
  if (styles.has("question") || styles.has("interviewee")) return "interview";
  if (styles.has("speaker") || styles.has("salutation")) return "speech";
  return styles.has("lead") ? "press-release" : "note";
}

function importOwnText(
  { pieces }: FormattedText,
  text: string,
  { kind, language }: ImportOptions,
): ImportedContent {
  const { blocks, uncertainties } = readOwnParts(pieces);
  return {
    content: documentOf(withRequired(kind, blocks)),
    uncertainties: [...doubtfulLanguage(text, language), ...damagedWords(text), ...uncertainties],
  };
}

function withNotes(content: Node, notes: readonly Node[]): Node {
  if (notes.length === 0) return content;
  return documentOf([...content.children, build.orderedList(...notes)]);
}
