import type { Node } from "@tiptap/pm/model";

import type { NodeName } from "../rich-text/schema.ts";
import { wording } from "../i18n/translator.ts";
import { renderBlocks } from "./blocks.ts";
import { escapeText } from "./escape.ts";
import {
  type EmblemAddress,
  renderEmblem,
  renderLetterhead,
  renderNames,
} from "./letterhead/render-letterhead.ts";
import { renderMarkNote } from "./marks.ts";
import { type Pair, pairBlocks } from "./pair-blocks.ts";
import { hasHeadline, masthead, type Publication } from "./publication.ts";
import { createOutline, type Setting } from "./setting.ts";

/** What differs between a page for the screen and one for paper. */
export interface ArticleStyle {
  readonly hyphenate: Setting["hyphenate"];
  readonly sentencesApart: Setting["sentencesApart"];
  readonly telephone: Setting["telephone"];
  readonly picture: Setting["picture"];
  readonly emblem: EmblemAddress;
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
  const { language, content, letterhead } = publication;
  const setting = settingOf(publication, style);
  const { head, body } = divide(content.children, isHeadPart);
  const masthead = renderMasthead(publication, style.aside, setting);
  const above = letterhead ? renderLetterhead(letterhead, language, style.emblem) : "";
  const header = `<header>\n${above}${masthead}${renderBlocks(head, setting)}</header>\n`;
  return `<article lang="${language}">\n${header}${renderBlocks(body, setting)}</article>\n`;
}

/** Both versions as one `article` of rows, each block beside its translation. */
export function renderBeside(
  versions: readonly [Publication, Publication],
  style: (publication: Publication) => ArticleStyle,
): string {
  const sides = versions.map((publication) => {
    const ofSide = style(publication);
    return { publication, aside: ofSide.aside, setting: settingOf(publication, ofSide) };
  });
  const row = (cell: (side: (typeof sides)[number], index: number) => string) => {
    const cells = sides.map(
      (side, index) => `<div lang="${side.publication.language}">\n${cell(side, index)}</div>\n`,
    );
    return `<div class="pair">\n${cells.join("")}</div>\n`;
  };
  const rows = (pairs: readonly Pair[]) =>
    pairs
      .map(({ blocks }) => row(({ setting }, index) => renderBlocks(blocks[index] ?? [], setting)))
      .join("");
  const [first, second] = versions;
  const pairs = pairBlocks(first.content.children, second.content.children);
  const { head, body } = divide(pairs, ({ blocks }) => blocks.flat().every(isHeadPart));
  const masthead = row(({ publication, aside, setting }) =>
    renderMasthead(publication, aside, setting),
  );
  const above = letterheadBeside(first, style(first), row);
  return `<article>\n<header>\n${above}${masthead}${rows(head)}</header>\n${rows(body)}</article>\n`;
}

/** The emblem once, and below it each language's names. */
function letterheadBeside(
  { letterhead, language }: Publication,
  { emblem }: ArticleStyle,
  row: (cell: (side: { publication: Publication }) => string) => string,
): string {
  if (!letterhead) return "";
  const image = renderEmblem(letterhead, language, emblem);
  const names = row(
    ({ publication }) =>
      `<div class="letterhead">\n${renderNames(letterhead, publication.language)}</div>\n`,
  );
  return (image === "" ? "" : `<div class="letterhead">\n${image}</div>\n`) + names;
}

function settingOf({ language }: Publication, style: ArticleStyle): Setting {
  const setting: Setting = {
    ...style,
    language,
    wording: wording(language),
    outline: createOutline(),
    children: (node) => renderBlocks(node.children, setting),
  };
  return setting;
}

function isHeadPart(block: Node): boolean {
  return headParts.has(block.type.name);
}

/** The parts at the beginning that belong to the head, and the rest. */
function divide<Part>(parts: readonly Part[], isOfHead: (part: Part) => boolean) {
  const firstOfBody = parts.findIndex((part) => !isOfHead(part));
  const end = firstOfBody === -1 ? parts.length : firstOfBody;
  return { head: parts.slice(0, end), body: parts.slice(end) };
}

function renderMasthead(publication: Publication, aside: string, setting: Setting): string {
  const { kind, number, event } = masthead(publication);
  const numbered = number === "" ? "" : ` <span class="number">${escapeText(number)}</span>`;
  const untitled = hasHeadline(publication.content)
    ? ""
    : `<h${setting.outline.title()} class="headline">${kind}</h1>\n`;
  return (
    renderMarkNote(publication) +
    `<div class="masthead">\n<p class="kind">${kind}${numbered}</p>\n${aside}</div>\n` +
    (event === "" ? "" : `<p class="event">${escapeText(event)}</p>\n`) +
    untitled
  );
}
