import type { Language } from "../domain/language.ts";
import { governedCase } from "./governed-case.ts";
import { termInCase } from "./term-in-case.ts";
import { counterpartOf, type TermHit, type TermIndex } from "./term-index.ts";

/** A term of a source text, and what to write for it. */
export interface OfferedTerm {
  readonly hit: TermHit;
  /** As the source has it. */
  readonly found: string;
  /** As the termbase has it, in the language of the translation. */
  readonly wording: string;
}

/** The terms of a source text in their order, each wording once. @param language of the translation */
export function offeredTerms(text: string, index: TermIndex, language: Language): OfferedTerm[] {
  const offered = new Map<string, OfferedTerm>();
  for (const hit of index.find(text)) {
    const wording =
      hit.instead === null ? counterpartOf(hit, language) : hit.term[language].preferred;
    const key = `${hit.term.id} ${wording}`;
    if (!offered.has(key)) offered.set(key, { hit, found: text.slice(hit.from, hit.to), wording });
  }
  return [...offered.values()];
}

/**
 * What to write for a term at the end of a text: in Russian in the case the text asks for, where that and
 * the form are certain; else in the base form. @param language of the translation
 */
export function wordingBehind(
  before: string,
  { hit, wording }: OfferedTerm,
  language: Language,
): string {
  const wanted = language === "ru" ? governedCase(before) : null;
  return (wanted === null ? null : termInCase(hit.term, wording, wanted)) ?? wording;
}
