import type { Node } from "@tiptap/pm/model";

import type { NodeName } from "../rich-text/schema.ts";
import { wording } from "../i18n/translator.ts";
import { renderBlocks } from "./blocks.ts";
import { escapeText } from "./escape.ts";
import { hasHeadline, mastheadOf, type Publication } from "./publication.ts";
import { createOutline, type Setting } from "./setting.ts";

/** What differs between a page for the screen and one for paper. */
export interface ArticleStyle {
  readonly hyphenate: Setting["hyphenate"];
  readonly telephone: Setting["telephone"];
  readonly picture: Setting["picture"];
  /** HTML set beside the kind and number, e.g. the way to the other language. */
  readonly aside: string;
}

/** Parts that belong to the head of the page while they stand at its beginning. */
const headParts: ReadonlySet<string> = new Set<NodeName>([
  "deliveryCaveat",
  "headline",
  "subheadline",
  "dateline",
  "speaker",
  "occasion",
  "interviewee",
  "interviewer",
  "outlet",
]);

/** The whole publication as one `article`, the same for every medium. */
export function renderArticle(publication: Publication, style: ArticleStyle): string {
  const { language, content } = publication;
  const setting: Setting = {
    language,
    wording: wording(language),
    hyphenate: style.hyphenate,
    telephone: style.telephone,
    picture: style.picture,
    outline: createOutline(),
    children: (node) => renderBlocks(node.children, setting),
  };
  const blocks = content.children;
  const firstOfBody = blocks.findIndex((block) => !headParts.has(block.type.name));
  const end = firstOfBody === -1 ? blocks.length : firstOfBody;
  const head = renderHead(publication, blocks.slice(0, end), style.aside, setting);
  const body = renderBlocks(blocks.slice(end), setting);
  return `<article>\n<header>\n${head}</header>\n${body}</article>\n`;
}

function renderHead(
  publication: Publication,
  blocks: readonly Node[],
  aside: string,
  setting: Setting,
): string {
  const { kindName, number, event } = mastheadOf(publication);
  const numbered = number === "" ? "" : ` <span class="number">${escapeText(number)}</span>`;
  const masthead =
    `<div class="masthead">\n<p class="kind">${kindName}${numbered}</p>\n${aside}</div>\n` +
    (event === "" ? "" : `<p class="event">${escapeText(event)}</p>\n`);
  const untitled = hasHeadline(publication.content)
    ? ""
    : `<h${setting.outline.title()} class="headline">${kindName}</h1>\n`;
  return masthead + untitled + renderBlocks(blocks, setting);
}
