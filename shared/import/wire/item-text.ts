import { embargoSchema } from "../../domain/release.ts";
import { escapeText } from "../../export/escape.ts";
import { type FormattedText, type Piece, readPage } from "../html/index.ts";
import { plainTextOf } from "../html/index.ts";
import { bareText } from "../line-shape.ts";
import { plainWords } from "../text-block.ts";
import { leftOut } from "../uncertainty.ts";
import { saysItsParts } from "../own-parts.ts";

/** What an agency's item says beside its text; empty where it says nothing. */
export interface WireItem {
  readonly headline: string;
  readonly subheadline: string;
  readonly place: string;
  /** ISO date or moment of the text, not of its sending. */
  readonly date: string;
  readonly byline: string;
  /** Moment in ISO 8601, with or without hyphens and colons. */
  readonly embargo: string;
  /** To the editors who receive it: no part of the text. */
  readonly note: string;
  readonly html: string;
  /** Read where there is no HTML. */
  readonly text: string;
}

/** The item as a text whose title is said and the rest is recognised; of an item of ours all is said. */
export function itemText(item: WireItem): FormattedText {
  const body = readPage(item.html.trim() === "" ? paragraphs(item.text) : item.html, new Map());
  const embargo = embargoOf(item.embargo);
  const uncertainties = [
    ...body.uncertainties,
    ...leftOut(item.note.trim()),
    ...(embargo === null ? leftOut(item.embargo) : []),
  ];
  const said = embargo === null ? {} : { embargo };
  if (saysItsParts(body.pieces)) return { ...body, uncertainties, ...said };
  const words = bareText(plainTextOf(body));
  const isMissing = (text: string) => text.trim() !== "" && !words.includes(bareText(text));
  const day = /^\d{4}-\d\d-\d\d/.exec(item.date)?.[0] ?? "";
  const dateline = [item.place.trim(), day].filter((part) => part !== "").join(", ");
  return {
    ...body,
    uncertainties,
    ...said,
    pieces: [
      ...(isMissing(item.headline) ? [piece("headline", item.headline)] : []),
      ...(isMissing(item.subheadline) ? [piece("subheadline", item.subheadline)] : []),
      ...(isMissing(dateline) ? [piece("", dateline)] : []),
      ...body.pieces,
      ...(isMissing(item.byline) ? [piece("", item.byline)] : []),
    ],
  };
}

/** "20260906T080000Z" as "2026-09-06T08:00+00:00"; null where the time zone is not said. */
function embargoOf(moment: string): string | null {
  const parts = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d).*?(Z|[+-]\d\d:?\d\d)$/.exec(moment.trim());
  if (parts === null) return null;
  const [, year, month, day, hour, minute, zone = ""] = parts;
  const offset = zone === "Z" ? "+00:00" : zone.replace(/^(...):?/, "$1:");
  const embargo = `${year}-${month}-${day}T${hour}:${minute}${offset}`;
  return embargoSchema.safeParse(embargo).success ? embargo : null;
}

function piece(style: string, text: string): Piece {
  return {
    style,
    content: plainWords(text.replaceAll(/\s+/g, " ").trim()),
    label: "",
    voice: "",
    day: "",
  };
}

function paragraphs(text: string): string {
  return text
    .split(/\r?\n\s*\n/)
    .map((paragraph) => `<p>${escapeText(paragraph).replaceAll(/\r?\n/g, "<br>")}</p>`)
    .join("");
}
