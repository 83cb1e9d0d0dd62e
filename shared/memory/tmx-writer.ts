import { languages, locales } from "../domain/language.ts";
import type { RememberedUnit } from "./memory.ts";
import { propertyTypes } from "./tmx-properties.ts";

/** What XML 1.0 cannot hold, not even as a reference. */
const impossible = /(?![\t\n\r])\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu;

/**
 * TMX 1.4b (LISA OSCAR, 2005) in UTF-8, as a text: a `tu` for each unit, in two languages, a line to a
 * `tuv`. Context and approval are properties of our own, which other programs pass over.
 * @param now as a timestamp
 */
export function* tmxOf(
  units: Iterable<RememberedUnit>,
  { version, now }: { readonly version: string; readonly now: string },
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Press Centre" creationtoolversion="${escaped(version)}" segtype="paragraph" o-tmf="Press Centre" adminlang="en" srclang="*all*" datatype="plaintext" creationdate="${tmxDate(now)}"/>
<body>
`;
  for (const { unit, origin } of units) {
    const { before, after, approved, extent, source } = unit;
    const properties = [
      [propertyTypes.origin, origin.name[source]],
      [propertyTypes.date, origin.date ?? ""],
      [propertyTypes.before, before],
      [propertyTypes.after, after],
      [propertyTypes.approved, approved ? "yes" : ""],
    ].flatMap(([type, value]) =>
      value === undefined || value === ""
        ? []
        : [`<prop type="${type ?? ""}">${escaped(value)}</prop>\n`],
    );
    const segtype = extent === "sentence" ? "sentence" : "paragraph";
    yield `<tu segtype="${segtype}" srclang="${locales[source]}">\n${properties.join("")}`;
    for (const language of languages)
      yield `<tuv xml:lang="${locales[language]}"><seg>${escaped(unit[language])}</seg></tuv>\n`;
    yield "</tu>\n";
  }
  yield "</body>\n</tmx>\n";
}

function escaped(text: string): string {
  return text
    .replaceAll(impossible, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

/** YYYYMMDDThhmmssZ, as TMX wants it. */
function tmxDate(timestamp: string): string {
  return `${timestamp.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}
