import type { Language } from "../../domain/language.ts";
import { wording } from "../../i18n/translator.ts";
import type { Letterhead } from "../../letterhead/letterhead.ts";
import { isSafeLink } from "../../rich-text/schema.ts";
import { cleanText } from "../escape.ts";

/** A way to reach the organisation; `href`: where it leads as a link. */
interface Reach {
  readonly text: string;
  readonly href: string | null;
}

/** What a letterhead says in one language, line by line; what is not written is not there. */
export interface LetterheadText {
  readonly parent: readonly string[];
  readonly name: readonly string[];
  readonly address: readonly string[];
  readonly reach: readonly Reach[];
}

export function letterheadText(letterhead: Letterhead, language: Language): LetterheadText {
  const { parent, name, address, phone, email, site } = letterhead;
  const ways = [
    { text: phone && wording(language)("template:phone", { phone }), href: null },
    { text: email, href: `mailto:${email}` },
    { text: site, href: /^https?:/i.test(site) ? site : `https://${site}` },
  ];
  return {
    parent: writtenLines(parent[language]),
    name: writtenLines(name[language]),
    address: writtenLines(address[language]),
    reach: ways
      .map(({ text, href }) => ({ text: cleanText(text), href: isSafeLink(href) ? href : null }))
      .filter(({ text }) => text !== ""),
  };
}

/** The lines of a text that say something. */
export function writtenLines(text: string): string[] {
  return cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
