import type { Language } from "../../shared/domain/language.ts";
import type { ExcerptPart } from "../../shared/search/excerpt.ts";
import type { PersonName } from "../../shared/search/people.ts";

/** What is asked of the index. */
export interface Ask {
  readonly text: string;
  readonly person?: string | undefined;
  /** The only documents asked for; without it, all. */
  readonly among?: readonly string[] | undefined;
}

export interface FoundDocument {
  readonly id: string;
  /** In each language in which something was found. */
  readonly excerpt: Readonly<Partial<Record<Language, readonly ExcerptPart[]>>>;
}

export interface Answer {
  /** The best, the first of them first. */
  readonly hits: readonly FoundDocument[];
  /** The ids of the rest in the same order. */
  readonly more: readonly string[];
  /** Those who speak most often in the library first; only where they were asked for. */
  readonly people: readonly PersonName[];
  /** Whether every document was looked through. */
  readonly complete: boolean;
}
