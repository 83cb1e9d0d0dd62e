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

/** The units of a `<file>` of XLIFF 1.x, those in groups too. */
export function readUnits1(file: XmlElement): ReturnedUnit[] {
  return elementsOf(file).flatMap((child) => {
    if (child.name === "body" || child.name === "group") return readUnits1(child);
    return child.name === "trans-unit" ? [readUnit(child)] : [];
  });
}

const done = new Set(["translated", "signed-off", "final"]);

function readUnit(unit: XmlElement): ReturnedUnit {
  const contexts = readContexts(unit);
  const [source] = elementsOf(unit, "source");
  const [target] = elementsOf(unit, "target");
  const tokens = target === undefined ? [] : readTokens(target, contexts);
  const isApproved = unit.attributes.get("approved") === "yes";
  return {
    id: unit.attributes.get("id") ?? "",
    record: readRecord((name) => contexts.get(`x-${name}`)),
    notes: notesOf(unit),
    source: source === undefined ? [] : readTokens(source, contexts),
    target: plainText(tokens).trim() === "" ? null : tokens,
    isComplete: true,
    isDone: isApproved || done.has(target?.attributes.get("state") ?? ""),
  };
}

/** Notes that are not ours, and remarks tools attach to words. */
function notesOf(unit: XmlElement): ReturnedNote[] {
  const notes = elementsOf(unit, "note")
    .map((note) => ({ by: note.attributes.get("from") ?? "", text: textOf(note) }))
    .filter(({ by }) => by !== ourName);
  const remarks = elementsOf(unit, "target")
    .flatMap(allElements)
    .map(({ attributes }) => ({ by: "", text: attributes.get("comment") ?? "" }));
  return [...notes, ...remarks];
}

type Contexts = ReadonlyMap<string, string>;

function readContexts(unit: XmlElement): Contexts {
  const ours = elementsOf(unit, "context-group")
    .filter(({ attributes }) => attributes.get("purpose") === `x-${ourName}`)
    .flatMap((group) => elementsOf(group, "context"));
  return new Map(ours.map((each) => [each.attributes.get("context-type") ?? "", textOf(each)]));
}

function readTokens(parent: XmlElement, contexts: Contexts): Token[] {
  return parent.children.flatMap((child): Token[] => {
    if (typeof child === "string") return [{ kind: "text", text: child }];
    const id = child.attributes.get("id") ?? "";
    const pair = child.attributes.get("rid") ?? id;
    const ctype = child.attributes.get("ctype");
    switch (child.name) {
      case "g":
        return [
          { kind: "start", id, meaning: meaningOf(ctype, id, contexts) },
          ...readTokens(child, contexts),
          { kind: "end", id, meaning: null },
        ];
      case "x":
      case "ph": {
        const character = characterOf(/^x-cp-(.+)$/.exec(ctype ?? "")?.[1]);
        return character === ""
          ? [{ kind: "standalone", id, meaning: meaningOf(ctype, id, contexts) }]
          : [{ kind: "text", text: character }];
      }
      case "bx":
      case "bpt":
        return [{ kind: "start", id: pair, meaning: meaningOf(ctype, id, contexts) }];
      case "ex":
      case "ept":
        return [{ kind: "end", id: pair, meaning: null }];
      // Half of a pair whose other half is somewhere else.
      case "it":
        return [{ kind: "standalone", id, meaning: null }];
      // A tool's own marks, such as those around each sentence.
      case "mrk":
        return readTokens(child, contexts);
      default:
        return [];
    }
  });
}

const byType: Readonly<Record<string, CodeMeaning>> = {
  bold: { kind: "bold" },
  italic: { kind: "italic" },
  underlined: { kind: "underline" },
  lb: { kind: "break" },
};

function meaningOf(ctype: string | undefined, id: string, contexts: Contexts): CodeMeaning | null {
  const href = contexts.get(`x-link-${id}`);
  if (ctype === "link") return href === undefined ? null : { kind: "link", href };
  return ctype !== undefined && Object.hasOwn(byType, ctype) ? (byType[ctype] ?? null) : null;
}
