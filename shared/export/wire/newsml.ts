import { element, textMarkup } from "../../xml/write-xml.ts";
import type { NewsItem } from "./news-item.ts";

/** IPTC's own vocabularies: what ninat, stat, sig, cpnat and drol mean. */
const catalogue = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

/** Schema.org's words for the two directions of a translation: IPTC's relations have none. */
const relation = {
  translation: "http://schema.org/workTranslation",
  source: "http://schema.org/translationOfWork",
} as const;

/** The item in IPTC's NewsML-G2 2.35, its text inside as XHTML. */
export function toNewsml(item: NewsItem): string {
  const newsItem = element(
    "newsItem",
    {
      xmlns: "http://iptc.org/std/nar/2006-10-01/",
      guid: item.uri,
      version: String(item.revision),
      standard: "NewsML-G2",
      standardversion: "2.35",
      conformance: "power",
      "xml:lang": item.language,
    },
    element("catalogRef", { href: catalogue }),
    itemMeta(item),
    contentMeta(item),
    element(
      "contentSet",
      {},
      element("inlineXML", { contenttype: "application/xhtml+xml" }, xhtmlPage(item)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${newsItem}\n`;
}

function itemMeta({
  status,
  embargoedUntil,
  isCorrection,
  editorialNote,
  sender,
  updatedAt,
  createdAt,
  headline,
  translation,
}: NewsItem): string {
  return element(
    "itemMeta",
    {},
    element("itemClass", { qcode: "ninat:text" }),
    element("provider", {}, text("name", sender)),
    text("versionCreated", updatedAt),
    text("firstCreated", createdAt),
    text("embargoed", embargoedUntil),
    element("pubStatus", { qcode: `stat:${status}` }),
    text("title", headline),
    text("edNote", editorialNote),
    isCorrection ? element("signal", { qcode: "sig:correction" }) : "",
    translation === null
      ? ""
      : element("link", {
          reluri: translation.isSource ? relation.source : relation.translation,
          residref: translation.uri,
        }),
  );
}

function contentMeta(item: NewsItem): string {
  return element(
    "contentMeta",
    {},
    text("contentCreated", item.date),
    named("located", item.place),
    ...item.authors.map(({ name }) => named("creator", name)),
    text("altId", item.number),
    element("language", { tag: item.language }),
    named("genre", item.kind),
    named("subject", item.event, { type: "cpnat:event" }),
    ...item.people.map(({ name }) => named("subject", name, { type: "cpnat:person" })),
    text("headline", item.headline, { rank: "1" }),
    text("headline", item.subheadline, { rank: "2" }),
    text("dateline", item.dateline),
    text("by", item.authors[0]?.name ?? item.sender),
    text("description", item.summary, { role: "drol:summary" }),
  );
}

function xhtmlPage({ language, headline, xhtml }: NewsItem): string {
  return element(
    "html",
    { xmlns: "http://www.w3.org/1999/xhtml", lang: language, "xml:lang": language },
    element("head", {}, text("title", headline)),
    element("body", {}, xhtml),
  );
}

/** An element around text; nothing where there is none. */
function text(name: string, content: string, attributes: Record<string, string> = {}): string {
  return content === "" ? "" : element(name, attributes, textMarkup(content));
}

function named(name: string, content: string, attributes: Record<string, string> = {}): string {
  return content === "" ? "" : element(name, attributes, text("name", content));
}
