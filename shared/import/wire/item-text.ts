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
  readonly embargo: string;
  readonly html: string;
  /** Read where there is no HTML. */
  readonly text: string;
}

/** The item as a text whose title is said and the rest is recognised; of an item of ours all is said. */
export function itemText(item: WireItem): FormattedText {
  const body = readPage(item.html.trim() === "" ? paragraphs(item.text) : item.html, new Map());
  const uncertainties = [...body.uncertainties, ...leftOut(item.embargo)];
  if (saysItsParts(body.pieces)) return { ...body, uncertainties };
  const words = bareText(plainTextOf(body));
  const isMissing = (text: string) => text.trim() !== "" && !words.includes(bareText(text));
  const day = /^\d{4}-\d\d-\d\d/.exec(item.date)?.[0] ?? "";
  const dateline = [item.place.trim(), day].filter((part) => part !== "").join(", ");
  return {
    ...body,
    uncertainties,
    pieces: [
      ...(isMissing(item.headline) ? [piece("headline", item.headline)] : []),
      ...(isMissing(item.subheadline) ? [piece("subheadline", item.subheadline)] : []),
      ...(isMissing(dateline) ? [piece("", dateline)] : []),
      ...body.pieces,
      ...(isMissing(item.byline) ? [piece("", item.byline)] : []),
    ],
  };
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
