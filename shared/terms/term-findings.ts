import { otherLanguage } from "../domain/language.ts";
import { nameKey } from "../search/name-key.ts";
import { wordsOf } from "../search/words.ts";
import type { PartName } from "../templates/template.ts";
import { personName } from "./person-name.ts";
import type { Term } from "./term.ts";
import { counterpartOf, type TermHit, type TermIndex, type TermIndexes } from "./term-index.ts";

/**
 * `missing`: the source has the term, the target neither it nor a variant; `spelling`: the target has a
 * person's name transliterated otherwise; `forbidden`: a wording not to be used; `notIntroduced`: an
 * abbreviation before the term it stands for; `introducedAgain`: "… (CRRF)" a second time.
 */
const termFindingKinds = [
  "missing",
  "spelling",
  "forbidden",
  "notIntroduced",
  "introducedAgain",
] as const;
export type TermFindingKind = (typeof termFindingKinds)[number];

export interface TermFinding {
  readonly kind: TermFindingKind;
  readonly term: Term;
  /** Of the block's source text for what is missing, of its target text for all else. */
  readonly side: "source" | "target";
  /** Offsets in that text. */
  readonly from: number;
  readonly to: number;
  readonly params: {
    /** What stands there. */
    readonly found: string;
    /** What is to stand in the target. */
    readonly wanted: string;
  };
  /** Takes the place of what stands there, where that is safe unseen: no ending would have to change. */
  readonly fix?: string;
}

/** A block of a pair by its id; its text without formatting, a line break as one character. */
export interface CheckedBlock {
  readonly id: string;
  readonly part: PartName;
  readonly source: string;
  readonly target: string;
}

/** Where an abbreviation neither introduces nor needs to be introduced. */
const unintroducedParts: ReadonlySet<PartName> = new Set([
  "headline",
  "heading",
  "tableHeader",
  "tableCell",
  "caption",
  "credit",
  "signOff",
  "mediaContact",
]);

/**
 * What is wrong with the terms of a translation, by block id; blocks with nothing wrong are left out.
 * @param blocks in the target's order: an abbreviation is introduced once for the whole text
 */
export function termFindings(
  blocks: readonly CheckedBlock[],
  indexes: TermIndexes,
): Map<string, readonly TermFinding[]> {
  const seen = { introduced: new Set<Term>(), used: new Set<Term>() };
  const findings = new Map<string, readonly TermFinding[]>();
  for (const block of blocks) {
    if (block.target.trim() === "") continue;
    const hits = indexes.target.find(block.target);
    const found = [
      ...forbiddenIn(hits, block.target),
      ...missingIn(block, indexes, hits),
      ...(unintroducedParts.has(block.part)
        ? []
        : introductionsIn(hits, block.target, indexes.target, seen)),
    ];
    if (found.length > 0) findings.set(block.id, found);
  }
  return findings;
}

function forbiddenIn(hits: readonly TermHit[], text: string): TermFinding[] {
  return hits.flatMap(({ term, use, from, to, wording, instead }) => {
    // The same wording can be right for another entry.
    const isRight = hits.some(
      (hit) => hit.from === from && hit.to === to && hit.use !== "forbidden",
    );
    if (use !== "forbidden" || instead === null || isRight) return [];
    const found = text.slice(from, to);
    const params = { found, wanted: instead };
    const isInBaseForm = found.toLowerCase() === wording.toLowerCase();
    return [
      {
        kind: "forbidden",
        term,
        side: "target",
        from,
        to,
        params,
        ...(isInBaseForm && { fix: beginningLike(found, wording, instead) }),
      },
    ];
  });
}

/** With a capital where the text has one and the term has none: at the beginning of a sentence. */
function beginningLike(found: string, wording: string, instead: string): string {
  const isRaised = found.charAt(0) !== wording.charAt(0) && /^\p{Lu}/u.test(found);
  return isRaised ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

function missingIn(
  { source, target }: CheckedBlock,
  indexes: TermIndexes,
  targetHits: readonly TermHit[],
): TermFinding[] {
  const present = new Set(targetHits.map(({ term }) => term));
  const told = new Set<Term>();
  const findings: TermFinding[] = [];
  const sourceHits = indexes.source.find(source);
  for (const hit of sourceHits) {
    const { term, from, to } = hit;
    const namesakes = sourceHits.filter((other) => other.from === from && other.to === to);
    if (told.has(term) || namesakes.some((other) => present.has(other.term))) continue;
    for (const namesake of namesakes) told.add(namesake.term);
    const wanted = counterpartOf(hit, indexes.target.language);
    const otherwise =
      term.category === "person" ? otherSpelling(term, target, indexes.target) : null;
    findings.push(
      otherwise ?? {
        kind: "missing",
        term,
        side: "source",
        from,
        to,
        params: { found: source.slice(from, to), wanted },
      },
    );
  }
  return findings;
}

/** A word of the target that is the surname under another transliteration. */
function otherSpelling(term: Term, text: string, index: TermIndex): TermFinding | null {
  const { surname } = personName(term[index.language].preferred);
  const own = personName(term[otherLanguage(index.language)].preferred).surname;
  const keys = new Set(
    [surname, own].flatMap((name) => wordsOf(name).map((word) => nameKey(word.text))),
  );
  for (const { text: word, start, end, isCapital } of wordsOf(text)) {
    const key = isCapital ? nameKey(word) : null;
    if (key === null || !keys.has(key)) continue;
    const found = text.slice(start, end);
    const ending = /['’]s$/u.exec(found)?.[0] ?? "";
    return {
      kind: "spelling",
      term,
      side: "target",
      from: start,
      to: end,
      params: { found, wanted: surname },
      ...(index.language === "en" && { fix: surname + ending }),
    };
  }
  return null;
}

function introductionsIn(
  hits: readonly TermHit[],
  text: string,
  { language }: TermIndex,
  { introduced, used }: { readonly introduced: Set<Term>; readonly used: Set<Term> },
): TermFinding[] {
  const findings: TermFinding[] = [];
  for (const [place, hit] of hits.entries()) {
    const { term, use, from, to } = hit;
    if (use !== "abbreviation") continue;
    const full = hits[place - 1];
    const isIntroduction =
      full !== undefined &&
      full.term === term &&
      full.use !== "abbreviation" &&
      /^\s*\((?:[^()]*[\s,])?$/u.test(text.slice(full.to, from)) &&
      /^[^()]*\)/u.test(text.slice(to));
    const { preferred, abbreviation } = term[language];
    if (isIntroduction && introduced.has(term)) {
      const end = to + text.slice(to).indexOf(")") + 1;
      const params = { found: text.slice(full.from, end), wanted: abbreviation };
      const range = { from: full.from, to: end };
      findings.push({
        kind: "introducedAgain",
        term,
        side: "target",
        ...range,
        params,
        fix: abbreviation,
      });
    }
    if (isIntroduction) introduced.add(term);
    else if (!used.has(term)) {
      const wanted = `${preferred} (${abbreviation})`;
      const params = { found: text.slice(from, to), wanted };
      findings.push({
        kind: "notIntroduced",
        term,
        side: "target",
        from,
        to,
        params,
        ...(language === "en" && { fix: wanted }),
      });
    }
    // Told once: the next use is as right or wrong as this one.
    used.add(term);
  }
  return findings;
}
