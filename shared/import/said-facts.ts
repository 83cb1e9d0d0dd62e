import { type Facts, noFacts } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import { type StatusNotice, withRelease } from "../domain/release.ts";
import { markLine, statusMark } from "../export/marks.ts";
import { formatEmbargo } from "../i18n/format.ts";
import { uncertain, type Uncertainty } from "./uncertainty.ts";

/** What a file says of its text beside it, in the text's language; empty where it says nothing. */
export interface SaidFacts {
  /** Null where it is not said, or none of ours. */
  readonly language: Language | null;
  readonly number: string;
  readonly event: string;
  readonly embargo: string;
  readonly status: StatusNotice;
}

/** The facts of a document in the language. */
export function factsSaid(said: SaidFacts | undefined, language: Language): Facts {
  if (said === undefined) return noFacts;
  const { number, event, embargo, status } = said;
  const facts = { number, event: { ...noFacts.event, [language]: event } };
  return withRelease(facts, {
    ...status,
    embargo,
    note: { ru: "", en: "", [language]: status.note },
  });
}

/** The terms on which it goes out are told: nobody looks at the facts of what is being imported. */
export function toldFacts(said: SaidFacts | undefined, language: Language): Uncertainty[] {
  const facts = factsSaid(said, language);
  const mark = statusMark({ facts, language });
  const embargo = said?.embargo ?? "";
  return [
    ...(embargo === "" ? [] : [uncertain("embargo", formatEmbargo(embargo, language))]),
    ...(mark === null ? [] : [uncertain("status", markLine(mark))]),
  ];
}
