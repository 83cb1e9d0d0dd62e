import type { Language } from "../domain/language.ts";
import { wordsOf } from "../search/words.ts";
import { nameAs, nameForms, type NameUse, nameUses } from "./person-name.ts";
import type { Term } from "./term.ts";
import {
  matchesAt,
  patternKeys,
  wordKeys,
  type WordPattern,
  wordPatterns,
} from "./word-pattern.ts";

/** Which wording of an entry a text uses; a person's preferred name can also stand there in part. */
type TermUse =
  | "preferred"
  | "abbreviation"
  | "variant"
  | "forbidden"
  | Exclude<NameUse, "fullName">;

/** A term found in a text. */
export interface TermHit {
  readonly term: Term;
  readonly use: TermUse;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** The wording as the entry has it. */
  readonly wording: string;
  /** Of a forbidden wording: what to write instead. */
  readonly instead: string | null;
}

export interface TermIndex {
  readonly language: Language;
  /**
   * Terms in the text in order, none inside another: the longest wins. Two entries with one wording are
   * both found in the same place.
   */
  find(text: string): readonly TermHit[];
}

/** A termbase as it is looked up in both texts of a pair. */
export interface TermIndexes {
  readonly source: TermIndex;
  readonly target: TermIndex;
}

interface Wording extends Pick<TermHit, "term" | "use" | "wording" | "instead"> {
  readonly patterns: readonly WordPattern[];
  readonly needsCapital: boolean;
  readonly closes: boolean;
}

/** Found with a capital letter only: «Ясный рассвет» is an exercise, «ясный рассвет» is a morning. */
const properNames: ReadonlySet<string> = new Set(["place", "exercise", "person"]);
const closing = /[»”"“]$/u;
const mostKnown = 2000;

export function createTermIndex(terms: readonly Term[], language: Language): TermIndex {
  const byFirstWord = new Map<string, Wording[]>();
  for (const term of terms) {
    for (const wording of wordingsOf(term, language)) {
      const [first] = wording.patterns;
      if (first === undefined) continue;
      for (const key of patternKeys(first)) {
        const listed = byFirstWord.get(key);
        if (listed === undefined) byFirstWord.set(key, [wording]);
        else listed.push(wording);
      }
    }
  }
  const found = new Map<string, readonly TermHit[]>();

  function search(text: string): TermHit[] {
    const words = wordsOf(text);
    const hits: TermHit[] = [];
    let index = 0;
    while (index < words.length) {
      const best = longestAt(index);
      for (const { patterns, closes, needsCapital: _, ...wording } of best) {
        const last = words[index + patterns.length - 1]?.end ?? 0;
        const to = closes && closing.test(text.charAt(last)) ? last + 1 : last;
        hits.push({ ...wording, from: words[index]?.start ?? 0, to });
      }
      index += Math.max(1, best[0]?.patterns.length ?? 1);
    }
    return hits;

    function longestAt(place: number): Wording[] {
      const word = words[place];
      if (word === undefined) return [];
      const candidates = new Set(wordKeys(text, word).flatMap((key) => byFirstWord.get(key) ?? []));
      let longest: Wording[] = [];
      for (const wording of candidates) {
        const length = longest[0]?.patterns.length ?? 0;
        if (wording.patterns.length < length || (wording.needsCapital && !word.isCapital)) continue;
        if (!matchesAt(wording.patterns, text, words, place)) continue;
        if (wording.patterns.length > length) longest = [wording];
        else if (longest.every(({ term }) => term !== wording.term)) longest.push(wording);
      }
      return longest;
    }
  }

  return {
    language,
    find(text) {
      let hits = found.get(text);
      if (hits === undefined) {
        hits = byFirstWord.size === 0 ? [] : search(text);
        if (found.size >= mostKnown) found.clear();
        found.set(text, hits);
      }
      return hits;
    },
  };
}

function wordingsOf(term: Term, language: Language): Wording[] {
  const side = term[language];
  const wording = (
    text: string,
    use: TermUse,
    instead: string | null = null,
    names?: ReadonlyMap<string, ReadonlySet<string>>,
  ): Wording => {
    const patterns = wordPatterns(text, language, names);
    return {
      term,
      use,
      wording: text,
      instead,
      patterns,
      needsCapital: properNames.has(term.category) && patterns[0]?.isCapital === true,
      closes: closing.test(text),
    };
  };
  const preferred =
    term.category === "person" ? namesOf(side.preferred) : [[side.preferred, "preferred"] as const];
  const names = (text: string) =>
    term.category === "person" ? nameForms(text, language) : undefined;
  return [
    ...preferred.map(([text, use]) => wording(text, use, null, names(side.preferred))),
    ...(side.abbreviation === "" ? [] : [wording(side.abbreviation, "abbreviation")]),
    ...side.variants.map((text) => wording(text, "variant", null, names(text))),
    ...side.forbidden.map(({ text, use }) =>
      wording(text, "forbidden", use === "" ? side.preferred : use, names(text)),
    ),
  ];
}

function namesOf(text: string): (readonly [string, TermUse])[] {
  const seen = new Set<string>();
  return nameUses.flatMap((use) => {
    const name = nameAs(use, text);
    if (seen.has(name)) return [];
    seen.add(name);
    return [[name, use === "fullName" ? "preferred" : use] as const];
  });
}

/** What the other language writes where this one has the term so. */
export function counterpartOf({ term, use }: Pick<TermHit, "term" | "use">, language: Language) {
  const { preferred, abbreviation } = term[language];
  switch (use) {
    case "abbreviation":
      return abbreviation === "" ? preferred : abbreviation;
    case "surname":
    case "firstAndSurname":
      return nameAs(use, preferred);
    default:
      return preferred;
  }
}
