import { bareText } from "./line-shape.ts";
import type { Line } from "./lines.ts";

/** What a copied web page brings along and no text is about: left out wherever it stands alone on a line. */
const navigation = new Set(
  [
    "go back",
    "back to the section",
    "back to section",
    "back to the all news",
    "back to all news",
    "back to news",
    "back to the news",
    "back to list",
    "back to the list",
    "back to top",
    "all news",
    "print version",
    "printable version",
    "print this page",
    "read more",
    "read also",
    "share this",
    "share on facebook",
    "share on twitter",
    "share on telegram",
    "skip to content",
    "skip to main content",
    "вернуться назад",
    "вернуться к списку",
    "вернуться в раздел",
    "вернуться к новостям",
    "назад к списку",
    "назад к новостям",
    "назад в раздел",
    "возврат к списку",
    "все новости",
    "к списку новостей",
    "версия для печати",
    "распечатать",
    "читать далее",
    "читайте также",
    "поделиться",
    "поделиться ссылкой",
    "наверх",
    "перейти к содержанию",
  ].map(bareText),
);

/** Words that could be a heading in the middle; at the ends of a page they are its buttons. */
const edgeNavigation = new Set(
  "back print share home news next previous close menu search назад печать главная новости далее закрыть меню поиск"
    .split(" ")
    .map(bareText),
);

const footers =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|все права защищены|views:|просмотр(?:ов|ы):|tags:|теги:|метки:)/iu;
const breadcrumbs = /^(?:home|главная|news|новости)(?:\s?[/»>›→|]\s?[^/»>›→|]{1,60}){1,6}$/iu;

export interface Cleared {
  readonly lines: readonly Line[];
  readonly navigation: readonly string[];
}

/** Takes the page's own words away from a text copied with them. */
export function clearNavigation(lines: readonly Line[]): Cleared {
  let start = 0;
  let end = lines.length;
  while (start < end && isEdgeNavigation(lines[start])) start += 1;
  while (end > start && isEdgeNavigation(lines[end - 1])) end -= 1;
  const kept: Line[] = [];
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < start || index >= end || isNavigation(line.text)) found.push(line.text);
    else kept.push(line);
  }
  return { lines: kept, navigation: found };
}

function isNavigation(text: string): boolean {
  return text.length <= 60 && navigation.has(bareText(text));
}

function isEdgeNavigation(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > 200) return false;
  const { text } = line;
  return (
    isNavigation(text) ||
    edgeNavigation.has(bareText(text)) ||
    footers.test(text) ||
    breadcrumbs.test(text)
  );
}
