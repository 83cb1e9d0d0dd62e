import type { CodeMeaning } from "./inline-codes.ts";
import { ourName } from "./names.ts";
import { allElements, elementsOf, textOf, type XmlElement } from "../xml/read-xml.ts";
import {
  characterOf,
  plainText,
  readRecord,
  type ReturnedNote,
  type ReturnedUnit,
  type Token,
} from "./returned.ts";

/** The units of a `<file>` of XLIFF 2.0, 2.1 or 2.2, those in groups too. */
export function readUnits2(file: XmlElement): ReturnedUnit[] {
  return elementsOf(file).flatMap((child) => {
    if (child.name === "group") return readUnits2(child);
    return child.name === "unit" ? [readUnit(child)] : [];
  });
}

const done = new Set(["translated", "reviewed", "final"]);

function readUnit(unit: XmlElement): ReturnedUnit {
  const originals = new Map(
    elementsOf(unit, "originalData")
      .flatMap((all) => elementsOf(all, "data"))
      .map((each) => [each.attributes.get("id") ?? "", textOf(each)]),
  );
  const stretches = stretchesOf(unit).map((stretch) => readStretch(stretch, originals));
  const sentences = stretches.filter(({ isSentence }) => isSentence);
  const isWritten = sentences.some(({ target }) => target !== null && isText(target.tokens));
  const wanted = sentences.filter(({ source }) => isText(source));
  return {
    id: unit.attributes.get("id") ?? "",
    record: recordOf(unit),
    notes: notesOf(unit),
    source: stretches.flatMap(({ source }) => source),
    target: isWritten ? targetOf(stretches) : null,
    isComplete: wanted.every(({ target }) => target !== null),
    isDone: wanted.every(({ state }) => done.has(state)),
  };
}

function stretchesOf(unit: XmlElement): XmlElement[] {
  return elementsOf(unit).filter(({ name }) => name === "segment" || name === "ignorable");
}

const isText = (tokens: readonly Token[]): boolean => plainText(tokens).trim() !== "";

function recordOf(unit: XmlElement): ReturnedUnit["record"] {
  const metas = elementsOf(unit, "metadata")
    .flatMap((all) => elementsOf(all, "metaGroup"))
    .filter(({ attributes }) => attributes.get("category") === ourName)
    .flatMap((group) => elementsOf(group, "meta"));
  const values = new Map(metas.map((each) => [each.attributes.get("type"), textOf(each)]));
  return readRecord((name) => values.get(name));
}

/** Notes that are not ours, and remarks tools attach to words. */
function notesOf(unit: XmlElement): ReturnedNote[] {
  const notes = elementsOf(unit, "notes")
    .flatMap((all) => elementsOf(all, "note"))
    .filter(({ attributes }) => attributes.get("category")?.startsWith(`${ourName}-`) !== true)
    .map(textOf);
  const remarks = stretchesOf(unit)
    .flatMap(allElements)
    .filter(
      ({ name, attributes }) => /^(mrk|sm)$/.test(name) && attributes.get("type") === "comment",
    )
    .map(({ attributes }) => attributes.get("value") ?? "");
  return [...notes, ...remarks].map((text) => ({ by: "", text }));
}

interface ReadStretch {
  readonly isSentence: boolean;
  readonly state: string;
  readonly source: readonly Token[];
  readonly target: { readonly tokens: readonly Token[]; readonly order: number | null } | null;
}

function readStretch(stretch: XmlElement, originals: ReadonlyMap<string, string>): ReadStretch {
  const [source] = elementsOf(stretch, "source");
  const [target] = elementsOf(stretch, "target");
  const order = Number(target?.attributes.get("order") ?? Number.NaN);
  return {
    isSentence: stretch.name === "segment",
    state: stretch.attributes.get("state") ?? "initial",
    source: source === undefined ? [] : readTokens(source, originals),
    target:
      target === undefined
        ? null
        : {
            tokens: readTokens(target, originals),
            order: Number.isInteger(order) ? order : null,
          },
  };
}

/** The translation in its own order; between sentences, what stands in the source where a tool left it out. */
function targetOf(stretches: readonly ReadStretch[]): Token[] {
  const placed = stretches.map(({ isSentence, source, target }, index) => ({
    place: target?.order ?? index + 1,
    tokens: target?.tokens ?? (isSentence ? [] : source),
  }));
  return placed.toSorted((one, other) => one.place - other.place).flatMap(({ tokens }) => tokens);
}

function readTokens(parent: XmlElement, originals: ReadonlyMap<string, string>): Token[] {
  const meaning = (code: XmlElement, ...references: string[]): CodeMeaning | null => {
    const original = references
      .map((name) => originals.get(code.attributes.get(name) ?? ""))
      .find((text) => text !== undefined);
    return meaningOf(original, code.attributes.get("subType"));
  };
  return parent.children.flatMap((child): Token[] => {
    if (typeof child === "string") return [{ kind: "text", text: child }];
    const id = child.attributes.get("id") ?? "";
    switch (child.name) {
      case "cp":
        return [{ kind: "text", text: characterOf(child.attributes.get("hex")) }];
      case "ph":
        return [{ kind: "standalone", id, meaning: meaning(child, "dataRef") }];
      case "pc":
        return [
          { kind: "start", id, meaning: meaning(child, "dataRefStart") },
          ...readTokens(child, originals),
          { kind: "end", id, meaning: null },
        ];
      case "sc":
        return [{ kind: "start", id, meaning: meaning(child, "dataRef") }];
      case "ec":
        return [{ kind: "end", id: child.attributes.get("startRef") ?? id, meaning: null }];
      // Marks of the tool's own, around text that is the translation's.
      case "mrk":
        return readTokens(child, originals);
      default:
        return [];
    }
  });
}

const byOriginal: Readonly<Record<string, CodeMeaning>> = {
  "<b>": { kind: "bold" },
  "<i>": { kind: "italic" },
  "<u>": { kind: "underline" },
  "<br/>": { kind: "break" },
};

const bySubType: Readonly<Record<string, CodeMeaning>> = {
  "xlf:b": { kind: "bold" },
  "xlf:i": { kind: "italic" },
  "xlf:u": { kind: "underline" },
  "xlf:lb": { kind: "break" },
};

function meaningOf(original: string | undefined, subType: string | undefined): CodeMeaning | null {
  const href = /^<a href="([^"]*)">$/.exec(original ?? "")?.[1];
  if (href !== undefined)
    return { kind: "link", href: href.replaceAll("&quot;", '"').replaceAll("&amp;", "&") };
  return named(byOriginal, original) ?? named(bySubType, subType);
}

function named(meanings: Readonly<Record<string, CodeMeaning>>, name: string | undefined) {
  return name !== undefined && Object.hasOwn(meanings, name) ? (meanings[name] ?? null) : null;
}
