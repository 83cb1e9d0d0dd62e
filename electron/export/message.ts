import MailComposer from "nodemailer/lib/mail-composer";

import type { PressDocument } from "../../shared/domain/document.ts";
import { toMessageHtml } from "../../shared/export/message/message-html.ts";
import { marksOf } from "../../shared/export/marks.ts";
import {
  type InlinePicture,
  type InlinePictures,
  type Publication,
  publicationTitle,
} from "../../shared/export/publication.ts";
import { toText } from "../../shared/export/text/to-text.ts";
import type { Attachment } from "./formats.ts";

/** No host of this name can exist (RFC 2606): the message tells nothing of the computer it was made on. */
const nowhere = "press-centre.invalid";

/** @param key of a picture's use: enough of the sum it begins with, and what is shown of it */
function contentId(key: string): string {
  return `${key.slice(0, 32)}${key.slice(64)}@${nowhere}`;
}

function attachment(key: string, name: string, { mediaType, base64 }: InlinePicture) {
  return {
    filename: `${name}.${mediaType.replace("image/", "")}`,
    content: Buffer.from(base64, "base64"),
    contentType: mediaType,
    cid: contentId(key),
  };
}

/**
 * An e-mail to be opened, addressed and sent: the publication as text and as HTML, its pictures beside
 * that, the PDF attached where there is one. Neither sender nor recipients; dated when the version last changed.
 */
export async function toMessage(
  document: PressDocument,
  publication: Publication,
  pictures: InlinePictures,
  pdf: Attachment | null = null,
): Promise<Uint8Array> {
  const { language } = publication;
  const updatedAt = document.versions[language]?.updatedAt ?? document.updatedAt;
  const emblem = publication.letterhead?.emblem;
  const composer = new MailComposer({
    subject: [
      ...marksOf(publication).map(({ heading }) => heading),
      publicationTitle(publication),
    ].join(": "),
    date: new Date(updatedAt),
    messageId: `<${document.id}.${language}.${updatedAt.replace(/\D/g, "")}@${nowhere}>`,
    // Outlook opens what is marked so for sending.
    headers: { "Content-Language": language, "X-Unsent": "1" },
    text: toText(publication),
    html: toMessageHtml(
      publication,
      (key) => (pictures.has(key) ? `cid:${contentId(key)}` : null),
      () => `cid:${contentId("emblem")}`,
    ),
    attachments: [
      ...(emblem ? [attachment("emblem", "emblem", emblem.picture)] : []),
      ...[...pictures].map(([key, picture], index) => attachment(key, `${index + 1}`, picture)),
      ...(pdf === null
        ? []
        : [
            {
              filename: pdf.name,
              content: Buffer.from(pdf.bytes),
              contentType: "application/pdf",
            },
          ]),
    ],
    newline: "\r\n",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
