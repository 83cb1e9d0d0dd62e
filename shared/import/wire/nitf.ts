import { escapeAttribute, escapeText } from "../../export/escape.ts";
import { failure, type Result, success } from "../../result.ts";
import { allElements, readXml, type XmlElement } from "../../xml/read-xml.ts";
import type { FormattedText } from "../html/index.ts";
import { itemText } from "./item-text.ts";
import { besidesOf, correctionOf, mediaOf, textIn } from "./nitf-beside.ts";

export function startsLikeNitf(text: string): boolean {
  return /<(?:!DOCTYPE\s+nitf|nitf)[\s>]/.test(text.slice(0, 4000));
}

/**
 * The text of an item in IPTC's NITF, of any version. The DOCTYPE is passed over.
 * Failures: nitf-damaged, item-empty.
 */
export function readNitf(text: string, name: string): Result<FormattedText> {
  const read = readXml(text);
  if (!read.ok) return failure("nitf-damaged", { name, reason: read.reason });
  const elements = allElements(read.value);
  const first = (...names: string[]) => elements.find((element) => names.includes(element.name));
  const words = (name: string) => textIn(first(name));
  const content = first("body.content");
  if (content === undefined || textIn(content) === "") return failure("item-empty", { name });
  const dateline = first("dateline");
  const day =
    dateline === undefined
      ? undefined
      : allElements(dateline).find(({ name }) => name === "story.date");
  const norm = (day ?? first("date.issue"))?.attributes.get("norm") ?? "";
  const release = first("date.release")?.attributes.get("norm") ?? "";
  const status = first("docdata")?.attributes.get("management-status") ?? "";
  const { pictures, others } = mediaOf(content);
  return success(
    itemText({
      headline: words("hl1") || words("hedline") || words("title"),
      subheadline: textIn(
        elements.find(
          (element) => element.name === "hl2" && !allElements(content).includes(element),
        ),
      ),
      place: placeOf(dateline, day),
      date: isoDay(norm),
      byline: words("byline"),
      language: languageOf(content, first("body"), read.value),
      number: "",
      event: "",
      embargo: release > norm || status === "embargoed" ? release : "",
      pubStatus: status === "embargoed" && release !== "" ? "" : status,
      correction: correctionOf(first("correction")),
      note: first("ed-msg")?.attributes.get("info") ?? "",
      besides: [...besidesOf(elements), ...others],
      pictures,
      html: content.children.map(htmlOf).join(""),
      text: "",
    }),
  );
}

/** Of the text, else of the whole. */
function languageOf(...elements: readonly (XmlElement | undefined)[]): string {
  const tags = elements.map((element) => element?.attributes.get("xml:lang") ?? "");
  return tags.find((tag) => tag !== "") ?? "";
}

/** What the dateline says without its day. */
function placeOf(dateline: XmlElement | undefined, day: XmlElement | undefined): string {
  const whole = textIn(dateline);
  return (day === undefined ? whole : whole.replace(textIn(day), "")).replace(/[\s,;—–-]+$/u, "");
}

/** "20260905T120000Z" as "2026-09-05". */
function isoDay(norm: string): string {
  return norm.replace(/^(\d{4})-?(\d\d)-?(\d\d).*$/, "$1-$2-$3");
}

const tags: Readonly<Record<string, string>> = {
  p: "p",
  hl2: "h2",
  bq: "blockquote",
  ul: "ul",
  ol: "ol",
  li: "li",
  dl: "dl",
  dt: "dt",
  dd: "dd",
  table: "table",
  caption: "caption",
  thead: "thead",
  tbody: "tbody",
  tfoot: "tfoot",
  tr: "tr",
  th: "th",
  td: "td",
  em: "em",
  a: "a",
  q: "q",
  pre: "pre",
  "media-caption": "figcaption",
  media: "figure",
  "media-producer": "p",
  block: "div",
  note: "div",
};
const kept = ["href", "colspan", "rowspan"];

/** NITF's text is HTML of 1999 with names of its own for some of it; people, places and sums are words. */
function htmlOf(node: XmlElement | string): string {
  if (typeof node === "string") return escapeText(node);
  if (node.name === "br") return "<br>";
  const inside = node.children.map(htmlOf).join("");
  const tag = tags[node.name];
  if (tag === undefined) return inside;
  const attributes = kept.flatMap((name) => {
    const value = node.attributes.get(name);
    return value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`];
  });
  return `<${tag}${attributes.join("")}>${inside}</${tag}>`;
}
