import type { Language } from "../../shared/domain/language.ts";
import type { ExcerptPart } from "../../shared/search/excerpt.ts";

/** What is asked of the index. */
export interface Ask {
  readonly text: string;
  readonly person?: string | undefined;
  /** The only documents asked for; without it, all. */
  readonly among?: readonly string[] | undefined;
}

export interface Answer {
  /** The best first; only the first ones come with an excerpt. */
  readonly hits: readonly FoundDocument[];
  /** Whether every document was looked through. */
  readonly complete: boolean;
}

export interface FoundDocument {
  readonly id: string;
  /** In each language in which something was found. */
  readonly excerpt: Readonly<Partial<Record<Language, readonly ExcerptPart[]>>>;
}

export type ToWorker =
  | { readonly type: "open"; readonly folder: string; readonly mayWrite: boolean }
  /** Documents may have come or gone. */
  | { readonly type: "rescan"; readonly mayWrite: boolean }
  | { readonly type: "changed"; readonly id: string }
  | { readonly type: "ask"; readonly number: number; readonly ask: Ask };

export type FromWorker =
  | { readonly type: "answer"; readonly number: number; readonly answer: Answer }
  | { readonly type: "failed"; readonly number: number; readonly reason: string };
