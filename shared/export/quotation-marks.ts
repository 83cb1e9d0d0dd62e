import type { Language } from "../domain/language.ts";
import { quoted } from "../i18n/quoted.ts";

const opening: Readonly<Record<Language, string>> = { ru: "«„", en: "“«" };
const closing: Readonly<Record<Language, string>> = { ru: "»“", en: "”»" };

const separator = "\u2029";

/**
 * The paragraphs of a quotation in the marks of the language. What has them already is left as it is; in
 * English every paragraph opens with one, in Russian only the first.
 */
export function inQuotationMarks(paragraphs: readonly string[], language: Language): string[] {
  const text = paragraphs.join(separator);
  if (text === "" || isQuoted(text, language)) return [...paragraphs];
  const lines = quoted(text, language).split(separator);
  return language === "ru" ? lines : lines.map((line, index) => (index > 0 ? `“${line}` : line));
}

/** One pair of marks holds the whole: the first is closed by the last and not before. */
function isQuoted(text: string, language: Language): boolean {
  const inside = text.trim().replace(/[.,!?…]+$/, "");
  if (/^["“][^"“]*["”]$/.test(inside)) return true;
  let depth = 0;
  for (let index = 0; index < inside.length; index += 1) {
    if (opening[language].includes(inside.charAt(index))) depth += 1;
    else if (closing[language].includes(inside.charAt(index))) depth -= 1;
    if (depth <= 0) return index > 0 && index === inside.length - 1;
  }
  // English paragraphs each open with a mark that only the last one closes.
  return inside !== "" && closing[language].includes(inside.slice(-1));
}
