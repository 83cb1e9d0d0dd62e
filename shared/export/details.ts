import type { Language } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import { organizationName } from "../letterhead/letterhead.ts";
import { documentDate, firstText } from "../rich-text/blocks.ts";
import { cleanText } from "./escape.ts";
import { type Publication, publicationSummary, publicationTitle } from "./publication.ts";

/** What a file says of itself besides its text, in plain text. */
export interface PublicationDetails {
  readonly language: Language;
  /** The second language of a file that holds both. */
  readonly otherLanguage: Language | null;
  readonly title: string;
  /** Who signs, else whose letterhead it is; null where nobody is named. */
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
}

export function publicationDetails(
  publication: Publication,
  companion: Publication | null,
): PublicationDetails {
  const { kind, facts, language, content } = publication;
  const t = wording(language);
  const summary = publicationSummary(publication);
  return {
    language,
    otherLanguage: companion?.language ?? null,
    title: cleanText(publicationTitle(publication)),
    author: signature(publication) ?? organization(publication),
    subject: summary === null ? null : cleanText(summary),
    keywords: [
      t(`template:kind.${kind}`),
      facts.number.trim(),
      facts.event[language].trim(),
      firstText(content, "dateline") ?? "",
      documentDate(content) ?? "",
    ]
      .map(cleanText)
      .filter((word) => word !== ""),
  };
}

function organization({ letterhead, language }: Publication): string | null {
  return (letterhead && cleanText(organizationName(letterhead, language))) || null;
}

/** The organisation is named in the first line of the sign-off, where it is, in the others. */
function signature({ content }: Publication): string | null {
  const signOff = content.children.find(({ type }) => type.name === "signOff");
  const [line = ""] =
    signOff?.textBetween(0, signOff.content.size, "", () => "\n").split("\n") ?? [];
  const name = cleanText(line).trim();
  return name === "" ? null : name;
}
