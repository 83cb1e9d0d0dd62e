import { Fragment, type Node } from "@tiptap/pm/model";

import { organizationName } from "../../letterhead/letterhead.ts";
import { schema } from "../../rich-text/schema.ts";
import type { Publication } from "../publication.ts";
import { writtenLines } from "./letterhead-text.ts";

/**
 * The publication with what its organisation says of itself: a boilerplate before the contacts, unless the
 * text has one that says the same. Both languages have it under one id, so that they stand side by side.
 */
export function withAbout(publication: Publication): Publication {
  const { letterhead, language, content } = publication;
  const paragraphs = writtenLines(letterhead?.about[language] ?? "");
  if (!letterhead || paragraphs.length === 0 || says(content, paragraphs)) return publication;
  const name = organizationName(letterhead, language);
  const about = schema.node("boilerplate", { id: "letterhead" }, [
    schema.node("heading", { level: 2 }, name === "" ? [] : schema.text(name)),
    ...paragraphs.map((text) => schema.node("paragraph", null, schema.text(text))),
  ]);
  const blocks = content.children;
  const contacts = blocks.findIndex(({ type }) => type.name === "mediaContact");
  const at = contacts === -1 ? blocks.length : contacts;
  const whole = Fragment.fromArray([...blocks.slice(0, at), about, ...blocks.slice(at)]);
  return { ...publication, content: content.copy(whole) };
}

function words(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function says(content: Node, paragraphs: readonly string[]): boolean {
  return content.children.some(
    (block) =>
      block.type.name === "boilerplate" &&
      words(block.textContent).endsWith(words(paragraphs.join(""))),
  );
}
