import type { ItemPicture } from "./item-pictures.ts";
import type { NewsItem } from "./news-item.ts";

const schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/** The item in IPTC's ninjs 3.1: one JSON object, ending in a line break. */
export function toNinjs(item: NewsItem): string {
  const { language, translation } = item;
  const ninjs = {
    standard: { name: "ninjs", version: "3.1", schema },
    uri: item.uri,
    type: "text",
    representationType: "full",
    version: String(item.revision),
    firstCreated: item.createdAt,
    versionCreated: item.updatedAt,
    ...optional("embargoedUntil", item.embargoedUntil),
    pubStatus: item.status,
    ...optional("edNote", item.editorialNote),
    language,
    by: item.authors[0]?.name ?? item.sender,
    ...optional("located", item.place),
    altIds: named("value", item.number, { role: "number" }),
    headlines: [
      ...named("value", item.headline, { role: "main", contentType: "text/plain" }),
      ...named("value", item.subheadline, { role: "sub", contentType: "text/plain" }),
    ],
    descriptions: named("value", item.summary, { role: "summary", contentType: "text/plain" }),
    bodies: [
      { role: "main", contentType: "text/plain", value: item.text },
      { role: "richtext", contentType: "application/xhtml+xml", value: item.xhtml },
    ],
    genres: [{ name: item.kind }],
    events: named("name", item.event, {}),
    places: named("name", item.place, { rel: "dateline" }),
    people: item.people.map(({ name, role }) => ({ name, rel: role })),
    infoSources: [{ name: item.sender, role: "provider" }],
    associations: [
      ...(translation === null ? [] : [translationOf(translation)]),
      ...item.pictures.map((picture) => pictureOf(picture, item)),
    ],
  };
  const said = Object.entries(ninjs).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return `${JSON.stringify(Object.fromEntries(said), null, 2)}\n`;
}

function translationOf({ language, uri, isSource }: NonNullable<NewsItem["translation"]>) {
  return {
    name: language,
    rel: isSource ? "translationOf" : "translation",
    uri,
    type: "text",
    language,
  };
}

/**
 * The schema wants an absolute address: as a file's, without a folder, it is one that leads from the item to
 * the file beside it (WHATWG URL, 4.4, "file state").
 */
function pictureOf(picture: ItemPicture, { status, embargoedUntil, language }: NewsItem) {
  const { uri, name, caption, credit, description, mediaType, width, height, bytes } = picture;
  return {
    name: caption || description || name,
    rel: "picture",
    uri,
    type: "picture",
    pubStatus: status,
    ...optional("embargoedUntil", embargoedUntil),
    language,
    ...optional("by", credit),
    descriptions: [
      ...named("value", caption, { role: "caption", contentType: "text/plain" }),
      ...named("value", description, { role: "altText", contentType: "text/plain" }),
    ],
    renditions: [
      {
        name: "original",
        href: `file:${name}`,
        title: name,
        contentType: mediaType,
        width,
        height,
        sizeInBytes: bytes,
      },
    ],
  };
}

function optional(key: string, value: string): Record<string, string> {
  return value === "" ? {} : { [key]: value };
}

/** One object of a list, none where there is nothing to say. */
function named(key: string, value: string, besides: Record<string, string>) {
  return value === "" ? [] : [{ ...besides, [key]: value }];
}
