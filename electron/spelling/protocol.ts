import type { Language } from "../../shared/domain/language.ts";

/** The two files of a Hunspell dictionary. */
export interface DictionaryFiles {
  readonly aff: Uint8Array<ArrayBuffer>;
  readonly dic: Uint8Array<ArrayBuffer>;
}

export type Dictionaries = Readonly<Record<Language, DictionaryFiles>>;

export type ToldSpeller =
  | { readonly type: "open"; readonly dictionaries: Dictionaries }
  /** Takes the place of all words known besides the dictionaries' so far. */
  | { readonly type: "know"; readonly words: readonly string[] };

/** The answer: the misspelt among the words, or suggestions, the best first. */
export type SpellerAsk =
  | { readonly type: "check"; readonly words: readonly string[] }
  | { readonly type: "suggest"; readonly word: string };
