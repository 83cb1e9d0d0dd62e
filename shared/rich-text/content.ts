import type { Node } from "@tiptap/pm/model";

import { type Content, contentSchema } from "../domain/document.ts";

/** A document's text as it is stored and sent: the other way round is {@link readContent}. */
export function toContent(doc: Node): Content {
  return contentSchema.parse(doc.toJSON());
}
