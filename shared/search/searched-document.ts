import type { PressDocument } from "../domain/document.ts";
import { type Language, languages } from "../domain/language.ts";
import { formatDate } from "../i18n/format.ts";

/** A piece of text as it stands in a block. */
export interface SearchedBlock {
  readonly part: string;
  readonly text: string;
}

/** What of a document can be found. */
export interface SearchedDocument {
  readonly id: string;
  readonly facts: readonly string[];
  readonly texts: Readonly<Partial<Record<Language, readonly SearchedBlock[]>>>;
}

/** Blocks that name a person who speaks. */
export const peopleParts: ReadonlySet<string> = new Set([
  "speaker",
  "interviewee",
  "interviewer",
  "attribution",
]);

const isDay = /^\d{4}-\d{2}-\d{2}$/;

export function searchedDocument({
  id,
  facts,
  versions,
}: Pick<PressDocument, "id" | "facts" | "versions">): SearchedDocument {
  const texts: Partial<Record<Language, SearchedBlock[]>> = {};
  for (const language of languages) {
    const version = versions[language];
    if (version !== undefined) texts[language] = searchedBlocks(version.content, language);
  }
  return { id, facts: [facts.number, facts.event.ru, facts.event.en].filter(Boolean), texts };
}

/**
 * Read without ProseMirror, whose checks would take most of the time of building an index: what is
 * not in order is passed over here and told when the document is opened.
 */
function searchedBlocks(content: unknown, language: Language): SearchedBlock[] {
  const blocks: SearchedBlock[] = [];
  function visit(node: unknown): void {
    if (!isNode(node)) return;
    const { type, content, attrs = {} } = node;
    const children = Array.isArray(content) ? content.filter(isNode) : [];
    const words: string[] = [];
    for (const name of ["label", "alt"] as const)
      if (typeof attrs[name] === "string") words.push(attrs[name]);
    if (children.some(isInline)) words.push(children.map(inlineText).join(""));
    else children.forEach(visit);
    if (typeof attrs["date"] === "string") words.push(writtenDate(attrs["date"], language));
    const text = words.filter(Boolean).join("\n");
    if (text !== "") blocks.push({ part: type, text });
  }
  visit(content);
  return blocks;
}

interface JsonNode {
  readonly type: string;
  readonly text?: unknown;
  readonly content?: unknown;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

function isNode(value: unknown): value is JsonNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function isInline({ type }: JsonNode): boolean {
  return type === "text" || type === "hardBreak";
}

function inlineText({ text }: JsonNode): string {
  return typeof text === "string" ? text : "\n";
}

function writtenDate(isoDate: string, language: Language): string {
  return isDay.test(isoDate) && !Number.isNaN(Date.parse(isoDate))
    ? formatDate(isoDate, language)
    : "";
}
