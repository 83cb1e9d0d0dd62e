import type { Language } from "../domain/language.ts";
import { stem } from "../search/stem.ts";
import { type Word, wordsOf } from "../search/words.ts";
import { englishForms } from "./english-forms.ts";
import { russianForms } from "./russian-forms.ts";

/** What a word of a text must be to be a word of a term. Words of texts come as `wordsOf` gives them. */
export interface WordPattern {
  /** Folded forms the word can have. */
  readonly forms: ReadonlySet<string>;
  /** A word with this stem is one as well; null: only the forms are. */
  readonly stem: string | null;
  /** Written in capitals: КСОР, CRRF. A text must write it so too. */
  readonly acronym: string | null;
  readonly isCapital: boolean;
  /** What stands before it in the term, spaces and quotation marks apart; empty before the first. */
  readonly separator: string;
}

const acronym = /^(?:\p{Lu}\p{M}*){2,}$/u;
/** Endings with which texts decline an acronym, and the English plural and possessive. */
const acronymEnding = /^(?:['’]?s|а|у|ом|е|ы|ов|ам|ами|ах)$/u;
const cyrillic = /\p{Script=Cyrillic}/u;
/** Two letters and fewer are prepositions and initials, which have no other forms. */
const shortest = 3;

/** @param forms of words whose forms are known otherwise, folded, by the word */
export function wordPatterns(
  text: string,
  language: Language,
  known?: ReadonlyMap<string, ReadonlySet<string>>,
): WordPattern[] {
  const words = wordsOf(text);
  return words.map((word, index) => {
    const raw = text.slice(word.start, word.end);
    const isAcronym = acronym.test(raw);
    const names = known?.get(word.text);
    return {
      forms: names ?? (isAcronym ? new Set() : formsOf(raw, word.text, language)),
      stem: names !== undefined || isAcronym || words.length === 1 ? null : stem(word.text),
      acronym: isAcronym ? raw : null,
      isCapital: word.isCapital,
      separator: separatorBefore(text, words, index),
    };
  });
}

function formsOf(raw: string, folded: string, language: Language): ReadonlySet<string> {
  if (folded.length < shortest || /^\d/.test(folded)) return new Set([folded]);
  // A Latin name in a Russian text, and the other way round, is not declined.
  if (language === "ru" && cyrillic.test(raw))
    return russianForms(raw.toLowerCase().replaceAll(/[\u0301\u00ad]/gu, ""));
  return language === "en" ? englishForms(folded) : new Set([folded]);
}

/** The words of the text from `index` on are those of the term. */
export function matchesAt(
  patterns: readonly WordPattern[],
  text: string,
  words: readonly Word[],
  index: number,
): boolean {
  if (index + patterns.length > words.length) return false;
  return patterns.every((pattern, offset) => {
    const word = words[index + offset];
    return (
      word !== undefined &&
      (offset === 0 || joins(pattern.separator, separatorBefore(text, words, index + offset))) &&
      isForm(pattern, text, word)
    );
  });
}

function isForm(pattern: WordPattern, text: string, word: Word): boolean {
  if (pattern.acronym !== null) return isAcronym(pattern.acronym, text.slice(word.start, word.end));
  return (
    pattern.forms.has(word.text) || (pattern.stem !== null && pattern.stem === stem(word.text))
  );
}

function isAcronym(wanted: string, written: string): boolean {
  return (
    written === wanted ||
    (written.startsWith(wanted) && acronymEnding.test(written.slice(wanted.length)))
  );
}

/** Under which a term is looked up by its first word; a word of a text is looked up under `wordKeys`. */
export function patternKeys({ forms, stem, acronym }: WordPattern): string[] {
  if (acronym !== null) return [`=${acronym.slice(0, 2)}`];
  return stem === null ? [...forms] : [...forms, `~${stem}`];
}

export function wordKeys(text: string, word: Word): string[] {
  const raw = text.slice(word.start, word.start + 2);
  return [word.text, `~${stem(word.text)}`, `=${raw}`];
}

const unseen = /[\s\u00ad«»„“”"'’‘]+/gu;
const dashes = /[-\u2010-\u2015]/gu;

function separatorBefore(text: string, words: readonly Word[], index: number): string {
  const before = words[index - 1];
  const word = words[index];
  if (before === undefined || word === undefined) return "";
  return text.slice(before.end, word.start).replaceAll(unseen, "").replaceAll(dashes, "-");
}

/** A hyphen, a dash and a space are one: «Ми-8» and «Ми 8». A comma or a full stop parts words. */
function joins(wanted: string, written: string): boolean {
  return written.replaceAll("-", "") === wanted.replaceAll("-", "");
}
