import { z } from "zod";

import { kindSchema, type Summary } from "../domain/document.ts";
import { languageSchema, otherLanguage } from "../domain/language.ts";

/** Where the translation stands: what a translator picks the day's work by. */
export const translationStates = ["missing", "partial", "stale", "translated", "reviewed"] as const;
export type TranslationState = (typeof translationStates)[number];

/** What the rows of the library can be narrowed by. */
export const libraryFilterSchema = z.object({
  kind: kindSchema.optional(),
  /** The event's words in either language. */
  event: z.string().max(300).optional(),
  /** A language that something is written in. */
  language: languageSchema.optional(),
  translation: z.enum(translationStates).optional(),
  /** The first and the last day; an undated document belongs to none. */
  dateFrom: z.iso.date().optional(),
  dateTo: z.iso.date().optional(),
});
export type LibraryFilter = z.infer<typeof libraryFilterSchema>;

/** An empty version waits for its translator just as a missing one does. */
export function translationStateOf({ states, sourceLanguage }: Summary): TranslationState {
  const state = states[otherLanguage(sourceLanguage)];
  return state === undefined || state === "empty" || state === "source" ? "missing" : state;
}

/** The rows that pass; the same list where nothing is narrowed. */
export function filterLibrary(
  summaries: readonly Summary[],
  { kind, event, language, translation, dateFrom, dateTo }: LibraryFilter,
): readonly Summary[] {
  const tests: ((summary: Summary) => boolean)[] = [];
  if (kind !== undefined) tests.push((summary) => summary.kind === kind);
  if (event !== undefined)
    tests.push((summary) => summary.event.ru === event || summary.event.en === event);
  if (language !== undefined) tests.push(({ states }) => (states[language] ?? "empty") !== "empty");
  if (translation !== undefined)
    tests.push((summary) => translationStateOf(summary) === translation);
  if (dateFrom !== undefined) tests.push(({ date }) => date !== null && date >= dateFrom);
  if (dateTo !== undefined) tests.push(({ date }) => date !== null && date <= dateTo);
  return tests.length === 0
    ? summaries
    : summaries.filter((summary) => tests.every((test) => test(summary)));
}
