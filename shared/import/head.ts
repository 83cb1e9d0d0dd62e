import type { Kind } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import { templateOf } from "../templates/index.ts";
import { dateAtEnd } from "./dates.ts";
import { readDateline } from "./datelines.ts";
import { isDeliveryCaveat, isEmbargo, readKindLine } from "./head-lines.ts";
import { bareText, isRunningText, isTitleLike, startsWithQuotationMark } from "./line-shape.ts";
import { isSaid, type Line } from "./lines.ts";
import { type LabelledPart, readLabelled } from "./part-labels.ts";
import { isOccasion, isPerson, isSalutation, speakerOfTitle } from "./speech-parts.ts";
import { leftOut, uncertain, type Uncertainty } from "./uncertainty.ts";

/** What stands above the running text. Empty strings where the text has no such part. */
export interface Head {
  readonly headline: string;
  readonly subheadline: string;
  readonly place: string;
  readonly date: string | null;
  readonly deliveryCaveat: string;
  readonly salutation: string;
  readonly labelled: Readonly<Record<LabelledPart, string>>;
}

export interface ReadHead {
  readonly head: Head;
  readonly rest: readonly Line[];
  readonly uncertainties: readonly Uncertainty[];
}

/** No head has more lines than this, whatever its kind. */
const longestHead = 16;

export function readHead(lines: readonly Line[], kind: Kind, language: Language): ReadHead {
  const reader = new HeadReader(kind, language);
  let at = 0;
  for (; at < Math.min(lines.length, longestHead); at++) {
    const line = lines[at];
    if (line === undefined || !reader.take(line, lines[at + 1])) break;
  }
  return { head: reader.head, rest: lines.slice(at), uncertainties: reader.uncertainties };
}

/** Takes the lines of a head one by one until one belongs to the running text. */
class HeadReader {
  readonly uncertainties: Uncertainty[] = [];
  readonly #kind: Kind;
  readonly #language: Language;
  #headlineOpen = false;
  head: Head = {
    headline: "",
    subheadline: "",
    place: "",
    date: null,
    deliveryCaveat: "",
    salutation: "",
    labelled: { speaker: "", occasion: "", outlet: "", interviewer: "", interviewee: "" },
  };

  constructor(kind: Kind, language: Language) {
    this.#kind = kind;
    this.#language = language;
  }

  /** @returns whether the line is part of the head */
  take(line: Line, next: Line | undefined): boolean {
    const { text } = line;
    if (isSaid(line)) return this.#takeSaid(line);
    if (this.head.salutation !== "") return isSalutation(text) && this.#addSalutation(text);
    const open = this.#headlineOpen;
    this.#headlineOpen = false;
    return (
      this.#takeStanding(text) ||
      this.#takeDateline(text) ||
      (this.head.headline === "" ? this.#takeHeadline(text) : this.#takeBelow(line, next, open))
    );
  }

  #takeSaid({ text, block }: Line): boolean {
    const { headline, subheadline } = this.head;
    if (block?.type.name === "headline" && headline === "")
      this.head = { ...this.head, headline: text };
    else if (block?.type.name === "subheadline" && subheadline === "" && this.#hasSubheadline())
      this.head = { ...this.head, subheadline: text };
    else return false;
    return true;
  }

  #hasSubheadline(): boolean {
    return templateOf(this.#kind).parts.some(({ type }) => type === "subheadline");
  }

  #takeStanding(text: string): boolean {
    const kindLine = this.head.headline === "" ? readKindLine(text) : null;
    if (kindLine !== null) {
      this.head = { ...this.head, date: this.head.date ?? kindLine.date };
      return this.#leaveOut(text);
    }
    if (isEmbargo(text)) return this.#leaveOut(text);
    if (this.#kind === "speech" && this.head.deliveryCaveat === "" && isDeliveryCaveat(text)) {
      this.head = { ...this.head, deliveryCaveat: text };
      return true;
    }
    const labelled = readLabelled(text, this.#kind, this.#language);
    if (labelled === null || this.head.labelled[labelled.part] !== "") return false;
    if (labelled.leftOut !== null) this.#leaveOut(labelled.leftOut);
    return this.#setLabelled(labelled.part, labelled.text);
  }

  #takeDateline(text: string): boolean {
    const dateline = readDateline(text);
    if (dateline === null || (dateline.date === null && this.head.place !== "")) return false;
    const { date, place } = dateline;
    // "Combat Brotherhood 5.09.2023" is a title with its date, "Brest, 5.09.2023" a dateline.
    if (this.head.headline === "" && place !== "" && !/[,(|]/.test(text)) return false;
    if (place !== "" && bareText(place) === bareText(this.head.headline)) return false;
    const known = this.head.date;
    if (known !== null && date !== known) {
      this.uncertainties.push(uncertain("date", text));
      return false;
    }
    if (place !== "" && this.head.place !== "" && place !== this.head.place) return false;
    if (dateline.ambiguous) this.uncertainties.push(uncertain("date", text));
    for (const words of dateline.besides) this.#leaveOut(words);
    if (known !== null && (place === "" || this.head.place !== "")) return this.#leaveOut(text);
    this.head = { ...this.head, date: date ?? known, place: place || this.head.place };
    return true;
  }

  #takeHeadline(text: string): boolean {
    if (isRunningText(text) || (this.#kind === "speech" && isSalutation(text))) {
      this.uncertainties.push(uncertain("headline", text));
      return this.#kind === "speech" && isSalutation(text) && this.#addSalutation(text);
    }
    const dated = withoutDate(text);
    const agrees = this.head.date === null || dated.date === this.head.date;
    const { title, date } = agrees ? dated : { title: text, date: null };
    if (title.length > 160) this.uncertainties.push(uncertain("headline", title));
    this.head = { ...this.head, headline: title, date: date ?? this.head.date };
    this.#headlineOpen = true;
    const speaker = this.#kind === "speech" ? speakerOfTitle(title) : null;
    if (speaker !== null && this.head.labelled.speaker === "") {
      this.#setLabelled("speaker", speaker);
      this.uncertainties.push(uncertain("speaker", speaker));
    }
    return true;
  }

  #takeBelow(line: Line, next: Line | undefined, headlineOpen: boolean): boolean {
    const { text } = line;
    const { title, date } = withoutDate(text);
    if (bareText(title) !== "" && bareText(title) === bareText(this.head.headline)) {
      this.head = { ...this.head, date: this.head.date ?? date };
      return this.#leaveOut(text);
    }
    if (headlineOpen && !line.gap && this.#continuesHeadline(text)) return true;
    if (this.#kind === "speech") return this.#takeSpeechPart(text);
    return this.#takeSubheadline(text, next);
  }

  #continuesHeadline(text: string): boolean {
    const headline = `${this.head.headline}\n${text}`;
    if (!isTitleLike(text) || headline.length > 220) return false;
    this.head = { ...this.head, headline };
    this.uncertainties.push(uncertain("headline", headline.replace("\n", " ")));
    this.#headlineOpen = true;
    return true;
  }

  #takeSpeechPart(text: string): boolean {
    if (isSalutation(text)) return this.#addSalutation(text);
    const { speaker, occasion } = this.head.labelled;
    if (speaker === "" && isPerson(text)) return this.#setLabelled("speaker", text);
    if (occasion === "" && isOccasion(text)) return this.#setLabelled("occasion", text);
    if (speaker !== "" || !isTitleLike(text)) return false;
    this.uncertainties.push(uncertain("speaker", text));
    return this.#setLabelled("speaker", text);
  }

  #takeSubheadline(text: string, next: Line | undefined): boolean {
    if (!this.#hasSubheadline() || this.head.subheadline !== "" || next === undefined) return false;
    if (!isTitleLike(text, 200) || startsWithQuotationMark(text) || /^[•▪–—*-]\s/u.test(text))
      return false;
    if (!isRunningText(next.text) && next.text.length < 140 && readDateline(next.text) === null)
      return false;
    this.head = { ...this.head, subheadline: text };
    return true;
  }

  #addSalutation(text: string): boolean {
    const { salutation } = this.head;
    this.head = { ...this.head, salutation: salutation === "" ? text : `${salutation}\n${text}` };
    return true;
  }

  #setLabelled(part: LabelledPart, text: string): boolean {
    this.head = { ...this.head, labelled: { ...this.head.labelled, [part]: text } };
    return true;
  }

  #leaveOut(text: string): boolean {
    this.uncertainties.push(...leftOut(text));
    return true;
  }
}

/** A date in figures at the end is the page's, unless the title says "as of" it. */
function withoutDate(text: string): { readonly title: string; readonly date: string | null } {
  const found = dateAtEnd(text);
  const title = found === null ? text : text.slice(0, found.start).replace(/[\s|,–—-]+$/u, "");
  if (
    found === null ||
    title === "" ||
    /(?:^|\s)(?:от|до|на|с|по|к|of|on|by|to|from|until|since|for)$/iu.test(title)
  )
    return { title: text, date: null };
  return { title, date: found.date };
}
