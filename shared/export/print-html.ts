import { wording } from "../i18n/translator.ts";
import { type ArticleStyle, renderArticle, renderBeside } from "./article.ts";
import { publicationDetails, type PublicationDetails } from "./details.ts";
import { cleanText, escapeText, shorten } from "./escape.ts";
import { fontFaceRules, fontFaces } from "./fonts.ts";
import { dataAddress } from "./html.ts";
import { withAbout } from "./letterhead/about.ts";
import { emblemInside } from "./letterhead/render-letterhead.ts";
import { hyphenate } from "./hyphenate.ts";
import { type LayoutName, layouts } from "./layouts/index.ts";
import type { Layout } from "./layouts/layout.ts";
import { bandStyle } from "./mark-band.ts";
import { markBand } from "./marks.ts";
import type { RunningHead } from "./page-rules.ts";
import { printStylesheet } from "./print-stylesheet.ts";
import { type InlinePictures, type Publication, publicationTitle } from "./publication.ts";
import { securityPolicy } from "./security-policy.ts";

/** What is to be set for paper. */
export interface PrintOrder {
  readonly publication: Publication;
  /** The version in the other language, where both stand in one file. */
  readonly companion: Publication | null;
  readonly layout: LayoutName;
  readonly pictures: InlinePictures;
}

/** A publication set for paper. */
export interface PrintPage extends PublicationDetails {
  /** CSS of its layout; the fonts are the same on every page. */
  readonly stylesheet: string;
  /** HTML of the body. */
  readonly body: string;
}

/** What of a page is seen. */
export type VisiblePage = Pick<PrintPage, "language" | "title" | "stylesheet" | "body">;

/** A page as it is served, from a folder beside the fonts (`publication/…` and `fonts/…`). */
export interface ServedPage {
  readonly html: string;
  /** The fonts come from the program itself. */
  readonly contentSecurityPolicy: string;
}

const fontRules = fontFaceRules(fontFaces, ({ file }) => `../fonts/${file}`);
/** Characters of a running head: two of them share a line where two languages do. */
const headLength = 90;

export function toPrintPage(order: PrintOrder): PrintPage {
  const { pictures } = order;
  const layout = layouts[order.layout];
  const publication = onLetterhead(order.publication, layout);
  const companion = order.companion === null ? null : onLetterhead(order.companion, layout);
  const versions = companion === null ? [publication] : [publication, companion];
  const style = (version: Publication) => paperStyle(version, layout, pictures);
  const length = layout.versions === "beside" ? headLength / 2 : headLength;
  const heads = versions.map((version) => runningHead(version, length));
  return {
    ...publicationDetails(publication, companion),
    stylesheet: printStylesheet(layout, heads, publication.letterhead ?? null) + bandOf(versions),
    body:
      layout.versions === "beside" && companion !== null
        ? renderBeside([publication, companion], style)
        : versions.map((version) => renderArticle(version, style(version))).join(""),
  };
}

/** With as much of the letterhead as the layout has. */
function onLetterhead(publication: Publication, { letterhead }: Layout): Publication {
  if (letterhead === null) return { ...publication, letterhead: null };
  return letterhead.about ? withAbout(publication) : publication;
}

/** "DRAFT" and the like on every page, in every language of the file. */
function bandOf(versions: readonly Publication[]): string {
  const marks = versions.map(markBand).filter((mark) => mark !== "");
  return marks.length === 0 ? "" : bandStyle(marks.join(" · "));
}

function paperStyle(
  { language }: Publication,
  { text, sentences }: Layout,
  pictures: InlinePictures,
): ArticleStyle {
  return {
    hyphenate: text.hyphenated ? (words) => hyphenate(words, language) : (words) => words,
    sentencesApart: sentences === "whole",
    telephone: (number) => number,
    picture: (key) => dataAddress(pictures, key),
    emblem: emblemInside,
    aside: "",
  };
}

/** "Press release No. 14 · Special forces rehearse the liberation of…" */
function runningHead(publication: Publication, length: number): RunningHead {
  const { language, kind, facts } = publication;
  const t = wording(language);
  const number = cleanText(facts.number).trim();
  const kindName = t(`template:kind.${kind}`);
  const beginning = number === "" ? kindName : `${kindName} ${t("template:number", { number })}`;
  const title = publicationTitle(publication);
  const text = title === kindName ? beginning : `${beginning} · ${title}`;
  return { language, text: shorten(text, length) };
}

/** A whole document for the screen, under a policy that lets it show its style and nothing else. */
export function toServedPage({ language, title, stylesheet, body }: VisiblePage): ServedPage {
  return {
    html: `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeText(title)}</title>\n<style>${fontRules}</style>\n<style>${stylesheet}</style>\n</head>\n<body>\n${body}</body>\n</html>\n`,
    contentSecurityPolicy: securityPolicy(
      [fontRules, stylesheet],
      "font-src 'self'",
      "frame-ancestors 'self'",
    ),
  };
}

/** The page into which `print-layout.ts` puts one publication after the other; it has the fonts only. */
export const emptyPage: ServedPage = toServedPage({
  language: "en",
  title: "",
  stylesheet: "",
  body: "",
});
