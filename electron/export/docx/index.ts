import { Document, Footer, Header, PageNumber, Packer, Paragraph, TextRun } from "docx";

import { wording } from "../../../shared/i18n/translator.ts";
import {
  hasHeadline,
  type InlinePictures,
  masthead,
  type Publication,
} from "../../../shared/export/publication.ts";
import { markLines } from "../../../shared/export/marks.ts";
import { standingStyles } from "../../../shared/export/word-styles.ts";
import { legible } from "../../../shared/letterhead/colour.ts";
import { paragraphOf, renderBlocks } from "./blocks.ts";
import { coreProperties, type Moments } from "./core-properties.ts";
import { letterheadHeader } from "./letterhead.ts";
import type { Setting } from "./setting.ts";
import { pageProperties, wordStyles } from "./styles.ts";

/**
 * A Word document of A4 with real styles, so that whoever gets it can go on working on it.
 * @param pictures PNG and JPEG, upright by their pixels
 */
export async function toDocx(
  publication: Publication,
  pictures: InlinePictures,
  moments: Moments,
): Promise<Uint8Array> {
  const { language, content, letterhead } = publication;
  let lists = 0;
  const setting: Setting = {
    language,
    wording: wording(language),
    pictures,
    nextList: () => (lists += 1),
  };
  const document = new Document({
    styles: wordStyles(language, letterhead ? legible(letterhead.accent, "#ffffff") : undefined),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true, consecutiveHyphenLimit: 2 },
    sections: [
      {
        properties: { titlePage: true, page: pageProperties },
        ...(letterhead && {
          headers: {
            first: letterheadHeader(letterhead, setting),
            default: new Header({ children: [new Paragraph("")] }),
          },
        }),
        footers: { first: new Footer({ children: [new Paragraph("")] }), default: pageNumber() },
        children: [
          ...aboveTheHeadline(publication, setting),
          ...renderBlocks(content.children, setting),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [
    { path: "docProps/core.xml", data: coreProperties(publication, moments) },
  ]);
}

function aboveTheHeadline(publication: Publication, setting: Setting): Paragraph[] {
  const { kind, number, event } = masthead(publication);
  const numbered = number === "" ? kind : `${kind} ${number}`;
  return [
    ...markLines(publication).map((line) => paragraphOf(standingStyles.kind, line, setting)),
    paragraphOf(standingStyles.kind, numbered, setting),
    ...(event === "" ? [] : [paragraphOf(standingStyles.event, event, setting)]),
    ...(hasHeadline(publication.content)
      ? []
      : [paragraphOf(standingStyles.untitled, kind, setting)]),
  ];
}

function pageNumber(): Footer {
  const children = [PageNumber.CURRENT, "\u2009/\u2009", PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ style: "Footer", children: [new TextRun({ children })] })],
  });
}
