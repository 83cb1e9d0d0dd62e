import type { Kind } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import { readBoilerplate, type Boilerplate } from "./boilerplate.ts";
import { readDateline } from "./datelines.ts";
import { bareText, isTitleLike, startsWithQuotationMark } from "./line-shape.ts";
import type { Line } from "./lines.ts";
import { readMediaContact } from "./media-contact.ts";
import { readLabelled } from "./part-labels.ts";
import { isEndMark, isPressCentre } from "./standing-lines.ts";
import { uncertain, type Uncertainty, leftOut } from "./uncertainty.ts";

/** What stands below the running text. */
export interface EndMatter {
  readonly signOff: string;
  readonly endMark: boolean;
  readonly boilerplates: readonly Boilerplate[];
  readonly mediaContact: string;
  readonly place: string;
  readonly date: string | null;
  readonly interviewer: string;
}

/** What the head has said already; empty where it has not. */
interface Known {
  readonly date: string | null;
  readonly place: string;
  readonly interviewer: string;
}

export interface ReadEndMatter {
  readonly endMatter: EndMatter;
  readonly body: readonly Line[];
  readonly uncertainties: readonly Uncertainty[];
}

export function readEndMatter(
  lines: readonly Line[],
  kind: Kind,
  language: Language,
  known: Known,
): ReadEndMatter {
  const contact = readMediaContact(lines, language);
  const about =
    kind === "press-release" ? readBoilerplate(contact.body) : noBoilerplate(contact.body);
  const marked = takeEndMark(about.body);
  const interviewer =
    kind === "interview" && known.interviewer === ""
      ? takeInterviewer(marked.body, language)
      : null;
  const signed = takeSignOff(interviewer?.body ?? marked.body, kind, known);
  return {
    body: signed.body,
    endMatter: {
      signOff: signed.signOff.join("\n"),
      endMark: marked.endMark,
      boilerplates: about.boilerplates,
      mediaContact: contact.mediaContact,
      place: signed.place,
      date: signed.date,
      interviewer: interviewer?.interviewer ?? "",
    },
    uncertainties: [...(interviewer?.uncertainties ?? []), ...signed.uncertainties],
  };
}

function noBoilerplate(body: readonly Line[]) {
  return { body, boilerplates: [] };
}

/** The last end mark, where hardly anything follows it. */
function takeEndMark(lines: readonly Line[]) {
  const at = lines.findLastIndex((line) => isEndMark(line.text));
  if (at < 1 || lines.length - at > 8) return { body: lines, endMark: false };
  return { body: lines.toSpliced(at, 1), endMark: true };
}

function takeInterviewer(lines: readonly Line[], language: Language) {
  for (const [index, line] of lines.slice(-3).entries()) {
    const labelled = readLabelled(line.text, "interview", language);
    if (labelled?.part !== "interviewer") continue;
    const body = lines.toSpliced(Math.max(lines.length - 3, 0) + index, 1);
    const uncertainties = labelled.leftOut === null ? [] : leftOut(labelled.leftOut);
    return { body, interviewer: labelled.text.replace(/\.$/u, ""), uncertainties };
  }
  return null;
}

const longestSignOff = 5;

/** The short lines a text ends with; without a press centre's name among them it may be something else. */
function takeSignOff(lines: readonly Line[], kind: Kind, known: Known) {
  let date: string | null = null;
  let place = "";
  let start = lines.length;
  const signOff: string[] = [];
  while (start > 1 && signOff.length < longestSignOff) {
    const text = lines[start - 1]?.text ?? "";
    const found: ClosingDateline | null = date === null ? closingDateline(text, known) : null;
    if (found !== null) ({ date, place } = found);
    else if (isSignOffLine(text)) signOff.unshift(text);
    else break;
    start -= 1;
  }
  const sure = signOff.some(isPressCentre);
  const accepted = kind !== "speech" && (sure || (kind !== "interview" && signOff.length <= 3));
  if (signOff.length > 0 && !accepted) {
    return { body: lines, signOff: [], date: null, place: "", uncertainties: [] };
  }
  const uncertainties =
    sure || signOff.length === 0 ? [] : [uncertain("signOff", signOff.join(" "))];
  return { body: lines.slice(0, start), signOff, date, place, uncertainties };
}

interface ClosingDateline {
  readonly date: string;
  readonly place: string;
}

/** A date below the text counts where none stands above it. */
function closingDateline(text: string, known: Known): ClosingDateline | null {
  if (known.date !== null) return null;
  const found = readDateline(text);
  if (found === null || found.date === null || found.besides.length > 0) return null;
  if (found.place !== "" && known.place !== "") return null;
  return { date: found.date, place: found.place };
}

function isSignOffLine(text: string): boolean {
  if (isPressCentre(text) && isTitleLike(text.replace(/[.,]$/u, ""), 160)) return true;
  return (
    isTitleLike(text) &&
    !startsWithQuotationMark(text) &&
    !/^(?:[•▪◦‣·*–—-]\s?|\d{1,3}[.)]\s)/u.test(text) &&
    bareText(text) !== ""
  );
}
