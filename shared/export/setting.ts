import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import type { Translate } from "../i18n/translator.ts";

/** What the renderers of one page need to know. */
export interface Setting {
  readonly language: Language;
  readonly wording: Translate;
  /** For paper: soft hyphens stand in running text. */
  readonly hyphenate: (text: string) => string;
  /** Each sentence of running text stands in an element of its own. */
  readonly sentencesApart: boolean;
  /** A telephone number as a link's text: kept on one line. */
  readonly telephone: (text: string) => string;
  /** Address of a picture by the key of its use, null where the page has none. */
  readonly picture: (key: string) => string | null;
  readonly outline: Outline;
  /** The children of a block, empty ones left out. */
  readonly children: (node: Node) => string;
}

/** Gives headings levels without gaps: one h1, and never an h3 right under it. */
export interface Outline {
  /** The level of the page's title: 1 once, 2 from then on. */
  title(): number;
  heading(wanted: number): number;
}

export function createOutline(): Outline {
  let last = 0;
  return {
    title() {
      last = last === 0 ? 1 : 2;
      return last;
    },
    heading(wanted) {
      last = Math.min(Math.max(wanted, 2), last + 1);
      return last;
    },
  };
}

/** Nothing a reader could see: no characters but spaces and line breaks, no date, no pictures. */
export function isBlank(node: Node): boolean {
  if (node.type.name === "endMark" || typeof node.attrs["date"] === "string") return false;
  if (typeof node.attrs["blob"] === "string") return false;
  let blank = node.textContent.trim() === "";
  node.descendants((child) => {
    if (child.type.name === "figure" && typeof child.attrs["blob"] === "string") blank = false;
    return blank;
  });
  return blank;
}
