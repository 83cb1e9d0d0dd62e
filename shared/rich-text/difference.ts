import { diffArrays } from "diff";

import { type Language, locales } from "../domain/language.ts";

/** A stretch of text that both wordings share, or that only the old or only the new one has. */
export interface DifferencePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

const segmenters = {
  ru: new Intl.Segmenter(locales.ru, { granularity: "word" }),
  en: new Intl.Segmenter(locales.en, { granularity: "word" }),
} satisfies Record<Language, Intl.Segmenter>;

/** Beyond so many changed words two texts have nothing in common worth showing word by word. */
const longestEdit = 2000;

/**
 * What became of a text, word by word. The `same` and `removed` parts together are `before`, the
 * `same` and `added` parts are `after`, to the character. Figures ("2 500", "35-я", "05.09.2023")
 * change as a whole; a removal stands before the addition that replaces it.
 */
export function wordDifference(
  before: string,
  after: string,
  language: Language,
): DifferencePart[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(words(before, language), words(after, language), {
    maxEditLength: longestEdit,
  });
  if (changes === undefined) return replacement(before, after);
  const parts = changes.map(({ added, removed, value }): DifferencePart => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
  return joined(parts);
}

/** Words, and the spaces and signs between them, each a token; their sum is the text. */
function words(text: string, language: Language): string[] {
  const tokens: string[] = [];
  for (const { segment } of segmenters[language].segment(text)) {
    const [first, second] = tokens.slice(-2);
    if (first !== undefined && second !== undefined && isOneWord(first, second, segment)) {
      tokens.splice(-2, 2, first + second + segment);
    } else {
      tokens.push(segment);
    }
  }
  return tokens;
}

/** Unicode breaks words at hyphens and at the spaces that group digits; a reader does not. */
function isOneWord(first: string, between: string, last: string): boolean {
  if (/^[\u{20}\u{A0}\u{2009}\u{202F}]$/u.test(between)) {
    return (
      /(^|\D)\d{1,3}([\u{20}\u{A0}\u{2009}\u{202F}]\d{3})*$/u.test(first) && /^\d{3}$/.test(last)
    );
  }
  return (
    /^[-\u{2010}\u{2011}]$/u.test(between) &&
    /[\p{L}\p{N}]$/u.test(first) &&
    /^[\p{L}\p{N}]/u.test(last)
  );
}

function replacement(before: string, after: string): DifferencePart[] {
  const parts: DifferencePart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** Changes parted by nothing but a space are one change: a phrase reads better whole. */
function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  let removed = "";
  let added = "";
  function close(): void {
    result.push(...replacement(removed, added));
    removed = "";
    added = "";
  }
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (text.trim() === "" && removed !== "" && added !== "" && index < parts.length - 1) {
      removed += text;
      added += text;
    } else {
      close();
      result.push({ kind, text });
    }
  }
  close();
  return result;
}
