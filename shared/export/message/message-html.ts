import { renderArticle } from "../article.ts";
import { escapeText } from "../escape.ts";
import { letterheadInMessage } from "../letterhead/letterhead-styles.ts";
import { type EmblemAddress, pictureInside } from "../letterhead/render-letterhead.ts";
import { markBand } from "../marks.ts";
import { type Publication, publicationTitle } from "../publication.ts";
import { messageStylesheet } from "./message-stylesheet.ts";

/**
 * A publication as the HTML of an e-mail or of what is pasted into one.
 * @param picture address of a picture by the key of its use; null leaves only its caption
 * @param emblem address of the letterhead's emblem; it is inside the page where nobody says otherwise
 */
export function toMessageHtml(
  publication: Publication,
  picture: (key: string) => string | null,
  emblem: EmblemAddress = (shown) => pictureInside(shown.picture),
): string {
  const { letterhead } = publication;
  const stylesheet = messageStylesheet + (letterhead ? letterheadInMessage(letterhead) : "");
  const article = renderArticle(publication, {
    sentencesApart: false,
    hyphenate: (text) => text,
    telephone: (text) => text,
    picture,
    emblem,
    aside: "",
  });
  const mark = markBand(publication);
  const band = mark === "" ? "" : `<p><strong>${escapeText(mark)}</strong></p>\n`;
  const title = escapeText(publicationTitle(publication));
  return `<!DOCTYPE html>\n<html lang="${publication.language}">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n<style>${stylesheet}</style>\n</head>\n<body>\n${band}${article}</body>\n</html>\n`;
}
