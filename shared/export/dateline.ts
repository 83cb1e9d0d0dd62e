import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { formatDate } from "../i18n/format.ts";
import { escapeText } from "./escape.ts";
import { plainText } from "./inline.ts";
import type { Setting } from "./setting.ts";

/** Place and date: "Brest, 5 September 2023", «Брест, 5 сентября 2023 г.». */
export function renderDateline(block: Node, setting: Setting): string {
  const place = withoutComma(plainText(block, setting));
  const written = datelineDate(block, setting.language);
  const date = calendarDay(block);
  const time = date === null ? escapeText(written) : `<time datetime="${date}">${written}</time>`;
  return `<p class="dateline">${placeAndDate(place, time)}</p>\n`;
}

/** Of what a dateline has, place and date or one of them. */
export function placeAndDate(place: string, date: string): string {
  return [place, date].filter((part) => part !== "").join(", ");
}

/** The place without the comma some write before the date. */
export function withoutComma(place: string): string {
  return place.replace(/[\s,;]+$/, "");
}

/** A dateline's date as the language writes it, one the calendar does not have as it is; "" without one. */
export function datelineDate(block: Node, language: Language): string {
  const day = calendarDay(block);
  if (day !== null) return formatDate(day, language);
  const date: unknown = block.attrs["date"];
  return typeof date === "string" ? date : "";
}

/** The ISO date; null where none is given or, as with the 31st of February, the calendar has no such day. */
export function calendarDay(block: Node): string | null {
  const date: unknown = block.attrs["date"];
  if (typeof date !== "string") return null;
  const day = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : null;
}
