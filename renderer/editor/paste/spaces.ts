const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
const spaces = /[\t\r\n \u00a0\u2000-\u200a\u202f\u3000]+/g;
const hardSpace = /^[\u00a0\u202f]$/;

/** Runs of spaces become one; a no-break space stays where it holds together what belongs together. */
export function normalizeSpaces(text: string): string {
  return text
    .replace(invisible, "")
    .replace(spaces, (run, offset: number, whole: string) =>
      hardSpace.test(run) && holds(whole.slice(0, offset), whole.slice(offset + 1)) ? run : " ",
    );
}

/** A figure and its unit, № and its number, an initial, a short word, the dash of a sentence. */
function holds(before: string, after: string): boolean {
  return (
    /[\d№§]$/.test(before) ||
    /^[\d—–]/.test(after) ||
    /(?:^|[\s\u00a0(«“„])\p{L}{1,2}$/u.test(before) ||
    /(?:^|[\s\u00a0(«“„.])\p{Lu}\p{Ll}?\.$/u.test(before)
  );
}
