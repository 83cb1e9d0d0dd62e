import type { Node } from "@tiptap/pm/model";

import type { Facts, Kind } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
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
}

/** A picture's bytes as a page can hold them. */
export interface InlinePicture {
  readonly mediaType: string;
  readonly base64: string;
}

/** By the sha256 under which a figure names its picture. */
export type InlinePictures = ReadonlyMap<string, InlinePicture>;

/** The headline; where there is none, what kind of document it is. */
export function publicationTitle(publication: Publication): string {
  return (
    firstText(publication.content, "headline") ??
    wording(publication.language)(`template:kind.${publication.kind}`)
  );
}

/** What stands above the headline, as plain text; "" where the facts do not say it. */
export interface Masthead {
  readonly kindName: string;
  /** "No. 14" */
  readonly number: string;
  readonly event: string;
}

export function mastheadOf({ kind, facts, language }: Publication): Masthead {
  const say = wording(language);
  const number = cleanText(facts.number).trim();
  return {
    kindName: say(`template:kind.${kind}`),
    number: number === "" ? "" : say("template:number", { number }),
    event: cleanText(facts.event[language]).trim(),
  };
}

export function hasHeadline(content: Node): boolean {
  return content.children.some((block) => block.type.name === "headline" && !isBlank(block));
}

/** What the page is about: its lead, or the first paragraph that says something. */
export function publicationSummary(publication: Publication): string | null {
  const { content } = publication;
  return firstText(content, "lead") ?? firstText(content, "paragraph");
}

/** sha256 of every picture the version shows. */
export function pictureBlobs(content: Node): string[] {
  const blobs = new Set<string>();
  content.descendants((node) => {
    const blob: unknown = node.attrs["blob"];
    if (typeof blob === "string") blobs.add(blob);
    return !node.isTextblock;
  });
  return [...blobs];
}
