import type { Language } from "../domain/language.ts";
import { foldTypography } from "./comparison-key.ts";
import { replaceFigures } from "./figures.ts";
import type { Origin, TranslationUnit } from "./unit.ts";

/**
 * How a remembered text stands to the one that is translated, the best first. `context`: the same, between
 * the same neighbours; `exact`: the same, or said by a person to be; `typography`: only case, spaces or
 * signs differ; `figures`: only figures differ, and the translation has the new ones; `fuzzy`: alike.
 */
export const matchKinds = ["context", "exact", "typography", "figures", "fuzzy"] as const;
type MatchKind = (typeof matchKinds)[number];

/** In per cent; 101 has been the sign of a match in its context since the translation tools of the 2000s. */
const scores = { context: 101, exact: 100, typography: 99, figures: 98 } as const;
/** Where a word differs, or a figure that could not be replaced, the match is nearly right at best. */
const bestFuzzy = 97;
const figuresLeft = 90;

/** The least a match has to be alike. */
export const leastScore = 60;

/** What is looked for: a whole block or a sentence of it. */
export interface Sought {
  readonly text: string;
  /** The texts around it, as `neighbour` makes them. */
  readonly before: string;
  readonly after: string;
}

export interface Match {
  readonly kind: MatchKind;
  readonly score: number;
  readonly approved: boolean;
  /** The remembered text. */
  readonly source: string;
  /** What is proposed: the remembered translation, with the figures of the text sought. */
  readonly target: string;
  readonly origin: Origin;
}

interface Judged {
  readonly unit: TranslationUnit;
  readonly origin: Origin;
  readonly language: Language;
  /** From 0 to 1, of what is compared of both texts. */
  readonly likeness: number;
  /** A person has said that both wordings are the same. */
  readonly isSame: boolean;
}

/** @param sought in `language`; the unit's text in the other one is proposed */
export function matchOf(sought: Sought, judged: Judged): Match {
  const { unit, origin, language, likeness, isSame } = judged;
  const source = unit[language];
  const translation = unit[language === "ru" ? "en" : "ru"];
  const { kind, target, score } = judge();
  return { kind, target, score: score ?? scoreOf(kind), approved: unit.approved, source, origin };

  function judge(): { kind: MatchKind; target: string; score?: number } {
    if (source === sought.text) {
      const isInContext =
        unit.source === language &&
        sought.before + sought.after !== "" &&
        unit.before === sought.before &&
        unit.after === sought.after;
      return { kind: isInContext ? "context" : "exact", target: translation };
    }
    if (isSame) return { kind: "exact", target: translation };
    if (likeness < 1) return { kind: "fuzzy", target: translation };
    if (foldTypography(source) === foldTypography(sought.text))
      return { kind: "typography", target: translation };
    const target = replaceFigures(
      { before: source, after: sought.text, translation },
      language,
      language === "ru" ? "en" : "ru",
    );
    return target === null
      ? { kind: "fuzzy", target: translation, score: figuresLeft }
      : { kind: "figures", target };
  }

  function scoreOf(found: MatchKind): number {
    return found === "fuzzy" ? Math.min(bestFuzzy, Math.floor(likeness * 100)) : scores[found];
  }
}

/** Of two alike the approved one goes first, as if it were so much more alike; then the later one. */
const weightOfApproval = 3;

export function compareMatches(one: Match, other: Match): number {
  return (
    matchKinds.indexOf(one.kind) - matchKinds.indexOf(other.kind) ||
    weightOf(other) - weightOf(one) ||
    (other.origin.date ?? "").localeCompare(one.origin.date ?? "")
  );
}

function weightOf({ score, approved }: Match): number {
  return score + (approved ? weightOfApproval : 0);
}
