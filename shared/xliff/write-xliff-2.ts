import type { Handout, HandoutUnit } from "./handout.ts";
import type { HandoutMatch } from "./handout-matches.ts";
import type { CodeMeaning, Piece } from "./inline-codes.ts";
import { moduleNamespaces, namespaces, originalOf, ourName } from "./names.ts";
import type { Stretch } from "./stretches.ts";
import { addressText, element, textMarkup } from "../xml/write-xml.ts";

/**
 * XLIFF 2.1 (OASIS Standard, 13 February 2018): a unit for each block, a segment for each sentence, the
 * codes with their original markup, notes; and three of its modules: translation candidates, glossary,
 * and metadata for what the way back needs.
 */
export function writeXliff2({ documentId, from, to, units }: Handout): string {
  const file = element(
    "file",
    { id: "text", original: originalOf(documentId), "xml:space": "preserve" },
    "\n",
    ...units.map((unit) => `${unitMarkup(unit)}\n`),
  );
  const root = element(
    "xliff",
    {
      xmlns: namespaces["2.1"],
      "xmlns:mtc": moduleNamespaces.matches,
      "xmlns:gls": moduleNamespaces.glossary,
      "xmlns:mda": moduleNamespaces.metadata,
      version: "2.1",
      srcLang: from,
      trgLang: to,
    },
    "\n",
    file,
    "\n",
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function unitMarkup(unit: HandoutUnit): string {
  const originals = createOriginals();
  const stretches = unit.stretches.map((stretch, index) =>
    stretchMarkup(stretch, { id: segmentId(index), unit, originals }),
  );
  return element(
    "unit",
    { id: unit.id, name: unit.part },
    matchesMarkup(unit),
    glossaryMarkup(unit),
    metadataMarkup(unit),
    notesMarkup(unit),
    originals.markup(),
    ...stretches,
  );
}

/** Of the stretches of a unit; its codes have numbers. */
const segmentId = (index: number): string => `s${index + 1}`;

function matchesMarkup({ stretches }: HandoutUnit): string {
  const matches = stretches.flatMap((stretch, index) =>
    stretch.matches.map((match) => matchMarkup(match, segmentId(index))),
  );
  return matches.length === 0 ? "" : element("mtc:matches", {}, ...matches);
}

function matchMarkup(
  { kind, likeness, source, target, origin }: HandoutMatch,
  segment: string,
): string {
  return element(
    "mtc:match",
    {
      ref: `#${segment}`,
      type: kind === "context" ? "icm" : "tm",
      subType: `${ourName}:${kind}`,
      similarity: String(likeness),
      origin: origin === "" ? null : origin,
    },
    element("source", {}, running(source)),
    element("target", {}, running(target)),
  );
}

function glossaryMarkup({ terms }: HandoutUnit): string {
  if (terms.length === 0) return "";
  return element(
    "gls:glossary",
    {},
    ...terms.map(({ source, target }) =>
      element(
        "gls:glossEntry",
        {},
        element("gls:term", {}, textMarkup(source)),
        element("gls:translation", {}, textMarkup(target)),
      ),
    ),
  );
}

function metadataMarkup({ record: { source, target, date } }: HandoutUnit): string {
  const group = element(
    "mda:metaGroup",
    { category: ourName },
    meta("source", source),
    meta("target", target),
    date === null ? "" : meta("date", date),
  );
  return element("mda:metadata", {}, group);
}

function meta(type: string, value: string): string {
  return element("mda:meta", { type }, textMarkup(value));
}

function notesMarkup({ notes }: HandoutUnit): string {
  if (notes.length === 0) return "";
  return element(
    "notes",
    {},
    ...notes.map(({ about, text }) =>
      element("note", { category: `${ourName}-${about}` }, textMarkup(text)),
    ),
  );
}

interface Within {
  readonly id: string;
  readonly unit: HandoutUnit;
  readonly originals: Originals;
}

function stretchMarkup(
  { isSentence, source, target }: Stretch,
  { id, unit: { state }, originals }: Within,
): string {
  const content = (pieces: readonly Piece[]) =>
    pieces.map((piece) => pieceMarkup(piece, originals));
  return element(
    isSentence ? "segment" : "ignorable",
    { id, state: isSentence && target !== null ? state : null },
    element("source", {}, ...content(source)),
    target === null ? "" : element("target", {}, ...content(target)),
  );
}

function pieceMarkup(piece: Piece, originals: Originals): string {
  if ("text" in piece) return running(piece.text);
  const { id, code, inside } = piece;
  const { start, end, type, subType } = markupOf(code);
  if (inside === null) return element("ph", { id, type, subType, dataRef: originals.idOf(start) });
  return element(
    "pc",
    { id, type, subType, dataRefStart: originals.idOf(start), dataRefEnd: originals.idOf(end) },
    ...inside.map((each) => pieceMarkup(each, originals)),
  );
}

/** Text of a source or target. */
function running(text: string): string {
  return textMarkup(text, (hex) => element("cp", { hex }));
}

/** A code as HTML has it, which translators' tools show. */
function markupOf(code: CodeMeaning) {
  switch (code.kind) {
    case "bold":
      return format("xlf:b", "<b>", "</b>");
    case "italic":
      return format("xlf:i", "<i>", "</i>");
    case "underline":
      return format("xlf:u", "<u>", "</u>");
    case "break":
      return format("xlf:lb", "<br/>", "");
    default: {
      const href = addressText(code.href).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      return { type: "link", subType: null, start: `<a href="${href}">`, end: "</a>" } as const;
    }
  }
}

function format(subType: string, start: string, end: string) {
  return { type: "fmt", subType, start, end } as const;
}

/** The original markup of a unit's codes, each text once. */
interface Originals {
  idOf(text: string): string;
  markup(): string;
}

function createOriginals(): Originals {
  const ids = new Map<string, string>();
  return {
    idOf(text) {
      const id = ids.get(text) ?? `d${ids.size + 1}`;
      ids.set(text, id);
      return id;
    },
    markup: () =>
      ids.size === 0
        ? ""
        : element(
            "originalData",
            {},
            ...Array.from(ids, ([text, id]) => element("data", { id }, textMarkup(text))),
          ),
  };
}
