import { isTitleLike } from "./line-shape.ts";
import type { Line } from "./lines.ts";
import { isEndMark, isPressCentre } from "./standing-lines.ts";

/** A standing "about" section. */
export interface Boilerplate {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface ReadBoilerplate {
  readonly boilerplates: readonly Boilerplate[];
  readonly body: readonly Line[];
}

const heading =
  /^(?:about\s+(?!\d)\S.{0,80}|background(?: information)?|справка|справочно|для справки|об?\s+(?:учени|тренировк|манёвр|маневр|полигон|коллективн|организаци|объединени|пресс-центр|проект|округ|центр|войск|бригад)\S*.{0,80})$/iu;
const inline = /^(справка|справочно|для справки|background)\s*[:.—–]\s+/iu;

const furthest = 20;
const longest = 4;

/** The "about" sections at the end: a heading and up to four paragraphs each. */
export function readBoilerplate(lines: readonly Line[]): ReadBoilerplate {
  const boilerplates: Boilerplate[] = [];
  let body = lines;
  for (;;) {
    const found = lastBoilerplate(body);
    if (found === null) return { boilerplates, body };
    boilerplates.unshift(found.boilerplate);
    body = found.body;
  }
}

function lastBoilerplate(lines: readonly Line[]) {
  const from = Math.max(lines.length - furthest, 2);
  for (let at = lines.length - 1; at >= from; at--) {
    const text = lines[at]?.text ?? "";
    const words = inline.exec(text.slice(0, 200));
    const isHeading =
      words === null &&
      isTitleLike(text.replace(/[.:]$/u, ""), 100) &&
      heading.test(text.replace(/[.:]$/u, ""));
    if (words === null && !isHeading) continue;
    const own = words === null ? [] : [text.slice(words[0].length)];
    const end = endOf(lines, at + 1);
    const paragraphs = [...own, ...lines.slice(at + 1, end).map((line) => line.text)];
    if (paragraphs.length === 0 || paragraphs.length > longest || !isEndOfText(lines, end))
      return null;
    const title = (words?.[1] ?? text).replace(/[.:]$/u, "");
    return {
      boilerplate: { heading: title, paragraphs },
      body: lines.toSpliced(at, end - at),
    };
  }
  return null;
}

function endOf(lines: readonly Line[], start: number): number {
  let end = start;
  while (end < lines.length && (lines[end]?.text.length ?? 0) > 60) {
    if (isEndMark(lines[end]?.text ?? "") || isPressCentre(lines[end]?.text ?? "")) break;
    end += 1;
  }
  return end;
}

/** Only the short lines of a sign-off may follow. */
function isEndOfText(lines: readonly Line[], from: number): boolean {
  return lines
    .slice(from)
    .every((line) => line.text.length <= 160 && isTitleLike(line.text.replace(/\.$/u, ""), 160));
}
