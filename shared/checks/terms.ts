import { partName } from "../rich-text/blocks.ts";
import {
  type CheckedBlock,
  type TermFinding,
  type TermFindingKind,
  termFindings,
} from "../terms/term-findings.ts";
import {
  type BlockPair,
  type CheckId,
  type DocumentCheck,
  type DocumentPair,
  type MessageName,
  type PlacedRemark,
  type Remark,
  remark,
} from "./check.ts";
import { remembered } from "./remembered.ts";
import { sameAsSource } from "./state.ts";

/** What the termbase has to say, by block; nothing where there is none. */
const findingsOf = remembered(({ blocks, terms }: DocumentPair) =>
  terms === null
    ? new Map<string, readonly TermFinding[]>()
    : termFindings([...blocks].flatMap(checkedBlock), terms),
);

function checkedBlock([id, pair]: readonly [string, BlockPair]): CheckedBlock[] {
  const { source, target } = pair;
  const part = partName(target.node);
  return part === null || sameAsSource.run(pair).length > 0
    ? []
    : [{ id, part, source: source.text, target: target.text }];
}

type Messages = Partial<Record<TermFindingKind, MessageName>>;

function termCheck(id: CheckId, messages: Messages): DocumentCheck {
  return {
    id,
    severity: "warning",
    run: (pair) =>
      [...findingsOf(pair)].flatMap(([block, findings]) =>
        findings.flatMap((finding): PlacedRemark[] => {
          const message = messages[finding.kind];
          return message === undefined ? [] : [{ ...termRemark(finding, message), block }];
        }),
      ),
  };
}

function termRemark({ side, from, to, params, fix }: TermFinding, message: MessageName): Remark {
  const { found, wanted } = params;
  const edits = fix === undefined ? null : [{ from, to, text: fix }];
  return remark(message, { side, from, to }, { found, expected: wanted }, edits);
}

export const missingTerms = termCheck("terms", { missing: "term-missing" });
export const termNames = termCheck("term-names", { spelling: "term-name" });
export const forbiddenTerms = termCheck("term-forbidden", { forbidden: "term-forbidden" });
export const termAbbreviations = termCheck("term-abbreviations", {
  notIntroduced: "term-not-introduced",
  introducedAgain: "term-introduced-again",
});

const ofTermbase = new Set<CheckId>([
  "terms",
  "term-names",
  "term-forbidden",
  "term-abbreviations",
]);
/** They say of any text what the termbase says of its own terms. */
const general = new Set<CheckId>(["names", "name-variants", "acronyms", "abbreviation-introduced"]);

type Told = Remark & { readonly check: CheckId };

/** The remarks on a block without those of a general check on words that the termbase has spoken of. */
export function withoutDoubles<Each extends Told>(remarks: readonly Each[]): Each[] {
  const places = remarks.filter(({ check }) => ofTermbase.has(check)).map(({ place }) => place);
  if (places.length === 0) return [...remarks];
  return remarks.filter(
    ({ check, place }) =>
      !general.has(check) ||
      !places.some(
        (other) =>
          other !== null &&
          place?.side === other.side &&
          place.from < other.to &&
          other.from < place.to,
      ),
  );
}
