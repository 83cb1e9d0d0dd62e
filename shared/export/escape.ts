// Characters HTML does not allow in text (C0 and C1 controls, lone surrogates, noncharacters), and the
// soft hyphens other programs leave behind: ours are set for paper only, never kept in a text.
const unwanted = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u00AD]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text without the characters a page cannot hold; what is left reads the same. */
export function cleanText(text: string): string {
  return text.replace(unwanted, "");
}

/** Safe as the text of an element. */
export function escapeText(text: string): string {
  return escapeClean(cleanText(text));
}

/** As {@link escapeText}, for text that is clean and has been given soft hyphens since. */
export function escapeClean(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? "");
}

/** Safe between double quotes as the value of an attribute. */
export function escapeAttribute(value: string): string {
  return cleanText(value).replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** The whole words of the text that fit into `limit` characters, with an ellipsis where some do not. */
export function shorten(text: string, limit: number): string {
  const whole = cleanText(text)
    .replace(/[^\S\u00A0\u202F]+/g, " ")
    .trim();
  if (whole.length <= limit) return whole;
  const start = whole.slice(0, limit - 1);
  const lastSpace = start.lastIndexOf(" ");
  const words = lastSpace > limit / 2 ? start.slice(0, lastSpace) : withoutHalfCharacter(start);
  return `${words.replace(/[\s.,:;—–-]+$/, "")}…`;
}

function withoutHalfCharacter(text: string): string {
  return text.replace(/\p{Surrogate}$/u, "");
}
