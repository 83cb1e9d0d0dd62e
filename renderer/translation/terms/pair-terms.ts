import type { Node } from "@tiptap/pm/model";

import { type Language, otherLanguage } from "../../../shared/domain/language.ts";
import {
  exactText,
  partName,
  type TextBlock,
  textBlocks,
} from "../../../shared/rich-text/blocks.ts";
import { textBlocksById } from "../../../shared/rich-text/translation.ts";
import { type OfferedTerm, offeredTerms } from "../../../shared/terms/offered-terms.ts";
import { counterpartOf, type TermHit, type TermIndex } from "../../../shared/terms/term-index.ts";
import {
  type CheckedBlock,
  type TermFinding,
  termFindings,
} from "../../../shared/terms/term-findings.ts";
import type { TermMark } from "./term-plugin.ts";

export interface BlockTerm extends OfferedTerm {
  /** The translation has it. */
  readonly isPresent: boolean;
}

/** The terms of the pair of blocks at the caret, and what is wrong with them. */
export interface BlockTerms {
  readonly id: string;
  readonly offered: readonly BlockTerm[];
  readonly findings: readonly TermFinding[];
}

export interface SurveyedTerms {
  readonly block: BlockTerms | null;
  readonly marks: Readonly<Record<"source" | "target", readonly TermMark[]>>;
}

interface Surveyed {
  readonly source: Node;
  readonly target: Node | null;
  /** Id of the text block the caret is in. */
  readonly current: string | null;
  readonly indexes: { readonly source: TermIndex; readonly target: TermIndex };
  readonly titleOf: (finding: TermFinding) => string;
}

/** Finds the terms of a pair of versions, and what the translation does with them. */
export function surveyTerms({
  source,
  target,
  current,
  indexes,
  titleOf,
}: Surveyed): SurveyedTerms {
  const targets = target === null ? [] : textBlocks(target);
  const sources = textBlocksById(source);
  const findings = termFindings(
    targets.flatMap((block) => checked(block, sources)),
    indexes,
  );
  const { language } = indexes.target;
  const marks = {
    source: textBlocks(source).flatMap((block) =>
      indexes.source.find(textOf(block.node)).map((hit) => {
        const finding = findings
          .get(block.id)
          ?.find(({ kind, from }) => kind === "missing" && from === hit.from);
        const kind = finding?.kind ?? ("term" as const);
        return placed(block, hit, kind, counterpartTitle(hit, language));
      }),
    ),
    target: targets.flatMap((block) =>
      (findings.get(block.id) ?? []).flatMap((finding) =>
        finding.side === "source" ? [] : [placed(block, finding, finding.kind, titleOf(finding))],
      ),
    ),
  };
  return { block: current === null ? null : blockTerms(current), marks };

  function blockTerms(id: string): BlockTerms {
    const node = sources.get(id);
    const text = node === undefined ? "" : textOf(node);
    const written = target === null ? undefined : textBlocksById(target).get(id);
    const present = new Set(
      written === undefined ? [] : indexes.target.find(textOf(written)).map(({ term }) => term),
    );
    const offered = offeredTerms(text, indexes.source, language).map((term) =>
      Object.assign(term, { isPresent: present.has(term.hit.term) }),
    );
    return { id, offered, findings: findings.get(id) ?? [] };
  }
}

/** The block's text as it stands on the sheet: a dateline's date is not written in it. */
export function textOf(node: Node): string {
  return exactText(node).slice(0, node.content.size);
}

function checked({ id, node }: TextBlock, sources: ReadonlyMap<string, Node>): CheckedBlock[] {
  const part = partName(node);
  const source = sources.get(id);
  if (part === null) return [];
  return [{ id, part, source: source === undefined ? "" : textOf(source), target: textOf(node) }];
}

function placed(
  { position }: TextBlock,
  { from, to }: Pick<TermHit, "from" | "to">,
  kind: TermMark["kind"],
  title: string,
): TermMark {
  return { from: position + 1 + from, to: position + 1 + to, kind, title };
}

function counterpartTitle(hit: TermHit, language: Language): string {
  const { preferred, abbreviation } = hit.term[language];
  const wording = counterpartOf(hit, language);
  const isShort = hit.use === "abbreviation" && abbreviation !== "";
  const own = hit.instead === null ? "" : `${hit.term[otherLanguage(language)].preferred} = `;
  return isShort ? `${abbreviation} — ${preferred}` : own + wording;
}
