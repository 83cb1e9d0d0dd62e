import type { Language } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import type { Handout, HandoutUnit, SegmentState } from "./handout.ts";
import type { HandoutMatch } from "./handout-matches.ts";
import type { CodeMeaning, Piece } from "./inline-codes.ts";
import { namespaces, originalOf, ourName } from "./names.ts";
import { addressText, element, textMarkup } from "../xml/write-xml.ts";

const states: Readonly<Record<SegmentState, string>> = {
  initial: "needs-translation",
  translated: "translated",
  reviewed: "signed-off",
  final: "final",
};

/**
 * XLIFF 1.2 (OASIS Standard, 1 February 2008) for older tools: a unit for each block. Its sentences are
 * left to the tool: those that know no `seg-source` would lose them.
 */
export function writeXliff1(handout: Handout): string {
  const { documentId, from, to, units } = handout;
  const file = element(
    "file",
    {
      original: originalOf(documentId),
      "source-language": from,
      "target-language": to,
      datatype: "html",
      "product-name": ourName,
    },
    "\n",
    element("body", {}, "\n", ...units.map((unit) => `${unitMarkup(unit, handout)}\n`)),
    "\n",
  );
  const root = element("xliff", { xmlns: namespaces["1.2"], version: "1.2" }, "\n", file, "\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function unitMarkup(
  { id, part, state, record, notes, terms, stretches }: HandoutUnit,
  languages: Languages,
): string {
  const source = stretches.flatMap((stretch) => stretch.source);
  const isWritten = stretches.some(({ target }) => target !== null);
  const target = isWritten ? stretches.flatMap((stretch) => stretch.target ?? []) : null;
  return element(
    "trans-unit",
    {
      id,
      resname: part,
      "xml:space": "preserve",
      approved: state === "final" ? "yes" : null,
    },
    element("source", {}, ...source.map(pieceMarkup)),
    target === null ? "" : element("target", { state: states[state] }, ...target.map(pieceMarkup)),
    recordMarkup(record, [...linksOf(source), ...linksOf(target ?? [])]),
    ...notes.map(({ text }) => noteMarkup(text)),
    terms.length === 0 ? "" : noteMarkup(termsNote(terms, languages.from)),
    ...stretches.flatMap(({ matches }) => matches.map((match) => matchMarkup(match, languages))),
  );
}

type Languages = Pick<Handout, "from" | "to">;

function noteMarkup(text: string): string {
  return element("note", { from: ourName }, textMarkup(text));
}

/** 1.2 has no glossary, and marks in the source would come back as someone else's. */
function termsNote(terms: HandoutUnit["terms"], language: Language): string {
  const pairs = terms.map(({ source, target }) => `${source} = ${target}`);
  return wording(language)("xliff:note.terms", { terms: pairs.join("; ") });
}

function matchMarkup(
  { likeness, source, target, origin }: HandoutMatch,
  { from, to }: Languages,
): string {
  return element(
    "alt-trans",
    {
      "match-quality": `${likeness}%`,
      origin: origin === "" ? null : origin,
      "xml:space": "preserve",
    },
    element("source", { "xml:lang": from }, running(source)),
    element("target", { "xml:lang": to }, running(target)),
  );
}

interface Link {
  readonly id: string;
  readonly href: string;
}

/** A `<g>` has no place for an address: it is kept beside the text. */
function recordMarkup({ source, target, date }: HandoutUnit["record"], links: readonly Link[]) {
  const addresses = new Map(links.map(({ id, href }) => [id, addressText(href)]));
  return element(
    "context-group",
    { purpose: `x-${ourName}` },
    context("source", source),
    context("target", target),
    date === null ? "" : context("date", date),
    ...Array.from(addresses, ([id, href]) => context(`link-${id}`, href)),
  );
}

function context(type: string, value: string): string {
  return element("context", { "context-type": `x-${type}` }, textMarkup(value));
}

function linksOf(pieces: readonly Piece[]): Link[] {
  return pieces.flatMap((piece) => {
    if ("text" in piece || piece.inside === null) return [];
    const { id, code, inside } = piece;
    return [...(code.kind === "link" ? [{ id, href: code.href }] : []), ...linksOf(inside)];
  });
}

const types: Readonly<Record<CodeMeaning["kind"], string>> = {
  bold: "bold",
  italic: "italic",
  underline: "underlined",
  link: "link",
  break: "lb",
};

function pieceMarkup(piece: Piece): string {
  if ("text" in piece) return running(piece.text);
  const { id, code, inside } = piece;
  const ctype = types[code.kind];
  return inside === null
    ? element("x", { id, ctype, "equiv-text": "\n" })
    : element("g", { id, ctype }, ...inside.map(pieceMarkup));
}

/** 1.2 has no code for a character that XML cannot hold. */
function running(text: string): string {
  return textMarkup(text, (hex) => element("x", { id: `cp-${hex}`, ctype: `x-cp-${hex}` }));
}
