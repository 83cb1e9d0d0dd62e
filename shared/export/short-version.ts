import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { formatDate } from "../i18n/format.ts";
import { documentDate, firstText } from "../rich-text/blocks.ts";
import { segment } from "../segmentation/segment.ts";
import { markBand } from "./marks.ts";
import { oneLine } from "./one-line.ts";
import { masthead, type Publication } from "./publication.ts";
import { isBlank } from "./setting.ts";

/** A sentence cut shorter than this says nothing. */
const shortestBeginning = 30;

/**
 * The publication for a messenger: marks and headline, as many whole sentences of lead and paragraphs as
 * there is room for, and number, date and contact if they still fit. Only where not even the first sentence
 * fits is one cut, between two words.
 * @param limit UTF-16 units
 */
export function toShortVersion(publication: Publication, limit: number): string {
  const { content, language } = publication;
  const head = [markBand(publication), firstText(content, "headline") ?? ""]
    .map((line) => oneLine(line).trim())
    .filter((line) => line !== "")
    .join("\n");
  if (head.length > limit) return cut(head, limit);
  const paragraphs = content.children
    .filter((block) => isRunningText(block) && !isBlank(block))
    .map((block) => sentencesOf(block, language));
  const text = fillUp(head, paragraphs, limit);
  const end = endings(publication).find(
    (line) => line !== "" && text.length + 2 + line.length <= limit,
  );
  return end === undefined ? text : joined(text, end, "\n\n");
}

/** What is added to a paragraph begins a new one only where the sentence does. */
function fillUp(head: string, paragraphs: readonly (readonly string[])[], limit: number): string {
  let text = head;
  for (const sentences of paragraphs) {
    for (const [index, sentence] of sentences.entries()) {
      const longer = joined(text, sentence, index === 0 ? "\n\n" : " ");
      if (longer.length > limit) return text === head ? withBeginning(head, sentence, limit) : text;
      text = longer;
    }
  }
  return text;
}

function withBeginning(head: string, sentence: string, limit: number): string {
  const room = limit - (head === "" ? 0 : head.length + 2);
  return room < shortestBeginning ? head : joined(head, cut(sentence, room), "\n\n");
}

/** As many whole words as leave room for "…"; of a word longer than that, whole characters. */
function cut(text: string, limit: number): string {
  const room = text.slice(0, limit).replace(/\s+\S*$/u, "");
  const words = room.length < limit ? room : text.slice(0, limit - 1);
  const whole = words.replace(/[\uD800-\uDBFF]$/, "").replace(/[\s,;:–—(«„“-]+$/u, "");
  return `${whole}…`;
}

function joined(before: string, after: string, between: string): string {
  return before === "" ? after : before + between + after;
}

function isRunningText({ type }: Node): boolean {
  return type.name === "lead" || type.name === "paragraph";
}

function sentencesOf(block: Node, language: Language): string[] {
  const text = oneLine(block.textBetween(0, block.content.size, " ", () => " "));
  return segment(text.replaceAll(/ +/g, " "), language).map((sentence) => sentence.text);
}

/** From the fullest to the shortest. */
function endings(publication: Publication): string[] {
  const { content, language } = publication;
  const date = documentDate(content);
  const { number } = masthead(publication);
  const known = [number, date === null ? "" : formatDate(date, language)]
    .filter((part) => part !== "")
    .join(", ");
  const contact = oneLine(firstText(content, "mediaContact") ?? "").trim();
  return [[known, contact].filter((part) => part !== "").join(" · "), known];
}
