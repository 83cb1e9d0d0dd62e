import { type Language, otherLanguage } from "../../domain/language.ts";
import { formatDate } from "../../i18n/format.ts";
import { type Translate, wording } from "../../i18n/translator.ts";
import { escapeAttribute, escapeText } from "../escape.ts";
import type { Letterhead } from "../../letterhead/letterhead.ts";
import { letterheadOnScreen } from "../letterhead/letterhead-styles.ts";
import { emblemInside, renderLetterhead } from "../letterhead/render-letterhead.ts";
import { addressOf } from "../html.ts";
import { screenStylesheet } from "../screen-stylesheet.ts";
import { securityPolicy } from "../security-policy.ts";
import { newestFirst, type SiteEntry } from "./site-entry.ts";

export interface ListPage {
  readonly language: Language;
  /** Of this language. */
  readonly entries: readonly SiteEntry[];
  /** Name of the list in the other language, null where there is none. */
  readonly sisterFile: string | null;
  readonly feedFile: string;
  /** Of whoever publishes them; null: nobody is named. */
  readonly letterhead: Letterhead | null;
}

const listStyle = `
.list { list-style: none; padding: 0; }
.list li { margin-bottom: 1.6em; }
.list h3 { margin: 0; font: 700 1.1875rem/1.35 var(--serif); text-wrap: pretty; }
.list p { margin: 0.2em 0 0; }
.list .when { font: 0.9375rem/1.45 var(--sans); color: var(--quiet); }
`;

/** All pages of one language by event, the event and the page that is newest first. */
export function toListPage({
  language,
  entries,
  sisterFile,
  feedFile,
  letterhead,
}: ListPage): string {
  const t = wording(language);
  const above = letterhead === null ? "" : renderLetterhead(letterhead, language, emblemInside);
  const look = letterhead === null ? "" : letterheadOnScreen(letterhead);
  const stylesheet = screenStylesheet + listStyle + look;
  const title = escapeText(t("template:allPublications"));
  const other = otherLanguage(language);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${securityPolicy([stylesheet])}">`,
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<link rel="alternate" type="application/atom+xml" title="${escapeAttribute(t("template:feed"))}" href="${addressOf(feedFile)}">`,
    ...(sisterFile === null
      ? []
      : [`<link rel="alternate" hreflang="${other}" href="${addressOf(sisterFile)}">`]),
    `<style>${stylesheet}</style>`,
  ].join("\n");
  const ways = [
    sisterFile === null
      ? ""
      : `<p class="sister"><a href="${addressOf(sisterFile)}" hreflang="${other}" lang="${other}" rel="alternate">${wording(other)(`template:otherLanguage.${other}`)}</a></p>\n`,
    `<p class="sister"><a href="${addressOf(feedFile)}" type="application/atom+xml">${escapeText(t("template:feed"))}</a></p>\n`,
  ].join("");
  const sections = [...byEvent(entries)].map(([event, some]) => section(event, some, t)).join("");
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head}\n</head>\n<body>\n<main>\n<article>\n<header>\n${above}<div class="masthead">\n${ways}</div>\n<h1>${title}</h1>\n</header>\n${sections}</article>\n</main>\n</body>\n</html>\n`;
}

function byEvent(entries: readonly SiteEntry[]): Map<string, SiteEntry[]> {
  const events = new Map<string, SiteEntry[]>();
  for (const entry of newestFirst(entries))
    events.set(entry.event, [...(events.get(entry.event) ?? []), entry]);
  return events;
}

function section(event: string, entries: readonly SiteEntry[], t: Translate): string {
  const heading = event === "" ? t("template:noEvent") : event;
  const items = entries.map((entry) => item(entry, t)).join("\n");
  return `<h2>${escapeText(heading)}</h2>\n<ul class="list">\n${items}\n</ul>\n`;
}

function item({ title, kind, number, date, summary, file, language }: SiteEntry, t: Translate) {
  const kindName = t(`template:kind.${kind}`);
  const numbered = number === "" ? kindName : `${kindName} ${t("template:number", { number })}`;
  const day =
    date === null
      ? ""
      : `<time datetime="${date}">${escapeText(formatDate(date, language))}</time> · `;
  const about = summary === "" ? "" : `\n<p>${escapeText(summary)}</p>`;
  return `<li>\n<h3><a href="${addressOf(file)}">${escapeText(title)}</a></h3>\n<p class="when">${day}${escapeText(numbered)}</p>${about}\n</li>`;
}
