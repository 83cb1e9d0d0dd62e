import type { Node } from "@tiptap/pm/model";
import { z } from "zod";

import { type Content, contentSchema } from "../domain/document.ts";

/** A document's text as it is stored and sent: the other way round is {@link readContent}. */
export function toContent(doc: Node): Content {
  return contentSchema.parse({ ...doc.toJSON(), content: doc.children.map(storedBlock) });
}

/** These came later and are left out where they say nothing: documents from before are what they were. */
const laterAttributes: ReadonlySet<string> = new Set(["crop", "extent"]);

/** A block of the document itself as it is stored. */
export function storedBlock(block: Node): unknown {
  if (block.type.name !== "figure") return block.toJSON();
  const initial = block.type.spec.attrs ?? {};
  const attrs = Object.entries(block.attrs).filter(
    ([name, value]) => !laterAttributes.has(name) || value !== initial[name]?.default,
  );
  return { ...block.toJSON(), attrs: Object.fromEntries(attrs) };
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
