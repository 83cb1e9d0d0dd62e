import { type Language, languages } from "../domain/language.ts";
import type { Term } from "./term.ts";
import { instead, statusOf, tbxTerms } from "./tbx-terms.ts";

/** The two versions differ in the names of the elements around the same data categories. */
const dialects = {
  tbx3: {
    open: '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    close: "</tbx>",
    doctype: "",
    header: "tbxHeader",
    entry: "conceptEntry",
    language: "langSec",
    term: "termSec",
  },
  tbx2: {
    open: '<martif type="TBX-Basic" xml:lang="en">',
    close: "</martif>",
    doctype: '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n',
    header: "martifHeader",
    entry: "termEntry",
    language: "langSet",
    term: "tig",
  },
} as const;

/**
 * The termbase as TBX-Basic: version 3 is ISO 30042:2019 in DCA style, version 2 is ISO 30042:2008.
 * @param title what the file says it is
 */
export function writeTbx(terms: readonly Term[], version: "tbx3" | "tbx2", title: string): string {
  const { doctype, open, close, header } = dialects[version];
  const source = `<fileDesc><sourceDesc><p>${escapeXml(title)}</p></sourceDesc></fileDesc>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${open}`,
    `<${header}>${source}</${header}>`,
    "<text><body>",
    ...terms.map((term) => entry(term, version)),
    "</body></text>",
    close,
    "",
  ].join("\n");
}

function entry(term: Term, version: "tbx3" | "tbx2"): string {
  const { entry, language } = dialects[version];
  return [
    `<${entry} id="t${term.id}">`,
    `<descrip type="subjectField">${term.category}</descrip>`,
    ...(term.note === "" ? [] : [`<note>${escapeXml(term.note)}</note>`]),
    ...languages.map((each) => {
      const inner = wordings(term, each, version).join("\n");
      return `<${language} xml:lang="${each}">\n${inner}\n</${language}>`;
    }),
    `</${entry}>`,
  ].join("\n");
}

function wordings(term: Term, language: Language, version: "tbx3" | "tbx2"): string[] {
  const { term: element } = dialects[version];
  return tbxTerms(term[language]).map((wording) => {
    const { text, type, use } = wording;
    return (
      `<${element}><term>${escapeXml(text)}</term>` +
      `<termNote type="termType">${type}</termNote>` +
      `<termNote type="administrativeStatus">${statusOf(wording)}</termNote>` +
      `${use === "" ? "" : `<note>${escapeXml(instead + use)}</note>`}</${element}>`
    );
  });
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => named[character] ?? character);
}
