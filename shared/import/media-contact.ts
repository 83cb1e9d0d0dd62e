import type { Language } from "../domain/language.ts";
import { resources } from "../i18n/resources.ts";
import { bareText } from "./line-shape.ts";
import type { Line } from "./lines.ts";
import { isEndMark, isPressCentre } from "./standing-lines.ts";

export interface ReadMediaContact {
  readonly mediaContact: string;
  readonly body: readonly Line[];
}

const header =
  /^(?:(?:media|press) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))|contacts?(?: for (?:the )?(?:media|press|journalists))?|for (?:further|more) information|контакты?(?: для (?:прессы|сми|журналистов))?|контактное лицо|для справок|дополнительная информация)(?![\p{L}])[^:]{0,60}(?::|$)/iu;
const address =
  /^(?:тел|tel|phone|моб|mob|e-?mail|эл\.|факс|fax)|[^\s@]@[^\s@]|\+\d{1,3}[\s(-]?\d|\(\d{3,5}\)\s?\d/iu;

const furthestHeader = 16;
const longestContact = 8;

/** The lines that tell journalists whom to ask, under their heading or by their telephone and e-mail. */
export function readMediaContact(lines: readonly Line[], language: Language): ReadMediaContact {
  const from = Math.max(lines.length - furthestHeader, 1);
  const headed = lines.findLastIndex((line, index) => index >= from && isHeader(line.text));
  if (headed > 0) return take(lines, headed, endOf(lines, headed), language);
  let start = lines.length;
  while (
    start > 1 &&
    lines.length - start < longestContact &&
    isAddress(lines[start - 1]?.text ?? "")
  )
    start -= 1;
  if (start === lines.length) return { mediaContact: "", body: lines };
  return take(lines, start, lines.length, language);
}

function isHeader(text: string): boolean {
  return text.length <= 220 && header.test(text);
}

function isAddress(text: string): boolean {
  return text.length <= 160 && address.test(text);
}

function endOf(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (end < lines.length && end - start < longestContact) {
    const line = lines[end];
    if (line === undefined || line.text.length > 160) break;
    if (isEndMark(line.text) || (line.gap && end > start + 1 && !isAddress(line.text))) break;
    if (line.gap && isPressCentre(line.text)) break;
    end += 1;
  }
  return end;
}

function take(
  lines: readonly Line[],
  start: number,
  end: number,
  language: Language,
): ReadMediaContact {
  const texts = lines.slice(start, end).map((line) => line.text);
  const first = texts[0] ?? "";
  const colon = first.indexOf(":");
  const heading = colon < 0 ? first : first.slice(0, colon);
  // The document prints this heading itself.
  if (bareText(heading) === bareText(resources[language].template.label.mediaContact))
    texts[0] = colon < 0 ? "" : first.slice(colon + 1).trim();
  const written = texts.filter((text) => text !== "");
  if (written.length === 0) return { mediaContact: "", body: lines };
  return {
    mediaContact: written.join("\n"),
    body: lines.toSpliced(start, end - start),
  };
}
