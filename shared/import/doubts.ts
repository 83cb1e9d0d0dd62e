import { type Language, otherLanguage } from "../domain/language.ts";
import { uncertain, type Uncertainty } from "./uncertainty.ts";

/** How much of a text is looked at to tell its language. */
const sample = 20_000;

/** Notes a text whose letters are mostly the other language's. */
export function doubtfulLanguage(text: string, language: Language): Uncertainty[] {
  const start = text.slice(0, sample);
  const count = {
    ru: start.match(/\p{Script=Cyrillic}/gu)?.length ?? 0,
    en: start.match(/[a-z]/giu)?.length ?? 0,
  };
  if (count[otherLanguage(language)] <= count[language] * 1.5) return [];
  return [uncertain("language", start.trim().split("\n", 1)[0] ?? "")];
}

/** How many damaged places are listed one by one. */
const listed = 20;

/** The words around characters that were lost in the file. */
export function damagedWords(text: string): Uncertainty[] {
  const found: Uncertainty[] = [];
  for (let at = text.indexOf("\ufffd"); at >= 0 && found.length < listed;) {
    const start = Math.max(0, at - 40);
    found.push(
      uncertain(
        "damaged",
        text
          .slice(start, at + 40)
          .replaceAll(/\s+/gu, " ")
          .trim(),
      ),
    );
    at = text.indexOf("\ufffd", at + 40);
  }
  return found;
}
