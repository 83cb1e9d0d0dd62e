import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";

import { nodeType } from "../structure/place.ts";
import { normalizeSpaces } from "../../../shared/import/cleaning/spaces.ts";

/** Plain text as people write it: blank lines part paragraphs, single ends of lines break a line. */
export function plainTextSlice(text: string, schema: Schema): Slice {
  const paragraphs = text
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+|\n+$/g, "")
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => linesToInline(paragraph.split("\n"), schema))
    .filter((inline) => inline.length > 0)
    .map((inline) => nodeType(schema, "paragraph").create(null, inline));
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1);
}

function linesToInline(lines: readonly string[], schema: Schema): Node[] {
  const written = lines.map((line) => normalizeSpaces(line));
  if (written.every((line) => line.trim() === "")) return [];
  const inline: Node[] = [];
  for (const [index, line] of written.entries()) {
    if (index > 0) inline.push(nodeType(schema, "hardBreak").create());
    if (line !== "") inline.push(schema.text(line));
  }
  return inline;
}
