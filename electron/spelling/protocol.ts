import type { Language } from "../../shared/domain/language.ts";

/** The two files of a Hunspell dictionary. */
export interface DictionaryFiles {
  readonly aff: Uint8Array<ArrayBuffer>;
  readonly dic: Uint8Array<ArrayBuffer>;
}

export type Dictionaries = Readonly<Record<Language, DictionaryFiles>>;

export type ToSpeller =
  | { readonly type: "open"; readonly dictionaries: Dictionaries }
  /** Takes the place of all words known besides the dictionaries' so far. */
  | { readonly type: "know"; readonly words: readonly string[] }
  | { readonly type: "check"; readonly number: number; readonly words: readonly string[] }
  | { readonly type: "suggest"; readonly number: number; readonly word: string };

/** The misspelt among the words asked for, or suggestions, the best first. */
export type FromSpeller =
  | { readonly type: "answer"; readonly number: number; readonly words: readonly string[] }
  | { readonly type: "failed"; readonly number: number; readonly reason: string };
