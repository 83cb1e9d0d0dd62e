import { renderArticle } from "../article.ts";
import { escapeText } from "../escape.ts";
import { markBand } from "../marks.ts";
import { type Publication, publicationTitle } from "../publication.ts";
import { messageStylesheet } from "./message-stylesheet.ts";

/**
 * A publication as the HTML of an e-mail or of what is pasted into one.
 * @param picture address of a picture by the sha256 of its bytes; null leaves only its caption
 */
export function toMessageHtml(
  publication: Publication,
  picture: (blob: string) => string | null,
): string {
  const article = renderArticle(publication, {
    sentencesApart: false,
    hyphenate: (text) => text,
    telephone: (text) => text,
    picture,
    aside: "",
  });
  const mark = markBand(publication);
  const band = mark === "" ? "" : `<p><strong>${escapeText(mark)}</strong></p>\n`;
  const title = escapeText(publicationTitle(publication));
  return `<!DOCTYPE html>\n<html lang="${publication.language}">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n<style>${messageStylesheet}</style>\n</head>\n<body>\n${band}${article}</body>\n</html>\n`;
}
