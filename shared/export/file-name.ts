import { type ExportFormat, fileExtensions } from "../domain/export-job.ts";
import { type Language, otherLanguage } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import { documentDate, firstText } from "../rich-text/blocks.ts";
import type { Publication } from "./publication.ts";

/** Whole names stay within both: Windows counts characters, Linux bytes (255, some room left). */
const longestName = 100;
const longestBytes = 240;

// The device names Windows keeps for itself, whatever follows their first dot.
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
// Letters, figures and the few signs no file system, shell or archive minds.
const unwanted = /[^\p{L}\p{M}\p{N} \-–,.()№+]/gu;
// Marks whose letter has been left out; the variation selectors of emoji are such marks too.
const markOfNothing = /(^|[^\p{L}\p{M}\p{N}])\p{M}+/gu;
const graphemes = new Intl.Segmenter();
const danglingWords = /(\s+\p{L}{1,3})+$/u;

/**
 * "2026-09-05 No 14 Special forces rehearse.en.pdf": sorts by date, tells number, title and language,
 * and is a legal name on Windows, Linux and a memory stick.
 * @param taken names already given in the same folder; a name that is there gets " (2)" and so on
 */
export function exportFileName(
  publication: Publication,
  format: ExportFormat,
  taken: readonly string[] = [],
): string {
  return fileName(publication, `.${publication.language}.${fileExtensions[format]}`, taken);
}

/** Of a file that holds both languages, this version's first: "… Special forces rehearse.en-ru.pdf". */
export function bilingualFileName(
  publication: Publication,
  format: ExportFormat,
  taken: readonly string[] = [],
): string {
  const { language } = publication;
  const end = `.${language}-${otherLanguage(language)}.${fileExtensions[format]}`;
  return fileName(publication, end, taken);
}

/** Of a source and its translation, as they go to a translator: "… Special forces rehearse.en-ru.xlf". */
export function handoutFileName(source: Publication, to: Language): string {
  return fileName(source, `.${source.language}-${to}.xlf`, []);
}

function fileName(publication: Publication, end: string, taken: readonly string[]): string {
  const used = new Set(taken.map(comparable));
  const beginning = beginningOf(publication);
  const title = titleOf(publication, beginning);
  for (let copy = 1; ; copy += 1) {
    const mark = copy === 1 ? "" : ` (${copy})`;
    const name = fit([beginning, title].filter((part) => part !== "").join(" "), mark + end);
    if (!used.has(comparable(name))) return name;
  }
}

/**
 * "2026-09-05 No 14 Exercise Northern Shield": of a folder for all that goes out together. Where there is no
 * event, or several, the title or "All publications" stands in its place.
 * @param publications one for each document
 * @param today ISO date, where no document gives its own
 * @param copy 2 and so on where the name is taken
 */
export function bundleName(
  publications: readonly Publication[],
  today: string,
  copy: number,
): string {
  const end = copy === 1 ? "" : ` (${copy})`;
  const [first] = publications;
  if (first === undefined) return today + end;
  const events = new Set(publications.map(({ facts, language }) => plain(facts.event[language])));
  const [event = ""] = events.size === 1 ? events : [];
  if (publications.length > 1) {
    const what = event === "" ? wording(first.language)("template:allPublications") : event;
    return fit(`${today} ${what}`, end);
  }
  const beginning = beginningOf(first);
  const dated = documentDate(first.content) === null ? `${today} ${beginning}`.trim() : beginning;
  return fit(`${dated} ${event === "" ? titleOf(first, dated) : event}`, end);
}

/** Windows and macOS take names that differ in case or in composition for one. */
function comparable(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function beginningOf({ content, facts, language }: Publication): string {
  const number = plain(facts.number.replace(/[/\\]/g, "-"));
  const sign = language === "ru" ? "№" : "No";
  return [documentDate(content) ?? "", number === "" ? "" : `${sign} ${number}`]
    .filter((part) => part !== "")
    .join(" ");
}

function titleOf({ content, kind, language }: Publication, beginning: string): string {
  const kindName = wording(language)(`template:kind.${kind}`);
  const title = plain(firstText(content, "headline") ?? "");
  if (title === "") return kindName;
  const firstStep = title.split(".")[0]?.trim() ?? "";
  return beginning === "" && reserved.test(firstStep) ? `${kindName} ${title}` : title;
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[—―]/g, "–")
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/[\u00AD'’‘ʼ]/g, "")
    .replace(unwanted, " ")
    .replace(markOfNothing, "$1")
    .replace(/ +/g, " ")
    .replace(/^[ .,–-]+|[ .,–-]+$/g, "");
}

/** As many whole words as leave room for the end; not ending in a preposition, a dot or a space. */
function fit(text: string, end: string): string {
  if (fits(text + end)) return text + end;
  let words = "";
  for (const { segment } of graphemes.segment(text)) {
    if (!fits(words + segment + end)) break;
    words += segment;
  }
  const lastSpace = words.lastIndexOf(" ");
  if (text[words.length] !== " " && lastSpace > words.length / 2) {
    words = words.slice(0, lastSpace);
  }
  return words.replace(danglingWords, "").replace(/[ .,–(-]+$/, "") + end;
}

function fits(name: string): boolean {
  return name.length <= longestName && utf8Length(name) <= longestBytes;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
