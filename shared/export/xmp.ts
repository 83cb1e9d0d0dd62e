import type { PublicationDetails } from "./details.ts";
import { escapeText } from "./escape.ts";

/**
 * A packet of XMP (ISO 16684-1) with Dublin Core and the dates. It claims no conformance: neither PDF/A nor
 * PDF/UA is checked here.
 * @param moment ISO timestamp in UTC
 */
export function xmpPacket(
  details: PublicationDetails,
  { creator, moment }: { readonly creator: string; readonly moment: string },
): string {
  const { title, author, subject, keywords, language, otherLanguage } = details;
  const languages = otherLanguage === null ? [language] : [language, otherLanguage];
  const properties = [
    property("dc:format", "application/pdf"),
    property("dc:title", inEveryLanguage(title)),
    property("dc:language", list("Bag", languages)),
    ...(author === null ? [] : [property("dc:creator", list("Seq", [author]))]),
    ...(subject === null ? [] : [property("dc:description", inEveryLanguage(subject))]),
    property("dc:subject", list("Bag", keywords)),
    property("pdf:Keywords", escapeText(keywords.join(", "))),
    property("xmp:CreatorTool", escapeText(creator)),
    property("xmp:CreateDate", moment),
    property("xmp:ModifyDate", moment),
    property("xmp:MetadataDate", moment),
  ].join("\n");
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function property(name: string, value: string): string {
  return `<${name}>${value}</${name}>`;
}

function inEveryLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeText(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: "Bag" | "Seq", items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => property("rdf:li", escapeText(item))).join("")}</rdf:${kind}>`;
}
