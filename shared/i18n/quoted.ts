import type { Language } from "../domain/language.ts";

/** Someone else's words in the quotation marks of the language; those they hold become the inner ones. */
export function quoted(text: string, language: Language): string {
  return language === "ru"
    ? `«${text.replaceAll("«", "„").replaceAll("»", "“")}»`
    : `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
