import { type Language, otherLanguage } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import { organizationName } from "../letterhead/letterhead.ts";
import { renderArticle } from "./article.ts";
import { escapeAttribute, escapeText, shorten } from "./escape.ts";
import { type FontFace, fontFaceRules } from "./fonts.ts";
import { newsArticle, openGraph, pageFacts } from "./html-meta.ts";
import { letterheadOnScreen } from "./letterhead/letterhead-styles.ts";
import { emblemInside } from "./letterhead/render-letterhead.ts";
import { markBand } from "./marks.ts";
import type { InlinePictures, Publication } from "./publication.ts";
import { screenStylesheet } from "./screen-stylesheet.ts";
import { securityPolicy } from "./security-policy.ts";

/** Characters of a title, as written in the page, that a tab or a list of results still shows. */
const titleLength = 70;

export interface HtmlOptions {
  readonly pictures: InlinePictures;
  /** Name of the same publication's file in the other language, where it stands in the same folder. */
  readonly sisterFile: string | null;
  /** Name of the page that lists this one among others, where there is one in the same folder. */
  readonly listFile?: string | null;
  /** What it carries of the fonts, as base64; without any it is set in what the reader's machine has. */
  readonly fonts?: InlineFonts;
}

export type InlineFonts = ReadonlyMap<FontFace, string>;

const noFonts: InlineFonts = new Map();

/**
 * One self-contained page: style, pictures and fonts inside it, no script, nothing loaded from anywhere.
 * A picture missing from `pictures` leaves its caption.
 */
export function toHtml(
  publication: Publication,
  { pictures, sisterFile, listFile = null, fonts = noFonts }: HtmlOptions,
): string {
  const { language, letterhead } = publication;
  const stylesheet =
    screenStylesheet + (letterhead ? letterheadOnScreen(letterhead) : "") + rulesOf(fonts);
  const policy = securityPolicy([stylesheet], ...(fonts.size > 0 ? ["font-src data:"] : []));
  const facts = pageFacts(publication);
  const { title, summary } = facts;
  const sister = sisterFile === null ? null : { file: sisterFile, ...sisterLanguage(language) };
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="color-scheme" content="light dark">',
    `<title>${pageTitle(title)}</title>`,
    ...(summary === "" ? [] : [`<meta name="description" content="${escapeAttribute(summary)}">`]),
    ...(sister === null
      ? []
      : [`<link rel="alternate" hreflang="${sister.language}" href="${addressOf(sister.file)}">`]),
    ...openGraph(facts, sister !== null),
    newsArticle(facts, letterhead ? organizationName(letterhead, language) : ""),
    `<style>${stylesheet}</style>`,
  ].join("\n");
  const article = renderArticle(publication, {
    hyphenate: (text) => text,
    sentencesApart: false,
    telephone: unbroken,
    picture: (key) => dataAddress(pictures, key),
    emblem: emblemInside,
    aside:
      (listFile === null ? "" : listLink(listFile, language)) +
      (sister === null ? "" : sisterLink(sister)),
  });
  const mark = markBand(publication);
  const band = mark === "" ? "" : `<p class="mark">${escapeText(mark)}</p>\n`;
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head}\n</head>\n<body>\n<main>\n${band}${article}</main>\n</body>\n</html>\n`;
}

function rulesOf(fonts: InlineFonts): string {
  return fontFaceRules(
    [...fonts.keys()],
    (face) => `data:font/woff2;base64,${fonts.get(face) ?? ""}`,
  );
}

/** The address under which a page holds a picture inside itself; null where it was not given. */
export function dataAddress(pictures: InlinePictures, key: string): string | null {
  const picture = pictures.get(key);
  return picture === undefined ? null : `data:${picture.mediaType};base64,${picture.base64}`;
}

/** Escaped, and cut so that it fits as it is written in the page. */
function pageTitle(title: string): string {
  let limit = titleLength;
  let escaped = escapeText(shorten(title, limit));
  while (escaped.length > titleLength) {
    limit -= escaped.length - titleLength;
    escaped = escapeText(shorten(title, limit));
  }
  return escaped;
}

interface Sister {
  readonly file: string;
  readonly language: Language;
  readonly label: string;
}

function sisterLanguage(language: Language): Omit<Sister, "file"> {
  const other = otherLanguage(language);
  return { language: other, label: wording(other)(`template:otherLanguage.${other}`) };
}

function sisterLink({ file, language, label }: Sister): string {
  return `<p class="sister"><a href="${addressOf(file)}" hreflang="${language}" lang="${language}" rel="alternate">${label}</a></p>\n`;
}

function listLink(file: string, language: Language): string {
  return `<p class="sister"><a href="${addressOf(file)}">${wording(language)("template:allPublications")}</a></p>\n`;
}

export function addressOf(file: string): string {
  return escapeAttribute(encodeURIComponent(file));
}

/** A telephone number is read in one piece: its spaces and hyphens don't break. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00A0").replaceAll("-", "\u2011");
}
