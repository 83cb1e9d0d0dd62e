import type { Handout, HandoutUnit, Stretch } from "./handout.ts";
import type { CodeMeaning, Piece } from "./inline-codes.ts";
import { metadataNamespace, namespaces, originalOf, ourName } from "./names.ts";
import { addressText, element, textMarkup } from "./write-xml.ts";

const stateless = { state: null };

/**
 * XLIFF 2.1 (OASIS Standard, 13 February 2018): a unit for each block, a segment for each sentence, the
 * codes with their original markup, notes, and the metadata module for what the way back needs.
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
      "xmlns:mda": metadataNamespace,
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
  const stretches = unit.stretches.map((stretch) => stretchMarkup(stretch, unit, originals));
  return element(
    "unit",
    { id: unit.id, name: unit.part },
    metadataMarkup(unit),
    notesMarkup(unit),
    originals.markup(),
    ...stretches,
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

function stretchMarkup(
  { isSentence, source, target }: Stretch,
  { state }: HandoutUnit,
  originals: Originals,
): string {
  const content = (pieces: readonly Piece[]) =>
    pieces.map((piece) => pieceMarkup(piece, originals));
  return element(
    isSentence ? "segment" : "ignorable",
    isSentence && target !== null ? { state } : stateless,
    element("source", {}, ...content(source)),
    target === null ? "" : element("target", {}, ...content(target)),
  );
}

function pieceMarkup(piece: Piece, originals: Originals): string {
  if ("text" in piece) return textMarkup(piece.text, (hex) => element("cp", { hex }));
  const { id, code, inside } = piece;
  const { start, end, type, subType } = markupOf(code);
  if (inside === null) return element("ph", { id, type, subType, dataRef: originals.idOf(start) });
  return element(
    "pc",
    { id, type, subType, dataRefStart: originals.idOf(start), dataRefEnd: originals.idOf(end) },
    ...inside.map((each) => pieceMarkup(each, originals)),
  );
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
