/** Whatever could begin or end something within a line of CommonMark or of its tables. */
const special = /[\\`*_[\]<>~|#]|&(?=#?\w+;)/g;

/** The text with a backslash before every character that would be read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, "\\$&");
}

/** Escaped text as the beginning of a line: no list, no rule, no line under a heading. */
export function escapeLineStart(escaped: string): string {
  return escaped.replace(/^[+\-=]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}

/** An address as the target of a link. */
export function linkTarget(href: string): string {
  const target = href
    .replace(/[\s\p{Cc}<>\\`|]/gu, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, "\\&");
  return /[()]/.test(target) ? `<${target}>` : target;
}
