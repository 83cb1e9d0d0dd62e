import { SaxesParser, type SaxesTag } from "saxes";

import type { Language } from "../domain/language.ts";
import { preferredLanguage } from "../domain/language.ts";
import { failure, ProblemError, type Result, success } from "../result.ts";
import { propertyTypes } from "./tmx-properties.ts";
import { isWorthKeeping, longestText, type TranslationUnit } from "./unit.ts";

/** A memory larger than this is somebody's whole archive, or an attack. */
const mostUnits = 500_000;
/** TMX needs eight. */
const deepest = 40;

interface ReadTmx {
  readonly units: TranslationUnit[];
  /** Units without one of our languages, without words, or too long. */
  readonly passedOver: number;
}

/** Elements that hold codes of another program's format and not words of the text. */
const codes = new Set(["bpt", "ept", "it", "ph", "ut"]);

/**
 * Reads TMX 1.1 to 1.4b. Of every `tu` the first Russian and the first English text is taken, codes
 * are left out. Nothing a file says is followed or expanded: no DTD is read, an entity other than XML's
 * own five is a fault.
 * Fails with `memory-not-tmx`, `memory-damaged` (`line`), `memory-too-large`, `memory-no-pairs`.
 * @param name for messages only
 */
export function readTmx(text: Iterable<string>, name: string): Result<ReadTmx> {
  const parser = new SaxesParser({ position: true });
  const units: TranslationUnit[] = [];
  let passedOver = 0;
  const open: string[] = [];
  let headerSource = "";
  let tu: Draft | null = null;
  let language: Language | null = null;
  let property = "";
  let words = "";
  /** Depth of the element that holds codes; 0: none. */
  let inCodes = 0;

  parser.on("error", ({ message }) => {
    throw open.length === 0 && units.length === 0
      ? new ProblemError("memory-not-tmx", { name })
      : new ProblemError("memory-damaged", { name, line: parser.line, reason: message });
  });
  parser.on("opentag", (tag) => {
    if (open.length === 0 && tag.name !== "tmx") throw new ProblemError("memory-not-tmx", { name });
    open.push(tag.name);
    if (open.length > deepest) throw new ProblemError("memory-too-large", { name });
    if (inCodes === 0 && codes.has(tag.name)) inCodes = open.length;
    if (tag.name === "header") headerSource = attribute(tag, "srclang");
    else if (tag.name === "tu") {
      const isSentence = attribute(tag, "segtype") === "sentence";
      tu = {
        texts: {},
        source: languageOf(attribute(tag, "srclang")) ?? languageOf(headerSource),
        extent: isSentence ? "sentence" : "block",
        properties: new Map(),
      };
    } else if (tag.name === "tuv")
      language = languageOf(attribute(tag, "xml:lang") || attribute(tag, "lang"));
    else if (tag.name === "prop") property = attribute(tag, "type");
    if (tag.name === "seg" || tag.name === "prop") words = "";
  });
  const addWords = (more: string): void => {
    if (inCodes === 0 && words.length <= longestText) words += more;
  };
  parser.on("text", addWords);
  parser.on("cdata", addWords);
  parser.on("closetag", ({ name: closed }) => {
    if (inCodes === open.length) inCodes = 0;
    open.pop();
    if (tu === null) return;
    if (closed === "prop" && open.at(-1) === "tu") tu.properties.set(property, words);
    else if (closed === "seg" && language !== null) tu.texts[language] ??= words.trim();
    else if (closed === "tuv") language = null;
    else if (closed === "tu") {
      const unit = unitOf(tu);
      if (unit === null) passedOver += 1;
      else units.push(unit);
      if (units.length > mostUnits) throw new ProblemError("memory-too-large", { name });
      tu = null;
    }
  });
  try {
    for (const piece of text) parser.write(piece);
    parser.close();
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
  return units.length === 0 ? failure("memory-no-pairs", { name }) : success({ units, passedOver });
}

interface Draft {
  readonly texts: Partial<Record<Language, string>>;
  readonly source: Language | null;
  readonly extent: TranslationUnit["extent"];
  readonly properties: Map<string, string>;
}

function attribute({ attributes }: SaxesTag, name: string): string {
  const value = attributes[name];
  return typeof value === "string" ? value : "";
}

/** ru, RU-ru, en_GB, en-US …; null for a language that is not ours. */
function languageOf(code: string): Language | null {
  return /^(?:ru|en)(?:[-_]|$)/i.test(code) ? preferredLanguage([code]) : null;
}

const hash = /^[0-9a-f]{1,16}$/;

function unitOf({ texts, source, extent, properties }: Draft): TranslationUnit | null {
  const { ru = "", en = "" } = texts;
  if (!isWorthKeeping({ ru, en })) return null;
  const around = (type: string): string => {
    const value = properties.get(type) ?? "";
    return hash.test(value) ? value : "";
  };
  return {
    ru,
    en,
    source: source ?? "ru",
    extent,
    before: around(propertyTypes.before),
    after: around(propertyTypes.after),
    approved: properties.get(propertyTypes.approved) === "yes",
  };
}
