import { type Content, languagesOf, type PressDocument } from "../../shared/domain/document.ts";

const encoded = new WeakMap<Content, Buffer>();

/**
 * A text as compact JSON in UTF-8. Made once: a save writes every text into the document's file and
 * tells its history from it, and most saves change one of two. Nobody changes a text in place.
 */
export function encodeContent(content: Content): Buffer {
  const known = encoded.get(content);
  if (known !== undefined) return known;
  const bytes = Buffer.from(JSON.stringify(content));
  encoded.set(content, bytes);
  return bytes;
}

/** The document as compact JSON in UTF-8, in pieces. */
export function encodeDocument({ versions, ...rest }: PressDocument): Uint8Array[] {
  const pieces: Uint8Array[] = [Buffer.from(`${openEnd(rest)},"versions":{`)];
  for (const [index, language] of languagesOf({ versions }).entries()) {
    const version = versions[language];
    if (version === undefined) continue;
    const { content, ...dates } = version;
    const start = `${index === 0 ? "" : ","}"${language}":${openEnd(dates)},"content":`;
    pieces.push(Buffer.from(start), encodeContent(content), Buffer.from("}"));
  }
  return [...pieces, Buffer.from("}}")];
}

/** An object's JSON without its last brace: more is to come. */
function openEnd(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
