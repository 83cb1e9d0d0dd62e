import type { Kind } from "../domain/document.ts";
import { type Language, locales, otherLanguage } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import { documentDate, firstText } from "../rich-text/blocks.ts";
import { escapeAttribute, shorten } from "./escape.ts";
import { type Publication, publicationSummary, publicationTitle } from "./publication.ts";

/** What a search result, a messenger or a news reader shows of a page. */
export interface PageFacts {
  readonly language: Language;
  readonly kind: Kind;
  readonly title: string;
  /** Empty where the text says nothing yet. */
  readonly summary: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly place: string;
  readonly number: string;
  readonly event: string;
}

const summaryLength = 200;

export function pageFacts(publication: Publication): PageFacts {
  const { content, facts, kind, language } = publication;
  return {
    language,
    kind,
    title: publicationTitle(publication),
    summary: shorten(publicationSummary(publication) ?? "", summaryLength),
    date: documentDate(content),
    place: (firstText(content, "dateline") ?? "").replace(/[\s,]+$/, ""),
    number: facts.number.trim(),
    event: facts.event[language].trim(),
  };
}

/** Open Graph (https://ogp.me), as messengers and networks read it. */
export function openGraph(
  { language, title, summary, date }: PageFacts,
  hasSister: boolean,
): string[] {
  const properties: readonly (readonly [string, string])[] = [
    ["og:type", "article"],
    ["og:title", shorten(title, summaryLength)],
    ["og:description", summary],
    ["og:locale", locale(language)],
    ["og:locale:alternate", hasSister ? locale(otherLanguage(language)) : ""],
    ["article:published_time", date ?? ""],
  ];
  return properties
    .filter(([, content]) => content !== "")
    .map(([name, content]) => `<meta property="${name}" content="${escapeAttribute(content)}">`);
}

function locale(language: Language): string {
  return locales[language].replace("-", "_");
}

/**
 * A NewsArticle of schema.org as JSON-LD: data in a script element, which runs nothing.
 * @param publisher "" where nobody is named
 */
export function newsArticle(
  { language, kind, title, summary, date, place, number, event }: PageFacts,
  publisher = "",
): string {
  const article = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    inLanguage: language,
    genre: wording(language)(`template:kind.${kind}`),
    ...(summary !== "" && { description: summary }),
    ...(date !== null && { datePublished: date }),
    ...(place !== "" && { contentLocation: { "@type": "Place", name: place } }),
    ...(number !== "" && { identifier: number }),
    ...(publisher !== "" && { publisher: { "@type": "Organization", name: publisher } }),
    ...(event !== "" && { about: { "@type": "Event", name: event } }),
  };
  // No text may end the element.
  const json = JSON.stringify(article).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">${json}</script>`;
}
