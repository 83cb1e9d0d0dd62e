import { languages } from "../../domain/language.ts";
import { escapeText } from "../../export/escape.ts";
import { wording } from "../../i18n/translator.ts";
import {
  isBlockPiece,
  type FormattedText,
  type Piece,
  pieceText,
  readPage,
} from "../html/index.ts";
import { plainTextOf } from "../html/index.ts";
import { bareText } from "../line-shape.ts";
import { saysItsParts } from "../own-parts.ts";
import { plainWords } from "../text-block.ts";
import { leftOut, uncertain, type Uncertainty } from "../uncertainty.ts";
import { type ItemFacts, labelled, readFacts } from "./item-facts.ts";

/** What an agency's item says beside its text; empty where it says nothing. */
export interface WireItem extends ItemFacts {
  readonly headline: string;
  readonly subheadline: string;
  readonly place: string;
  /** ISO date or moment of the text, not of its sending. */
  readonly date: string;
  readonly byline: string;
  readonly besides: readonly Beside[];
  /** What is said of each picture that is named and not there. */
  readonly pictures: readonly string[];
  readonly html: string;
  /** Read where there is no HTML. */
  readonly text: string;
}

/** What else it says, told where its text does not say so too. */
export interface Beside {
  /** As the format names it; "" where the words are plain without it. */
  readonly label: string;
  readonly words: string;
}

/** The item as a text whose title is said and the rest is recognised; of an item of ours all is said. */
export function itemText(item: WireItem): FormattedText {
  const body = readPage(item.html.trim() === "" ? paragraphs(item.text) : item.html, new Map());
  const { said, told } = readFacts(item);
  const uncertainties = [...body.uncertainties, ...told, ...missing(item.pictures, body)];
  if (saysItsParts(body.pieces)) {
    const isSaid = wordsOfFacts(item);
    const pieces = body.pieces.filter((part) => !isStanding(part) || !isSaid.has(wordsOf(part)));
    return { ...body, pieces, uncertainties, said };
  }
  const words = bareText(plainTextOf(body));
  const isMissing = (text: string) => text.trim() !== "" && !words.includes(bareText(text));
  const day = /^\d{4}-\d\d-\d\d/.exec(item.date)?.[0] ?? "";
  const dateline = [item.place.trim(), day].filter((part) => part !== "").join(", ");
  const shown = bareText(`${item.headline} ${item.byline} ${item.place}`);
  const besides = item.besides
    .filter((beside) => isMissing(beside.words) && !shown.includes(bareText(beside.words)))
    .map(({ label, words: told }) => labelled(label, told));
  return {
    ...body,
    uncertainties: [...uncertainties, ...besides.flatMap(leftOut)],
    said,
    pieces: [
      ...(isMissing(item.headline) ? [piece("headline", item.headline)] : []),
      ...(isMissing(item.subheadline) ? [piece("subheadline", item.subheadline)] : []),
      ...(isMissing(dateline) ? [piece("", dateline)] : []),
      ...body.pieces,
      ...(isMissing(item.byline) ? [piece("", item.byline)] : []),
    ],
  };
}

/** Pictures that the page names too are told already. */
function missing(captions: readonly string[], { uncertainties }: FormattedText): Uncertainty[] {
  const told = new Set(uncertainties.map(({ text }) => text));
  return captions.flatMap((caption) => {
    const picture = uncertain("missingPicture", caption);
    if (told.has(picture.text)) return [];
    return picture.text === caption ? [picture] : [picture, ...leftOut(caption)];
  });
}

/** As a page of ours prints above the text what the item also says as a fact. */
function wordsOfFacts({ number, event, note }: WireItem): ReadonlySet<string> {
  const numbers = languages.map((language) => wording(language)("template:number", { number }));
  return new Set([...numbers, event, note].map(bareText));
}

function isStanding(part: Piece): boolean {
  return !isBlockPiece(part) && part.style === "standing";
}

function wordsOf(part: Piece): string {
  return isBlockPiece(part) ? "" : bareText(pieceText(part));
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
