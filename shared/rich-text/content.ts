import type { Node } from "@tiptap/pm/model";
import { z } from "zod";

import { type Content, contentSchema } from "../domain/document.ts";

/** A document's text as it is stored and sent: the other way round is {@link readContent}. */
export function toContent(doc: Node): Content {
  return contentSchema.parse(doc.toJSON());
}

const datedSchema = z.object({
  type: z.literal("dateline"),
  attrs: z.object({ date: z.iso.date() }),
});

/** The date of the dateline of a stored text, without making a document of the whole of it. */
export function storedDate(content: Content | undefined): string | null {
  const blocks: unknown = content?.["content"];
  if (!Array.isArray(blocks)) return null;
  for (const block of blocks as readonly unknown[]) {
    const { data } = datedSchema.safeParse(block);
    if (data !== undefined) return data.attrs.date;
  }
  return null;
}
