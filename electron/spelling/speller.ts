import { type Hunspell, type HunspellFactory, loadModule } from "hunspell-asm";

import type { Language } from "../../shared/domain/language.ts";
import { KnownWords } from "../../shared/spelling/known-words.ts";
import { pressWords } from "../../shared/spelling/press-words.ts";
import { isSpeltRight, type Knows } from "../../shared/spelling/spelt-right.ts";
import { orderedSuggestions } from "../../shared/spelling/suggestions.ts";
import { alphabetOf } from "../../shared/spelling/words.ts";
import type { Dictionaries, DictionaryFiles } from "./protocol.ts";

/** In milliseconds: a computer that has much else to do starts WebAssembly late. */
const patience = 30_000;

export interface Speller {
  /** Takes the place of all words known besides the dictionaries' so far. */
  know(words: readonly string[]): void;
  /** @returns those that are misspelt, as they were given */
  check(words: readonly string[]): string[];
  /** @returns the best first */
  suggest(word: string): string[];
}

/** Hunspell with both dictionaries. It keeps its process busy: up to half a second for a suggestion. */
export async function openSpeller(dictionaries: Dictionaries): Promise<Speller> {
  const factory = await loadModule({ timeout: patience });
  const hunspell: Readonly<Record<Language, Hunspell>> = {
    ru: openDictionary(factory, dictionaries.ru),
    en: openDictionary(factory, dictionaries.en),
  };
  const ours = new KnownWords(pressWords);
  let others = new KnownWords([]);
  const knows: Knows = (language, form) =>
    hunspell[language].spell(form) || ours.has(form) || others.has(form);
  return {
    know(words) {
      others = new KnownWords(words);
    },
    check: (words) => words.filter((word) => !isSpeltRight(word, knows)),
    suggest(word) {
      const language = alphabetOf(word.replaceAll("-", ""));
      if (language === null) return [];
      return orderedSuggestions(word, hunspell[language].suggest(word));
    },
  };
}

function openDictionary(factory: HunspellFactory, { aff, dic }: DictionaryFiles): Hunspell {
  const files = [factory.mountBuffer(aff), factory.mountBuffer(dic)] as const;
  const opened = factory.create(...files);
  // It has read them; their bytes need not be kept twice.
  for (const file of files) factory.unmount(file);
  return opened;
}
