import type { Node } from "@tiptap/pm/model";

import { formatDate } from "../i18n/format.ts";
import { escapeText } from "./escape.ts";
import { plainText } from "./inline.ts";
import type { Setting } from "./setting.ts";

/** Place and date: "Brest, 5 September 2023", «Брест, 5 сентября 2023 г.». */
export function renderDateline(block: Node, setting: Setting): string {
  const place = plainText(block, setting).replace(/[\s,;]+$/, "");
  const date: unknown = block.attrs["date"];
  const time = typeof date === "string" ? renderDate(date, setting) : "";
  const between = place === "" || time === "" ? "" : ", ";
  return `<p class="dateline">${place}${between}${time}</p>\n`;
}

function renderDate(date: string, setting: Setting): string {
  if (!isCalendarDay(date)) return escapeText(date);
  return `<time datetime="${date}">${formatDate(date, setting.language)}</time>`;
}

/** The schema takes any 0000-00-00; the calendar has no 31 February. */
function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
