import type { Language } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import type { NodeName } from "../rich-text/schema.ts";

/**
 * The paragraph style of each part in our Word documents, by its id. Where Word has a style of its own it
 * is used; the others are ours, and an import knows the parts by them again.
 */
export const partStyles = {
  headline: "Title",
  subheadline: "Subtitle",
  dateline: "PressDateline",
  deliveryCaveat: "PressDeliveryCaveat",
  speaker: "PressSpeaker",
  occasion: "PressOccasion",
  outlet: "PressOutlet",
  interviewer: "PressInterviewer",
  interviewee: "PressInterviewee",
  lead: "PressLead",
  salutation: "PressSalutation",
  question: "PressQuestion",
  answer: "PressAnswer",
  quotation: "Quote",
  attribution: "PressAttribution",
  figure: "PressPicture",
  caption: "Caption",
  credit: "PressCredit",
  signOff: "PressSignOff",
  endMark: "PressEndMark",
  boilerplate: "PressBoilerplate",
  mediaContact: "PressContact",
  tableHeader: "TableHeading",
  tableCell: "TableContents",
} as const satisfies Partial<Record<NodeName, string>>;
export type StyledPart = keyof typeof partStyles;

/** What a style of ours is called; LibreOffice makes a new id out of it. */
export function styleName(part: StyledPart, language: Language): string {
  const say = wording(language);
  return say("template:wordStyle", { part: say(`template:part.${part}`) });
}

/** Parts whose style any Word document can have. */
const wordsOwnParts: ReadonlySet<string> = new Set<StyledPart>([
  "headline",
  "subheadline",
  "quotation",
  "caption",
  "tableHeader",
  "tableCell",
]);

export function isStyledPart(name: string): name is StyledPart {
  return Object.hasOwn(partStyles, name);
}

/** A part whose style only our documents have. */
export function isOwnPart(name: string): name is StyledPart {
  return isStyledPart(name) && !wordsOwnParts.has(name);
}

/** Paragraphs that are no part of the text: what the program itself says around it. */
export const standingStyles = {
  kind: "PressKind",
  event: "PressEvent",
  untitled: "PressUntitled",
  contactHeading: "PressContactHeading",
  afterTable: "PressAfterTable",
} as const;

/** What stands in the header of a first page. */
export const letterheadStyles = {
  parent: "PressLetterheadParent",
  organization: "PressLetterheadName",
  contacts: "PressLetterheadContacts",
} as const;

/** A heading that belongs to the boilerplate below it. */
export const boilerplateHeadingStyle = "PressBoilerplateHeading";

/** Runs of a paragraph that are not its text: the label of a fact, who speaks, the day of a dateline. */
export const runStyles = { label: "PressLabel", voice: "PressVoice", day: "PressDay" } as const;

/** A further paragraph of a list item. @param level of the list, from 0; Word has styles for five */
export function listContinueStyle(level: number): string {
  return level === 0 ? "ListContinue" : `ListContinue${Math.min(level + 1, deepestListContinue)}`;
}

export const deepestListContinue = 5;
