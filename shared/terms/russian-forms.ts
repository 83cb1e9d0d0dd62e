import RussianNouns, { type Lemma } from "russian-nouns-js";

import { fold } from "../search/fold.ts";

const { CASES, createLemmaOrNull, Engine, Gender } = RussianNouns;
const engine = new Engine();

/** Nouns in -ние and -тие end like plural adjectives and never are any. */
const verbalNoun = /(?:[аеия]н|[ыия]т)ие$/;
const adjective = /(?:[ыи]й|ой|ая|яя|ое|ее|ые|ие)$/;
const adjectiveEndings =
  "ый ого ому ым ом ая ой ую ою ое ые ых ыми ий его ему им ем яя ей юю ею ее ие их ими".split(" ");

const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 50_000;

/**
 * Every form a Russian word given in its base form can have, folded, itself included. Of what part of
 * speech and gender it is, its ending tells; where that leaves several, the forms of all of them are
 * given, since a form that no word has does no harm.
 * @param word one word, in lower case, with ё where it has one
 */
export function russianForms(word: string): ReadonlySet<string> {
  let forms = known.get(word);
  if (forms === undefined) {
    forms = new Set([word, ...nounForms(word), ...adjectiveForms(word)].map(fold));
    if (known.size >= mostKnown) known.clear();
    known.set(word, forms);
  }
  return forms;
}

function adjectiveForms(word: string): string[] {
  if (!adjective.test(word) || verbalNoun.test(word)) return [];
  const base = word.slice(0, -2);
  return adjectiveEndings.map((ending) => base + ending);
}

function nounForms(word: string): string[] {
  return [
    ...lemmas(word).flatMap(singular),
    ...lemmas(word).flatMap((lemma) =>
      engine.pluralize(lemma).flatMap((plural) => inPlural(lemma, plural)),
    ),
    ...singularsOf(word).flatMap((lemma) => inPlural(lemma, word)),
  ];
}

function singular(lemma: Lemma): string[] {
  return CASES.flatMap((each) => engine.decline(lemma, each));
}

function inPlural(lemma: Lemma, plural: string): string[] {
  return CASES.flatMap((each) => engine.decline(lemma, each, plural));
}

/** What the word can be in the singular. */
function lemmas(text: string): Lemma[] {
  const { MASCULINE, FEMININE, NEUTER } = Gender;
  if (/[ая]$/.test(text)) return nouns([text, FEMININE]);
  if (/(?:мя|[оеё])$/.test(text)) return nouns([text, NEUTER]);
  if (text.endsWith("ь")) return nouns([text, MASCULINE], [text, FEMININE]);
  return /[йбвгджзклмнпрстфхцчшщ]$/.test(text) ? nouns([text, MASCULINE]) : [];
}

/** What a word in the plural can be the plural of: силы of сила, войска of войско, учения of учение. */
function singularsOf(plural: string): Lemma[] {
  const { MASCULINE, FEMININE, NEUTER } = Gender;
  const base = plural.slice(0, -1);
  const ending = plural.at(-1);
  if (ending === "ы") return nouns([base, MASCULINE], [`${base}а`, FEMININE]);
  if (ending === "и")
    return nouns([base, MASCULINE], [`${base}а`, FEMININE], [`${base}ь`, FEMININE]);
  if (ending === "а") return nouns([`${base}о`, NEUTER], [base, MASCULINE]);
  return ending === "я" ? nouns([`${base}е`, NEUTER], [`${base}ь`, MASCULINE]) : [];
}

function nouns(...candidates: readonly (readonly [text: string, gender: string])[]): Lemma[] {
  return candidates.flatMap(([text, gender]) => createLemmaOrNull({ text, gender }) ?? []);
}
