import { element, textMarkup } from "../../xml/write-xml.ts";
import type { ItemPicture } from "./item-pictures.ts";
import type { NewsItem } from "./news-item.ts";

/** IPTC's own vocabularies: what ninat, stat, sig, cpnat, drol and rnd mean. */
const catalogue = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

/** Schema.org's words for pictures and the two directions of a translation: IPTC's relations have none for these. */
const relation = {
  translation: "http://schema.org/workTranslation",
  source: "http://schema.org/translationOfWork",
  picture: "http://schema.org/image",
} as const;

/** The item's namespace. */
const xmlns = "http://iptc.org/std/nar/2006-10-01/";

/** Alternative text as IPTC names it in photos; its codes for the roles of descriptions have none. */
const altText = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/AltTextAccessibility";

/**
 * The item in IPTC's NewsML-G2 2.35, its text inside as XHTML. With pictures it is a message: the text leads to
 * an item for each picture, and that to the file beside the message.
 */
export function toNewsml(item: NewsItem): string {
  const text = textItem(item);
  const root = item.pictures.length === 0 ? text : message(item, text);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function message(item: NewsItem, text: string): string {
  return element(
    "newsMessage",
    { xmlns },
    element("header", {}, element("sent", {}, item.updatedAt)),
    element("itemSet", {}, text, ...item.pictures.map((picture) => pictureItem(picture, item))),
  );
}

function textItem(item: NewsItem): string {
  return newsItem(
    item,
    item.uri,
    itemMeta(
      item,
      "ninat:text",
      item.headline,
      text("edNote", item.editorialNote),
      item.isCorrection ? element("signal", { qcode: "sig:correction" }) : "",
      ...linksOf(item),
    ),
    contentMeta(item),
    element("inlineXML", { contenttype: "application/xhtml+xml" }, xhtmlPage(item)),
  );
}

function pictureItem(picture: ItemPicture, item: NewsItem): string {
  const { uri, name, mediaType, bytes, width, height, caption, credit, description } = picture;
  return newsItem(
    item,
    uri,
    itemMeta(item, "ninat:picture", caption || description),
    element(
      "contentMeta",
      {},
      text("creditline", credit),
      text("description", caption, { role: "drol:caption" }),
      text("description", description, { roleuri: altText }),
    ),
    element("remoteContent", {
      rendition: "rnd:highRes",
      href: name,
      contenttype: mediaType,
      size: String(bytes),
      width: String(width),
      height: String(height),
    }),
  );
}

function newsItem(
  { revision, language }: NewsItem,
  guid: string,
  meta: string,
  contentMeta: string,
  content: string,
): string {
  return element(
    "newsItem",
    {
      xmlns,
      guid,
      version: String(revision),
      standard: "NewsML-G2",
      standardversion: "2.35",
      conformance: "power",
      "xml:lang": language,
    },
    element("catalogRef", { href: catalogue }),
    meta,
    contentMeta,
    element("contentSet", {}, content),
  );
}

function itemMeta(
  { status, embargoedUntil, sender, updatedAt, createdAt }: NewsItem,
  itemClass: "ninat:text" | "ninat:picture",
  title: string,
  ...besides: string[]
): string {
  return element(
    "itemMeta",
    {},
    element("itemClass", { qcode: itemClass }),
    element("provider", {}, text("name", sender)),
    text("versionCreated", updatedAt),
    text("firstCreated", createdAt),
    text("embargoed", embargoedUntil),
    element("pubStatus", { qcode: `stat:${status}` }),
    text("title", title),
    ...besides,
  );
}

function link(reluri: string, residref: string): string {
  return element("link", { reluri, residref });
}

function linksOf({ translation, pictures }: NewsItem): string[] {
  return [
    ...(translation === null
      ? []
      : [link(translation.isSource ? relation.source : relation.translation, translation.uri)]),
    ...pictures.map(({ uri }) => link(relation.picture, uri)),
  ];
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
