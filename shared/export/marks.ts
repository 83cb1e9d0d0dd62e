import { languages } from "../domain/language.ts";
import { releaseOf, type StatusNotice } from "../domain/release.ts";
import { formatEmbargo } from "../i18n/format.ts";
import { wording } from "../i18n/translator.ts";
import { cleanText, escapeText } from "./escape.ts";
import type { Publication } from "./publication.ts";

/** What has to be known of a publication before it is read: "CORRECTION TO No. 14", and what was wrong. */
export interface Mark {
  readonly heading: string;
  /** "" where there is nothing more to say. */
  readonly note: string;
}

/** Draft, embargo, correction or withdrawal, in this order; none of a final text that is simply out. */
export function marksOf(publication: Publication): Mark[] {
  const { draft, embargoed, facts, language } = publication;
  const t = wording(language);
  const { embargo } = releaseOf(facts);
  const status = statusMark(publication);
  return [
    ...(draft === true ? [{ heading: t("template:mark.draft"), note: "" }] : []),
    ...(embargoed === true
      ? [
          {
            heading: t("template:mark.embargo", { moment: formatEmbargo(embargo, language) }),
            note: "",
          },
        ]
      : []),
    ...(status === null ? [] : [status]),
  ];
}

/** That it corrects another, or is withdrawn; null of a usual publication. */
export function statusMark({
  facts,
  language,
}: Pick<Publication, "facts" | "language">): Mark | null {
  const t = wording(language);
  const { status, note, corrects } = releaseOf(facts);
  if (status === "usual") return null;
  const number = cleanText(corrects).trim();
  const heading =
    status === "correction" && number !== ""
      ? t("template:mark.correctionOf", { number: t("template:number", { number }) })
      : t(`template:mark.${status}`);
  return { heading, note: cleanText(note[language]).trim() };
}

/** Each with its note, for formats that are read line by line. */
export function markLines(publication: Publication): string[] {
  return marksOf(publication).map(markLine);
}

export function markLine({ heading, note }: Mark): string {
  return note === "" ? heading : `${heading}: ${note}`;
}

/** What a line of ours says of a correction or a withdrawal, in whichever language; null of any other line. */
export function readMarkLine(line: string): StatusNotice | null {
  for (const t of languages.map(wording)) {
    const number = t("template:number", { number: "\n" });
    const [before = ""] = t("template:mark.correctionOf", { number }).split("\n");
    const rest = after(line, before);
    if (rest !== null) {
      const [corrects = "", ...note] = rest.split(": ");
      return { status: "correction", corrects, note: note.join(": ") };
    }
    for (const status of ["correction", "withdrawn"] as const) {
      const note = after(line, t(`template:mark.${status}`));
      if (note === "" || note?.startsWith(": ") === true)
        return { status, corrects: "", note: note.slice(2) };
    }
  }
  return null;
}

function after(line: string, start: string): string | null {
  return line.startsWith(start) ? line.slice(start.length) : null;
}

/** For a band that is read at a glance; "" where there is nothing to say. */
export function markBand(publication: Publication): string {
  return marksOf(publication)
    .map(({ heading }) => heading)
    .join(" · ");
}

/** The note as HTML, to stand above the publication; "" where there is none. */
export function renderMarkNote(publication: Publication): string {
  const mark = statusMark(publication);
  return mark === null || mark.note === ""
    ? ""
    : `<p class="mark-note"><strong>${escapeText(mark.heading)}:</strong> ${escapeText(mark.note)}</p>\n`;
}
