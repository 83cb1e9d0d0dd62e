import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import type { Language } from "../../domain/language.ts";
import { wording } from "../../i18n/translator.ts";
import { escapeAttribute, escapeText } from "../escape.ts";
import { addressOf } from "../html.ts";
import { newestFirst, type SiteEntry } from "./site-entry.ts";

export interface Feed {
  readonly language: Language;
  readonly entries: readonly SiteEntry[];
  /** Names of the feed and of the list, in the same folder. */
  readonly file: string;
  readonly listFile: string;
  /** What the site is of: the same library has the same feed. */
  readonly libraryId: string;
  readonly author: string;
  /** A timestamp: where nothing is in it yet. */
  readonly now: string;
}

/** Atom (RFC 4287). Its addresses are relative: nobody knows yet where the folder will stand. */
export function toFeed({
  language,
  entries,
  file,
  listFile,
  libraryId,
  author,
  now,
}: Feed): string {
  const newest = newestFirst(entries);
  const updated =
    newest
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? now;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escapeText(wording(language)("template:allPublications"))}</title>`,
    `<id>${nameOf(`${libraryId} ${language}`)}</id>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeText(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${addressOf(file)}"/>`,
    `<link rel="alternate" type="text/html" href="${addressOf(listFile)}"/>`,
    ...newest.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf({
  id,
  language,
  title,
  summary,
  date,
  updatedAt,
  file,
  event,
}: SiteEntry): string {
  return [
    "<entry>",
    `<title>${escapeText(title)}</title>`,
    `<id>${nameOf(`${id} ${language}`)}</id>`,
    ...(date === null ? [] : [`<published>${date}T00:00:00Z</published>`]),
    `<updated>${updatedAt}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${addressOf(file)}"/>`,
    ...(event === "" ? [] : [`<category term="${escapeAttribute(event)}"/>`]),
    ...(summary === "" ? [] : [`<summary>${escapeText(summary)}</summary>`]),
    "</entry>",
  ].join("\n");
}

/** The same name for the same thing every time: a UUID of version 8 (RFC 9562) made of a hash. */
function nameOf(thing: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(thing)));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
