import type { Node } from "@tiptap/pm/model";

import type { Kind } from "../domain/document.ts";
import type { NewBlockId } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import { withBlockIds } from "../rich-text/blocks.ts";
import { schema } from "../rich-text/schema.ts";
import { templateOf } from "./index.ts";
import type { PartName } from "./template.ts";

/** What a new document of the kind holds: its parts in the order of the page, empty but for standing wording. */
export function newContent(kind: Kind, language: Language, newId: NewBlockId): Node {
  const parts = templateOf(kind).parts.filter((part) => part.presence !== "offered");
  const doc = schema.nodes.doc.createChecked(
    null,
    parts.map((part) => newPart(part.type, language)),
  );
  return withBlockIds(doc, newId);
}

/** One part, empty but for its standing wording; its blocks have no ids yet. */
export function newPart(type: PartName, language: Language): Node {
  const t = wording(language);
  switch (type) {
    case "deliveryCaveat":
      return schema.node(type, null, schema.text(t("template:initial.deliveryCaveat")));
    case "boilerplate": {
      const heading = schema.text(t("template:initial.boilerplateHeading"));
      return schema.node(type, null, [
        schema.node("heading", null, heading),
        schema.node("paragraph"),
      ]);
    }
    default: {
      const part = schema.nodes[type].createAndFill();
      if (!part) throw new Error(`A part cannot be made empty: ${type}`);
      return part;
    }
  }
}
