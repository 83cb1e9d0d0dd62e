import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";

import PostalMime from "postal-mime";

import { toMessage } from "../../../electron/export/message.ts";
import type { ExportFormat } from "../../../shared/domain/export-job.ts";
import { newDocument } from "../../../shared/domain/new-document.ts";
import { toHtml } from "../../../shared/export/html.ts";
import { toMarkdown } from "../../../shared/export/markdown/to-markdown.ts";
import { type InlinePictures, type Publication } from "../../../shared/export/publication.ts";
import { toText } from "../../../shared/export/text/to-text.ts";
import type { PictureFiles } from "../../../shared/export/wire/item-pictures.ts";
import { type NewsItem, newsItem } from "../../../shared/export/wire/news-item.ts";
import { toNewsml } from "../../../shared/export/wire/newsml.ts";
import { toNinjs } from "../../../shared/export/wire/ninjs.ts";
import { pictureUses } from "../../../shared/pictures/picture-use.ts";
import { photo } from "../../fixtures/publications/photo.ts";

type TextFormat = Exclude<ExportFormat, "pdf" | "docx">;

/** The e-mail as a mail program takes it apart. */
export async function readMessage(publication: Publication, pictures: InlinePictures = new Map()) {
  const document = documentOf(publication, stamp);
  return PostalMime.parse(await toMessage(document, publication, pictures));
}

export const stamp = { id: "01M8A9JZHJ1MAAGYJJZCVQWYQF", updatedAt: "2026-09-05T10:11:12.000Z" };

/** The document a publication is a version of. */
export function documentOf(
  { kind, facts, language, content }: Publication,
  { id, updatedAt }: { readonly id: string; readonly updatedAt: string },
) {
  return newDocument({ id, kind, language, facts, now: updatedAt, content });
}

/** Formats that can be read as HTML. */
const pages = {
  html(publication: Publication) {
    const pictures = new Map(pictureUses(publication.content).map(({ key }) => [key, photo]));
    return toHtml(publication, { pictures, sisterFile: null });
  },
  md: (publication: Publication) => markdownToHtml(toMarkdown(publication)),
};

/** A publication in every format that is text, as another program reads it. */
export const readBack: Readonly<
  Record<TextFormat, (publication: Publication) => string | Promise<string>>
> = {
  html: (publication) => visibleText(pages.html(publication)),
  txt: toText,
  md: (publication) => visibleText(pages.md(publication)),
  eml: async (publication) => visibleText((await readMessage(publication)).html ?? ""),
  ninjs: (publication) => {
    const { bodies } = JSON.parse(toNinjs(itemOf(publication))) as NinjsBodies;
    return visibleText(bodies.find(({ role }) => role === "richtext")?.value ?? "");
  },
  newsml: (publication) => {
    const xml = parser.parseFromString(toNewsml(itemOf(publication)), "application/xml");
    return visibleText(xml.querySelector("inlineXML body")?.innerHTML ?? "");
  },
};

interface NinjsBodies {
  readonly bodies: readonly { readonly role: string; readonly value: string }[];
}

export function itemOf(
  publication: Publication,
  withTranslation = false,
  pictures: PictureFiles = new Map(),
): NewsItem {
  return newsItem(documentOf(publication, stamp), publication, { withTranslation, pictures });
}

export const textFormats = Object.keys(readBack) as TextFormat[];

const parser = new new JSDOM().window.DOMParser();

export function parsed(html: string): Document {
  return parser.parseFromString(html, "text/html");
}

const markdown = new MarkdownIt("commonmark", { html: true }).enable("table");

export function markdownToHtml(text: string): string {
  return markdown.render(text);
}

/** The texts of the elements of the page that fit the selector. */
export function textsOf(
  format: keyof typeof pages,
  publication: Publication,
  selector: string,
): string[] {
  return [...parsed(pages[format](publication)).querySelectorAll(selector)].map(
    (element) => element.textContent,
  );
}

/** The words of a text, in order: what is neither letter nor figure only parts them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What a reader of the page meets; a picture is read by its description. */
function visibleText(html: string): string {
  const { body } = parsed(html);
  for (const lineBreak of body.querySelectorAll("br")) lineBreak.replaceWith("\n");
  for (const block of body.querySelectorAll("p, td, th, li, dt, dd, h1, h2, h3, div, span"))
    block.append("\n");
  return body.textContent;
}
