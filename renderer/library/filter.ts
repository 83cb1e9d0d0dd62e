import { type Kind, type Summary } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import type { Input } from "../../shared/ipc/contract.ts";
import { fold } from "../../shared/search/fold.ts";
import type { TranslationState } from "../../shared/search/library-filter.ts";
import { isEmptyQuery, parseQuery } from "../../shared/search/query.ts";
import { type DateRange, datesOf, type Period } from "./period.ts";

export interface LibraryFilter {
  readonly text: string;
  readonly kind: Kind | null;
  /** The event's words in either language. */
  readonly event: string | null;
  /** A language that something is written in. */
  readonly language: Language | null;
  readonly translation: TranslationState | null;
  readonly period: Period | DateRange | null;
  readonly person: string | null;
}

export const noFilter: LibraryFilter = {
  text: "",
  kind: null,
  event: null,
  language: null,
  translation: null,
  period: null,
  person: null,
};

/** The same as a request. @param today ISO date */
export function wantedBy(filter: LibraryFilter, today: string): Input<"library.search"> {
  const { text, kind, event, language, translation, period, person } = filter;
  return {
    text,
    ...(kind !== null && { kind }),
    ...(event !== null && { event }),
    ...(language !== null && { language }),
    ...(translation !== null && { translation }),
    ...(period !== null && datesOf(period, today)),
    ...(person !== null && { person }),
  };
}

/** Whether the texts have to be searched: the rows alone do not tell. */
export function needsTexts({ text, person }: Pick<LibraryFilter, "text" | "person">): boolean {
  return person !== null || !isEmptyQuery(parseQuery(text));
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

/** Rows with every word of the text, in any order, in the number, a headline or an event. */
export function rowsWith(text: string, summaries: readonly Summary[]): readonly Summary[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return summaries.filter((summary) => words.every((word) => searchedText(summary).includes(word)));
}

/** Undated drafts first, then by date, the latest on top; of one day, the latest made. */
export function inLibraryOrder(summaries: readonly Summary[]): Summary[] {
  return summaries.toSorted(compareInLibrary);
}

/** Both of them in the library's order, which each is in. */
export function mergedInLibraryOrder(a: readonly Summary[], b: readonly Summary[]): Summary[] {
  const merged: Summary[] = [];
  let next = 0;
  for (const summary of a) {
    for (let other = b[next]; other !== undefined; other = b[next]) {
      if (compareInLibrary(summary, other) <= 0) break;
      merged.push(other);
      next += 1;
    }
    merged.push(summary);
  }
  return merged.concat(b.slice(next));
}

function compareInLibrary(a: Summary, b: Summary): number {
  if (a.date !== b.date) {
    if (a.date === null) return -1;
    if (b.date === null) return 1;
    return a.date < b.date ? 1 : -1;
  }
  return a.id < b.id ? 1 : -1;
}
