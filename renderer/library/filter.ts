import type { Kind, Summary } from "../../shared/domain/document.ts";
import { languages, otherLanguage } from "../../shared/domain/language.ts";

/** Where the translation stands: what a translator picks the day's work by. */
export const translationStates = ["missing", "partial", "stale", "translated"] as const;
export type TranslationState = (typeof translationStates)[number];

export interface LibraryFilter {
  readonly text: string;
  readonly kind: Kind | null;
  /** The event's words in either language. */
  readonly event: string | null;
  readonly translation: TranslationState | null;
}

export const noFilter: LibraryFilter = { text: "", kind: null, event: null, translation: null };

/** As search compares: case and ё/е make no difference. */
export function fold(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase("ru").replaceAll("ё", "е");
}

/** An empty version waits for its translator just as a missing one does. */
export function translationStateOf({ states, sourceLanguage }: Summary): TranslationState {
  const state = states[otherLanguage(sourceLanguage)];
  return state === undefined || state === "empty" || state === "source" ? "missing" : state;
}

const foldedWords = new WeakMap<Summary, string>();

function searchedText(summary: Summary): string {
  const known = foldedWords.get(summary);
  if (known !== undefined) return known;
  const { number, headline, event } = summary;
  const parts = [number, ...languages.flatMap((language) => [headline[language], event[language]])];
  const folded = fold(parts.filter(Boolean).join("\n"));
  foldedWords.set(summary, folded);
  return folded;
}

/** Every word of the text has to be found, in any order, in the number, a headline or an event. */
export function filterLibrary(
  summaries: readonly Summary[],
  { text, kind, event, translation }: LibraryFilter,
): readonly Summary[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0 && kind === null && event === null && translation === null) {
    return summaries;
  }
  return summaries.filter(
    (summary) =>
      (kind === null || summary.kind === kind) &&
      (event === null || summary.event.ru === event || summary.event.en === event) &&
      (translation === null || translationStateOf(summary) === translation) &&
      words.every((word) => searchedText(summary).includes(word)),
  );
}

/** Undated drafts first, then by date, the latest on top; of one day, the latest made. */
export function inLibraryOrder(summaries: readonly Summary[]): Summary[] {
  return summaries.toSorted((a, b) => {
    if (a.date !== b.date) {
      if (a.date === null) return -1;
      if (b.date === null) return 1;
      return a.date < b.date ? 1 : -1;
    }
    return a.id < b.id ? 1 : -1;
  });
}
