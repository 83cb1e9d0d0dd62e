import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { formatDate } from "../i18n/format.ts";
import { escapeText } from "./escape.ts";
import { plainText } from "./inline.ts";
import type { Setting } from "./setting.ts";

/** Place and date: "Brest, 5 September 2023", «Брест, 5 сентября 2023 г.». */
export function renderDateline(block: Node, setting: Setting): string {
  const place = datelinePlace(plainText(block, setting));
  const day = datelineDay(block, setting.language);
  const time = day === null ? "" : renderDay(day);
  const between = place === "" || time === "" ? "" : ", ";
  return `<p class="dateline">${place}${between}${time}</p>\n`;
}

/** The words of the place without the comma some write after it. */
export function datelinePlace(text: string): string {
  return text.replace(/[\s,;]+$/, "");
}

/** The day of a dateline: written out, and as ISO date where the calendar has it. */
export interface DatelineDay {
  readonly text: string;
  readonly iso: string | null;
}

export function datelineDay(block: Node, language: Language): DatelineDay | null {
  const date: unknown = block.attrs["date"];
  if (typeof date !== "string") return null;
  return isCalendarDay(date)
    ? { text: formatDate(date, language), iso: date }
    : { text: date, iso: null };
}

function renderDay({ text, iso }: DatelineDay): string {
  return iso === null ? escapeText(text) : `<time datetime="${iso}">${text}</time>`;
}

/** The schema takes any 0000-00-00; the calendar has no 31 February. */
function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
