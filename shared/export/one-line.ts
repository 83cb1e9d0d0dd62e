import { cleanText } from "./escape.ts";

/** The text without what no text holds; whatever else ends a line in it or stands between words is a space. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/[\t\n\r\u2028\u2029]+/g, " ");
}
