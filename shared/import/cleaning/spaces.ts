const invisible = /[\u00ad\u180e\u200b\u2060\ufeff]/g;
/** Joiners, and marks of the direction, which mean something in Arabic and Hebrew and nothing here. */
const directions = /[\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const spaces = /[\t\r\n \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const hardSpace = /^[\u00a0\u202f]$/;

/** Runs of spaces become one; a no-break space stays where it holds together what belongs together. */
export function normalizeSpaces(text: string): string {
  const seen = text.replace(invisible, "");
  return (rightToLeft.test(seen) ? seen : seen.replace(directions, "")).replace(
    spaces,
    (run, offset: number, whole: string) =>
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
