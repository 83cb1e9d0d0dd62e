import { utf8ToBytes } from "@noble/hashes/utils.js";

import type { Language } from "../../domain/language.ts";
import { wording } from "../../i18n/translator.ts";
import type { Emblem, Letterhead } from "../../letterhead/letterhead.ts";
import { base64 } from "../base64.ts";
import { escapeAttribute, escapeText } from "../escape.ts";
import { type LetterheadText, letterheadText } from "./letterhead-text.ts";

/** Address of an emblem, null where the page has none. */
export type EmblemAddress = (emblem: Emblem) => string | null;

/** CSS pixels; style sheets say it in their own measure. */
const emblemHeight = 64;

/** The letterhead at the head of an article. */
export function renderLetterhead(
  letterhead: Letterhead,
  language: Language,
  address: EmblemAddress,
): string {
  return `<div class="letterhead">\n${renderEmblem(letterhead, language, address)}${renderNames(letterhead, language)}</div>\n`;
}

/** "" where there is none. */
export function renderEmblem(
  { emblem }: Letterhead,
  language: Language,
  address: EmblemAddress,
): string {
  const source = emblem === null ? null : address(emblem);
  if (emblem === null || source === null) return "";
  const width = Math.max(1, Math.round((emblem.width / emblem.height) * emblemHeight));
  const alt = escapeAttribute(wording(language)("template:emblem"));
  return `<img src="${escapeAttribute(source)}" alt="${alt}" width="${width}" height="${emblemHeight}">\n`;
}

/** Who it is, and below or beside that how to reach them. */
export function renderNames(letterhead: Letterhead, language: Language): string {
  const text = letterheadText(letterhead, language);
  const names = paragraph("parent", text.parent) + paragraph("organization", text.name);
  const contact = paragraph("address", spans(text.address)) + reach(text);
  return [
    names === "" ? "" : `<div class="names">\n${names}</div>\n`,
    contact === "" ? "" : `<div class="contacts">\n${contact}</div>\n`,
  ].join("");
}

function paragraph(name: string, lines: readonly string[] | string): string {
  const text = typeof lines === "string" ? lines : lines.map(escapeText).join("<br>");
  return text === "" ? "" : `<p class="${name}">${text}</p>\n`;
}

function reach(text: LetterheadText): string {
  const ways = text.reach.map(({ text: way, href }) =>
    href === null ? escapeText(way) : `<a href="${escapeAttribute(href)}">${escapeText(way)}</a>`,
  );
  return paragraph("reach", ways.map((way) => `<span>${way}</span>`).join("\n"));
}

function spans(lines: readonly string[]): string {
  return lines.map((line) => `<span>${escapeText(line)}</span>`).join("\n");
}

/** The emblem inside the page itself: the drawing where there is one. */
export function emblemInside({ svg, picture }: Emblem): string {
  return svg === null
    ? pictureInside(picture)
    : `data:image/svg+xml;base64,${base64(utf8ToBytes(svg))}`;
}

/** The emblem as a picture inside the page: mail programs show no drawings. */
export function pictureInside({ mediaType, base64: bytes }: Emblem["picture"]): string {
  return `data:${mediaType};base64,${bytes}`;
}
