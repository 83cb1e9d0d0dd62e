/** Shapes by which a line shows what it is. All work on a line's ends or on its first characters. */

/** Ends as a sentence does, closing marks aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…][»”"’')\]]*$/u.test(text.slice(-8)) && !/(?:^|[\s\d])гг?\.$/u.test(text.slice(-4));
}

/** A title, a name, a line of a sign-off: not a sentence and not the beginning of one. */
export function isTitleLike(text: string, limit = 120): boolean {
  return text.length <= limit && !endsSentence(text) && !/[,;:–—-]$/u.test(text);
}

/** More than one could take for a title: long, or several sentences. */
export function isRunningText(text: string): boolean {
  if (text.length > 220) return true;
  return endsSentence(text) && (text.length > 140 || /[.!?…][»”"]?\s+\p{Lu}/u.test(text));
}

/** What is left of a text when case, spacing and punctuation are disregarded. */
export function bareText(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

export function startsWithQuotationMark(text: string): boolean {
  return /^["“”«„]/u.test(text);
}
