import { locales } from "../../../shared/domain/language.ts";
import { escapeText } from "../../../shared/export/escape.ts";
import {
  masthead,
  type Publication,
  publicationTitle,
} from "../../../shared/export/publication.ts";
import { firstBlock } from "../../../shared/rich-text/blocks.ts";

export interface Moments {
  /** ISO timestamps in UTC. */
  readonly created: string;
  readonly modified: string;
}

/**
 * docProps/core.xml (ECMA-376, Open Packaging Conventions). Written here since the library knows no
 * language of a document and takes its own clock for the moments.
 */
export function coreProperties(publication: Publication, { created, modified }: Moments): string {
  const { kind, number, event } = masthead(publication);
  const keywords = [kind, number, event].filter((word) => word !== "").join(", ");
  const properties = [
    element("dc:title", publicationTitle(publication)),
    element("dc:subject", event),
    element("dc:creator", issuer(publication) || event),
    element("cp:keywords", keywords),
    element("dc:language", locales[publication.language]),
    moment("dcterms:created", created),
    moment("dcterms:modified", modified),
  ].join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${properties}</cp:coreProperties>`;
}

/** Who answers for the text: the first line of its sign-off. */
function issuer({ content }: Publication): string {
  const signOff = firstBlock(content, "signOff");
  const [line = ""] = signOff?.textBetween(0, signOff.content.size, "\n", "\n").split("\n") ?? [];
  return line.trim();
}

function element(name: string, text: string): string {
  return text === "" ? "" : `<${name}>${escapeText(text)}</${name}>`;
}

function moment(name: string, timestamp: string): string {
  return `<${name} xsi:type="dcterms:W3CDTF">${timestamp}</${name}>`;
}
