import type { Node } from "@tiptap/pm/model";

import type { Facts, Kind } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import type { Letterhead } from "../letterhead/letterhead.ts";
import { firstText } from "../rich-text/blocks.ts";
import { wording } from "../i18n/translator.ts";
import { cleanText } from "./escape.ts";
import { isBlank } from "./setting.ts";

/** One language version of a document, ready to be set. */
export interface Publication {
  readonly kind: Kind;
  readonly language: Language;
  readonly facts: Facts;
  readonly content: Node;
  /** The text is not final, and every format says so. */
  readonly draft?: boolean;
  /** Of whoever sends it; nothing where nobody is named. */
  readonly letterhead?: Letterhead | null;
  /** The embargo of the facts has not been lifted yet, and every format says so. */
  readonly embargoed?: boolean;
}

/** A picture's bytes as a page can hold them. */
export interface InlinePicture {
  readonly mediaType: string;
  readonly base64: string;
}

/** By the key of their use. */
export type InlinePictures = ReadonlyMap<string, InlinePicture>;

/** What stands above the headline: the kind of document, its number with the sign, the event; "" where none. */
export function masthead({ kind, language, facts }: Publication): {
  readonly kind: string;
  readonly number: string;
  readonly event: string;
} {
  const t = wording(language);
  const number = cleanText(facts.number).trim();
  return {
    kind: t(`template:kind.${kind}`),
    number: number === "" ? "" : t("template:number", { number }),
    event: cleanText(facts.event[language]).trim(),
  };
}

export function hasHeadline(content: Node): boolean {
  return content.children.some((block) => block.type.name === "headline" && !isBlank(block));
}

/** The headline; where there is none, what kind of document it is. */
export function publicationTitle(publication: Publication): string {
  return (
    firstText(publication.content, "headline") ??
    wording(publication.language)(`template:kind.${publication.kind}`)
  );
}

/** What the page is about: its lead, or the first paragraph that says something. */
export function publicationSummary(publication: Publication): string | null {
  const { content } = publication;
  return firstText(content, "lead") ?? firstText(content, "paragraph");
}
