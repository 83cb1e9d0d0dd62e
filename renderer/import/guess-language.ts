import type { Language } from "../../shared/domain/language.ts";

/** The language most letters are of; null where there are none. */
export function guessLanguage(text: string): Language | null {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic + latin === 0) return null;
  return cyrillic > latin ? "ru" : "en";
}
