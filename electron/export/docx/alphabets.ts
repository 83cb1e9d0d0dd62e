import { type Language, otherLanguage } from "../../../shared/domain/language.ts";

export interface Stretch {
  readonly text: string;
  readonly language: Language;
}

const letters = {
  ru: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Latin}/u,
} as const satisfies Record<Language, RegExp>;

const words = /[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu;

/**
 * The text cut where words of the other alphabet begin and end, so that a word processor proofs each by
 * the right dictionary. What has no letters goes on with what stands before it.
 */
export function byAlphabet(text: string, language: Language): Stretch[] {
  const other = otherLanguage(language);
  const stretches: { text: string; language: Language }[] = [];
  for (const [piece] of text.matchAll(words)) {
    const last = stretches.at(-1);
    const own = letters[other].test(piece)
      ? other
      : /\p{L}/u.test(piece)
        ? language
        : (last?.language ?? language);
    if (last?.language === own) last.text += piece;
    else stretches.push({ text: piece, language: own });
  }
  return stretches;
}
