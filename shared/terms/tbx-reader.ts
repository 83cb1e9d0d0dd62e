import { SaxesParser } from "saxes";

import { type Language, languageSchema } from "../domain/language.ts";
import { type LeftOut, type ReadTerm, type ReadTerms, sortTerm } from "./read-terms.ts";
import { mostTerms, termCategorySchema } from "./term.ts";
import { instead, sideOf, type TbxTerm } from "./tbx-terms.ts";

interface Wording {
  text: string;
  type: string;
  status: string;
  use: string;
}

interface Entry {
  readonly id: string;
  readonly line: number;
  readonly terms: Record<Language, TbxTerm[]>;
  readonly notes: string[];
  category: string;
}

interface OpenElement {
  readonly name: string;
  /** The data category: of DCA style an attribute, of DCT style the element's own name. */
  readonly type: string;
  text: string;
}

const entryNames: ReadonlySet<string> = new Set(["conceptEntry", "termEntry"]);
const languageNames: ReadonlySet<string> = new Set(["langSec", "langSet"]);
const wordingNames: ReadonlySet<string> = new Set(["termSec", "tig", "ntig"]);
/** Hold what others hold, or nothing an entry would miss. */
const frames: ReadonlySet<string> = new Set(
  "tbx martif tbxHeader martifHeader fileDesc titleStmt title publicationStmt sourceDesc encodingDesc revisionDesc change p text body back termGrp descripGrp adminGrp transacGrp termNoteGrp hi".split(
    " ",
  ),
);
const abbreviations: ReadonlySet<string> = new Set(["acronym", "abbreviation", "initialism"]);
const deepest = 64;
/** Characters; what is longer is no term and no note. */
const longestText = 10_000;
const mostLeft = 200;

/**
 * TBX of version 3 (DCA and DCT style) and 2. Nothing outside the file is read and no entity but XML's
 * own five is known, so that none can expand. Of a damaged file what stands before the damage is taken.
 */
export function readTbx(xml: string): ReadTerms {
  const terms: ReadTerm[] = [];
  const left: LeftOut[] = [];
  const ignored = new Set<string>();
  const open: OpenElement[] = [];
  let entry: Entry | null = null;
  let language: Language | null = null;
  let wording: Wording | null = null;
  let isBroken = false;

  const parser = new SaxesParser();
  parser.on("error", () => {
    if (isBroken) return;
    isBroken = true;
    left.push({ why: "damaged", line: parser.line, text: "" });
  });
  parser.on("opentag", (tag) => {
    if (isBroken) return;
    const attributes: Readonly<Record<string, unknown>> = tag.attributes;
    const attribute = (name: string) => {
      const value = attributes[name];
      return typeof value === "string" ? value : "";
    };
    const [prefix = "", local] = tag.name.split(":");
    const name = local ?? prefix;
    if (open.length >= deepest) {
      isBroken = true;
      left.push({ why: "damaged", line: parser.line, text: tag.name.slice(0, 40) });
      return;
    }
    open.push({ name, type: attribute("type") === "" ? name : attribute("type"), text: "" });
    if (entryNames.has(name)) {
      const id = attribute("id").replace(/^t/, "");
      const none: Entry["terms"] = { ru: [], en: [] };
      entry = { id, line: parser.line, terms: none, notes: [], category: "other" };
    } else if (languageNames.has(name)) {
      const code = attribute("xml:lang") === "" ? attribute("lang") : attribute("xml:lang");
      const known = languageSchema.safeParse(code.toLowerCase().split(/[-_]/)[0]);
      language = known.success ? known.data : null;
      if (language === null) ignored.add(`xml:lang="${code.slice(0, 20)}"`);
    } else if (wordingNames.has(name)) wording = { text: "", type: "", status: "", use: "" };
  });
  const addText = (text: string) => {
    for (const element of open)
      if (!holdsOthers(element.name) && element.text.length < longestText) element.text += text;
  };
  parser.on("text", (text) => !isBroken && addText(text));
  parser.on("cdata", (text) => !isBroken && addText(text));
  parser.on("closetag", () => {
    const element = isBroken ? undefined : open.pop();
    if (element !== undefined) close(element);
  });

  function close({ name, type, text }: OpenElement): void {
    const content = text.replaceAll(/\s+/g, " ").trim();
    if (entryNames.has(name)) {
      if (entry !== null) finish(entry);
      entry = null;
    } else if (wordingNames.has(name)) {
      if (entry !== null && language !== null && wording !== null && wording.text !== "")
        entry.terms[language].push(tbxTerm(wording));
      wording = null;
    } else if (languageNames.has(name)) language = null;
    else if (name === "term" && wording !== null) wording.text = content;
    else if (type === "termType" && wording !== null) wording.type = content;
    else if (type === "administrativeStatus" && wording !== null) wording.status = content;
    else if (name === "note" && wording !== null && content.startsWith(instead.trim()))
      wording.use = content.slice(instead.trim().length).trim();
    else if (name === "note" && entry !== null) entry.notes.push(text.trim());
    else if (type === "subjectField" && entry !== null) entry.category = content;
    else if (!frames.has(name) && entry !== null && ignored.size < mostLeft)
      ignored.add(type.slice(0, 60));
  }

  function finish({ id, line, terms: sides, notes, category }: Entry): void {
    if (terms.length >= mostTerms) {
      if (left.every(({ why }) => why !== "tooMany")) left.push({ why: "tooMany", line, text: "" });
      return;
    }
    const known = termCategorySchema.safeParse(category.toLowerCase());
    const aside = known.success || category === "" ? [] : [category];
    const draft = {
      category: known.success ? known.data : "other",
      ru: sideOf(sides.ru),
      en: sideOf(sides.en),
      note: [...aside, ...notes].join("\n"),
    } as const;
    sortTerm({ id, draft, line }, { terms, left });
  }

  parser.write(xml);
  parser.close();
  return { terms, left, ignored: [...ignored] };
}

function holdsOthers(name: string): boolean {
  return (
    frames.has(name) || entryNames.has(name) || languageNames.has(name) || wordingNames.has(name)
  );
}

function tbxTerm({ text, type, status, use }: Wording): TbxTerm {
  return {
    text,
    type: abbreviations.has(type) ? "abbreviation" : type === "fullForm" ? "fullForm" : "variant",
    status: /^(?:deprecated|superseded|obsolete|forbidden)/i.test(status)
      ? "deprecated"
      : /^preferred/i.test(status)
        ? "preferred"
        : "admitted",
    use,
  };
}
