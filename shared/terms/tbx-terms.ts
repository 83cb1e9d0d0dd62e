import type { TermSide } from "./term.ts";

/** A wording of a language as TBX-Basic has it. */
export interface TbxTerm {
  readonly text: string;
  /** The data category `termType`. */
  readonly type: "fullForm" | "abbreviation" | "variant";
  readonly status: "preferred" | "admitted" | "deprecated";
  /** Of a deprecated one: what to write instead; empty: the preferred term. */
  readonly use: string;
}

/** Begins the note that says what to write instead: TBX-Basic has no category for it. */
export const instead = "→ ";

const statuses = {
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  deprecated: "deprecatedTerm-admn-sts",
} as const;

/** The value of the data category `administrativeStatus`. */
export function statusOf({ status }: TbxTerm): string {
  return statuses[status];
}

export function tbxTerms({ preferred, abbreviation, variants, forbidden }: TermSide): TbxTerm[] {
  return [
    { text: preferred, type: "fullForm", status: "preferred", use: "" },
    ...(abbreviation === ""
      ? []
      : [{ text: abbreviation, type: "abbreviation", status: "admitted", use: "" } as const]),
    ...variants.map((text) => ({ text, type: "variant", status: "admitted", use: "" }) as const),
    ...forbidden.map(
      ({ text, use }) => ({ text, type: "variant", status: "deprecated", use }) as const,
    ),
  ];
}

/** The reverse, of files whoever wrote them: what is marked nowhere is told by its order. */
export function sideOf(terms: readonly TbxTerm[]): TermSide {
  const allowed = terms.filter(({ status }) => status !== "deprecated");
  const full = allowed.filter(({ type }) => type !== "abbreviation");
  const preferred =
    full.find(({ status }) => status === "preferred") ??
    full.find(({ type }) => type === "fullForm") ??
    full[0] ??
    allowed[0];
  const abbreviation = allowed.find((term) => term !== preferred && term.type === "abbreviation");
  return {
    preferred: preferred?.text ?? "",
    abbreviation: abbreviation?.text ?? "",
    variants: allowed
      .filter((term) => term !== preferred && term !== abbreviation)
      .map(({ text }) => text),
    forbidden: terms
      .filter(({ status }) => status === "deprecated")
      .map(({ text, use }) => ({ text, use })),
  };
}
