import { findDates, type FoundDate } from "./dates.ts";

export interface Dateline {
  readonly place: string;
  readonly date: string | null;
  readonly ambiguous: boolean;
  /** Words of the line that are neither: "Published:", "14:30". */
  readonly besides: readonly string[];
}

/** "BREST, September 5 —" before the first sentence: the dateline and the text after it. */
export interface LeadingDateline extends Dateline {
  readonly rest: string;
}

const notPlaces =
  /^(?:today|yesterday|on|in|at|by|from|since|until|сегодня|вчера|завтра|на|в|во|с|со|к|до|от|по|после)$/iu;

/** One to six words with capitals: "Minsk", "Brestsky training ground", «г. Брест», «полигон "Брестский"». */
function isPlace(text: string): boolean {
  const words = text.split(/\s+/);
  if (text === "" || text.length > 80 || words.length > 7) return false;
  if (notPlaces.test(words[0] ?? "") || /[!?;:=]/.test(text) || /\d{3}/.test(text)) return false;
  return (
    /^[«"“]?(?:\p{Lu}|г\.|гор\.|пос\.|полигон|район)/u.test(text) &&
    !/\p{Ll}\.\s+\p{Lu}/u.test(text.replace(/^(?:г|гор|пос)\./u, ""))
  );
}

/** A line that is nothing but a date, with or without a place: "Brest, 5 September 2023". */
export function readDateline(text: string): Dateline | null {
  if (text.length > 120) return null;
  const [found, another] = findDates(text);
  if (found === undefined || another !== undefined) return null;
  const around = [text.slice(0, found.start), text.slice(found.end)].map(cleaned).filter(Boolean);
  const besides = around.filter((words) => beside.test(words));
  const [place = "", more] = around.filter((words) => !beside.test(words));
  if (more !== undefined || (place !== "" && !isPlace(place))) return null;
  return resolve(place, found, text, besides);
}

const beside =
  /^(?:published|updated|posted|date|дата|опубликовано|обновлено|размещено|(?:at |в )?\d{1,2}[:.]\d\d)\s*:?$/iu;

function resolve(place: string, found: FoundDate, text: string, besides: string[]): Dateline {
  const { date, ambiguous } = found;
  if (date !== null) return { place, date, ambiguous, besides };
  // Without its year the day cannot be an attribute; it stays in words.
  return { place: text.replace(/[\s.,—–-]+$/u, ""), date, ambiguous: true, besides: [] };
}

function cleaned(text: string): string {
  return text
    .replace(/^[\s,.|/()—–-]+/u, "")
    .replace(/[\s,|/(—–-]+$/u, "")
    .replace(/^\)?\.?$/u, "");
}

/** @param knownDate of the document: its year is meant where the dateline leaves it out */
export function leadingDateline(text: string, knownDate: string | null): LeadingDateline | null {
  const head = text.slice(0, 140);
  const dated = withDate(head, text, knownDate);
  if (dated !== null) return dated;
  const capitals = /^(\p{Lu}[\p{Lu}\s.,'’-]{2,60}?)\s[—–]\s/u.exec(head);
  if (capitals === null) return null;
  const place = capitals[1] ?? "";
  return { place, date: null, ambiguous: true, besides: [], rest: text.slice(capitals[0].length) };
}

function withDate(head: string, text: string, knownDate: string | null): LeadingDateline | null {
  const [found] = findDates(head);
  if (found === undefined || found.start === 0) return null;
  const before = head.slice(0, found.start);
  const place = cleaned(before);
  if (!/[,(]\s*$|[.]\s$/u.test(before) || !isPlace(place)) return null;
  const close = /^\s*\)?(?:[.,]?\s*(?:—|–|--|-)\s+|\.?\s*(?=\/)|\.\s+|:\s+)/u.exec(
    head.slice(found.end),
  );
  if (close === null) return null;
  const rest = text.slice(found.end + close[0].length);
  if (found.date !== null) return { ...found, place, besides: [], rest };
  const date = withYearOf(head.slice(found.start, found.end), knownDate);
  if (date !== null) return { place, date, ambiguous: false, besides: [], rest };
  return { place: head.slice(0, found.end).trim(), date: null, ambiguous: true, besides: [], rest };
}

/** "5 September" in a document of 2023-09-05. */
function withYearOf(words: string, knownDate: string | null): string | null {
  if (knownDate === null) return null;
  return findDates(`${words} ${knownDate.slice(0, 4)}`)[0]?.date ?? null;
}
