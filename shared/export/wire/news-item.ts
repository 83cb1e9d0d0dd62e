import type { PressDocument } from "../../domain/document.ts";
import { type Language, otherLanguage } from "../../domain/language.ts";
import { wording } from "../../i18n/translator.ts";
import { organizationName } from "../../letterhead/letterhead.ts";
import { firstBlock, firstText } from "../../rich-text/blocks.ts";
import { renderArticle } from "../article.ts";
import { calendarDay, datelineDate, placeAndDate, withoutComma } from "../dateline.ts";
import { releaseOf } from "../../domain/release.ts";
import { cleanText } from "../escape.ts";
import { markLine, statusMark } from "../marks.ts";
import {
  masthead,
  type Publication,
  publicationSummary,
  publicationTitle,
} from "../publication.ts";
import { type ItemPicture, itemPictures, type PictureFiles } from "./item-pictures.ts";
import { toText } from "../text/to-text.ts";

interface Person {
  readonly name: string;
  readonly role: Role;
}

type Role = "speaker" | "interviewee" | "interviewer";
const roles: readonly Role[] = ["speaker", "interviewee", "interviewer"];

/** What agencies' formats say of one language version. What is not known is an empty string. */
export interface NewsItem {
  /** The same for every state of the version; names no computer (RFC 3085, RFC 2606). */
  readonly uri: string;
  readonly language: Language;
  /** IPTC's publishing status: a draft is withheld, a withdrawn text canceled. */
  readonly status: "usable" | "withheld" | "canceled";
  /** ISO timestamp with the time zone of the place, "" where no embargo applies. */
  readonly embargoedUntil: string;
  readonly isCorrection: boolean;
  /** To the editors: what is corrected, or why it is withdrawn. */
  readonly editorialNote: string;
  /** The document's revision at which the version last changed. */
  readonly revision: number;
  /** ISO timestamps in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** ISO date of the dateline, a day of the calendar. */
  readonly date: string;
  readonly place: string;
  readonly dateline: string;
  readonly kind: string;
  readonly number: string;
  readonly event: string;
  readonly headline: string;
  readonly subheadline: string;
  readonly summary: string;
  /** Who sends it: the organisation of the letterhead, else the first line of the sign-off. */
  readonly sender: string;
  readonly people: readonly Person[];
  /** Who wrote or spoke it: speaker or interviewer. */
  readonly authors: readonly Person[];
  /** The other version of the pair, where it goes out too; `isSource`: this one was made from it. */
  readonly translation: {
    readonly uri: string;
    readonly language: Language;
    readonly isSource: boolean;
  } | null;
  /** Those in files beside it. */
  readonly pictures: readonly ItemPicture[];
  readonly text: string;
  /** Well-formed XML without a namespace, to stand in a body of XHTML; pictures are not in it. */
  readonly xhtml: string;
}

interface Company {
  /** Whether the version in the other language goes out too. */
  readonly withTranslation: boolean;
  readonly pictures: PictureFiles;
}

export function newsItem(
  document: PressDocument,
  { letterhead, ...publication }: Publication,
  { withTranslation, pictures }: Company,
): NewsItem {
  const { language, content } = publication;
  const version = document.versions[language];
  const first = (type: string) => cleanText(firstText(content, type) ?? "");
  const place = withoutComma(first("dateline"));
  const dateline = firstBlock(content, "dateline");
  const { kind, event } = masthead(publication);
  const other = otherLanguage(language);
  const notice = statusMark(publication);
  const people = roles
    .map((role) => ({ role, name: first(role) }))
    .filter(({ name }) => name !== "");
  return {
    uri: uriOf(document, language),
    language,
    status: statusOf(publication),
    embargoedUntil: embargoedUntil(publication),
    isCorrection: releaseOf(publication.facts).status === "correction",
    editorialNote: notice === null ? "" : markLine(notice),
    revision: version?.revision ?? document.revision,
    createdAt: document.createdAt,
    updatedAt: version?.updatedAt ?? document.updatedAt,
    date: dateline === null ? "" : (calendarDay(dateline) ?? ""),
    place,
    dateline: placeAndDate(place, dateline === null ? "" : datelineDate(dateline, language)),
    kind,
    number: cleanText(publication.facts.number).trim(),
    event,
    headline: cleanText(publicationTitle(publication)),
    subheadline: first("subheadline"),
    summary: cleanText(publicationSummary(publication) ?? ""),
    sender: (letterhead && organizationName(letterhead, language)) || sender(publication),
    people,
    authors: people.filter(({ role }) => role !== "interviewee"),
    translation: withTranslation
      ? {
          uri: uriOf(document, other),
          language: other,
          isSource: document.sourceLanguage === other,
        }
      : null,
    pictures: itemPictures(content, uriOf(document, language), pictures),
    text: toText(publication),
    xhtml: xhtml(publication),
  };
}

function statusOf({ draft, facts }: Publication): NewsItem["status"] {
  if (releaseOf(facts).status === "withdrawn") return "canceled";
  return draft === true ? "withheld" : "usable";
}

/** Both standards want seconds. */
function embargoedUntil({ embargoed, facts }: Publication): string {
  const { embargo } = releaseOf(facts);
  return embargoed === true ? embargo.replace(/(T\d\d:\d\d)/, "$1:00") : "";
}

function uriOf({ id, createdAt }: PressDocument, language: Language): string {
  const day = createdAt.slice(0, 10).replaceAll("-", "");
  return `urn:newsml:press-centre.invalid:${day}:${id}-${language}`;
}

function sender({ content, language }: Publication): string {
  const block = firstBlock(content, "signOff");
  const lines = block?.textBetween(0, block.content.size, "\n", () => "\n").split("\n") ?? [];
  const written = lines.map((line) => cleanText(line).trim()).find((line) => line !== "");
  return written ?? wording(language)("common:appName");
}

/** The article as XML: HTML's own form of it but for line breaks, which XML wants closed. */
function xhtml(publication: Publication): string {
  return renderArticle(publication, {
    sentencesApart: false,
    hyphenate: (text) => text,
    telephone: (text) => text,
    picture: () => null,
    emblem: () => null,
    aside: "",
  }).replaceAll("<br>", "<br/>");
}
