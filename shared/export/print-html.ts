import type { Language } from "../domain/language.ts";
import { renderArticle } from "./article.ts";
import { escapeText } from "./escape.ts";
import { dataAddress } from "./html.ts";
import { hyphenate } from "./hyphenate.ts";
import { printStylesheet } from "./print-stylesheet.ts";
import { type InlinePictures, type Publication, publicationTitle } from "./publication.ts";
import { securityPolicy } from "./security-policy.ts";

/** A publication set for paper: what changes from one page to the next; the style sheet never does. */
export interface PrintPage {
  readonly language: Language;
  /** Plain text. */
  readonly title: string;
  /** HTML of the body. */
  readonly body: string;
}

/** The policy of every print page; the fonts come from the program itself. */
export const printSecurityPolicy = securityPolicy(
  printStylesheet,
  "font-src 'self'",
  "frame-ancestors 'self'",
);

/** The same article as on the screen, its running text hyphenated. */
export function toPrintPage(publication: Publication, pictures: InlinePictures): PrintPage {
  return {
    language: publication.language,
    title: publicationTitle(publication),
    body: renderArticle(publication, {
      hyphenate: (text) => hyphenate(text, publication.language),
      telephone: (text) => text,
      picture: (blob) => dataAddress(pictures, blob),
      aside: "",
    }),
  };
}

/**
 * A whole document, to be served from a folder beside the fonts (`publication/…` and `fonts/…`)
 * under {@link printSecurityPolicy}.
 */
export function toPrintHtml({ language, title, body }: PrintPage): string {
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeText(title)}</title>\n<style>${printStylesheet}</style>\n</head>\n<body>\n${body}</body>\n</html>\n`;
}
