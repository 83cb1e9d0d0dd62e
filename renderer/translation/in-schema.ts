import { Node, type Schema } from "@tiptap/pm/model";

/** Every editor has a schema object of its own, equal to the shared one but not the same. */
export function inSchema(schema: Schema, doc: Node): Node {
  return doc.type.schema === schema ? doc : Node.fromJSON(schema, doc.toJSON());
}
