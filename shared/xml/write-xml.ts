/** What XML 1.0 cannot hold, not even as a reference. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

type Attributes = Readonly<Record<string, string | null>>;

/** An element around markup that is ready to be written; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${attributeText(value)}"`],
  );
  const inside = content.join("");
  const start = `<${name}${written.join("")}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** @param impossibleCharacter writes one that XML cannot hold; without it, it is replaced */
export function textMarkup(
  text: string,
  impossibleCharacter: (hex: string) => string = () => "\u{FFFD}",
): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;")
    .replaceAll(impossible, (found) => impossibleCharacter(hexOf(found)));
}

function attributeText(value: string): string {
  return textMarkup(value)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** An address without the characters XML cannot hold, percent-encoded as a browser would. */
export function addressText(address: string): string {
  return address.replaceAll(impossible, (found) =>
    encodeURIComponent(
      found.length === 1 && found >= "\u{D800}" && found <= "\u{DFFF}" ? "\u{FFFD}" : found,
    ),
  );
}
