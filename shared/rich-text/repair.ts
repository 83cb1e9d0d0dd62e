import { Mark, type MarkType, type Node, type NodeType } from "@tiptap/pm/model";
import { z } from "zod";

import { failure, type Result, success } from "../result.ts";
import { fitChildren, paragraphs } from "./fit-children.ts";
import { isRecord, readAttributes } from "./read-attributes.ts";
import { schema } from "./schema.ts";

/** One thing that did not fit and what became of it; text is never dropped. */
export const repairSchema = z.object({
  what: z.enum([
    /** Became paragraphs. */
    "unknownBlock",
    /** Its text lost this formatting. */
    "unknownMark",
    /** Was moved to where it may stand, or became a paragraph. */
    "misplacedBlock",
    /** Took its initial value. */
    "invalidAttribute",
    /** Was put in, empty. */
    "missingBlock",
    /** The file was damaged; what was saved before it is shown. `name`: the moment of that save. */
    "previousSave",
    /** The file was damaged; the history had the text. `name`: the moment of the save. */
    "fromHistory",
    /** Nothing but a backup could be read. `name`: the moment it was made. */
    "fromBackup",
  ]),
  /** The name of the block, mark or attribute. */
  name: z.string(),
});
export type Repair = z.infer<typeof repairSchema>;
export type Report = (repair: Repair) => void;

export interface ReadContent {
  readonly doc: Node;
  readonly repairs: Repair[];
}

/** Deeper than any text is nested; below it only the text itself is kept. */
const deepest = 64;

/**
 * The only way JSON becomes a document. What fits the schema comes back as it is; anything else is
 * made to fit with every character of its text kept, and each repair is listed. Attributes the schema
 * does not know are left out without a word: nothing could show them.
 * Fails with `content-refused` when it is not a document at all.
 */
export function readContent(json: unknown): Result<ReadContent> {
  if (!isRecord(json) || json["type"] !== "doc")
    return failure("content-refused", { reason: "not a document" });
  const fitting = asItIs(json);
  if (fitting) return success({ doc: fitting, repairs: [] });

  const repairs: Repair[] = [];
  const report: Report = (repair) => {
    repairs.push(repair);
  };
  const place = { inText: false, depth: 0 };
  const [doc] = fitChildren(schema.nodes.doc, {}, readChildren(json, report, place), report);
  if (!doc) return failure("content-refused", { reason: "nothing could be read" });
  doc.check();
  return success({ doc, repairs });
}

function asItIs(json: unknown): Node | null {
  try {
    const doc = schema.nodeFromJSON(json);
    doc.check();
    return doc;
  } catch (error) {
    // What does not fit is a RangeError, nesting too deep for the stack another, a list that is none a TypeError.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

interface Place {
  /** Whether the block around holds text itself. */
  readonly inText: boolean;
  readonly depth: number;
}

/** What the JSON of one node becomes: nothing, itself, or several where it cannot stay one. */
function readNode(json: unknown, report: Report, place: Place): Node[] {
  if (typeof json === "string") return text(json);
  if (!isRecord(json)) return [];
  if (place.depth > deepest) return text(allText(json));

  const name = typeof json["type"] === "string" ? json["type"] : "";
  if (name === "text") return text(json["text"], readMarks(json["marks"], report));

  const type = nodeType(name);
  const attributes = type ? readAttributes(type, json["attrs"], report) : null;
  const inText = type ? type.inlineContent : place.inText;
  const children = [
    ...text(json["text"]),
    ...readChildren(json, report, { inText, depth: place.depth + 1 }),
  ];
  if (!type || !attributes) {
    report({ what: "unknownBlock", name });
    return inText ? children : paragraphs(children);
  }
  return type.isLeaf
    ? [type.create(attributes), ...children]
    : fitChildren(type, attributes, children, report);
}

function readChildren(json: Readonly<Record<string, unknown>>, report: Report, place: Place) {
  const content: readonly unknown[] = Array.isArray(json["content"]) ? json["content"] : [];
  return content.flatMap((child) => readNode(child, report, place));
}

function nodeType(name: string): NodeType | undefined {
  const types: Readonly<Record<string, NodeType>> = schema.nodes;
  return name === "doc" ? undefined : types[name];
}

function readMarks(json: unknown, report: Report): readonly Mark[] {
  const types: Readonly<Record<string, MarkType>> = schema.marks;
  let marks = Mark.none;
  for (const mark of Array.isArray(json) ? (json as readonly unknown[]) : []) {
    const name = isRecord(mark) && typeof mark["type"] === "string" ? mark["type"] : "";
    const type = types[name];
    const attributes = type && isRecord(mark) ? readAttributes(type, mark["attrs"], report) : null;
    if (type && attributes) marks = type.create(attributes).addToSet(marks);
    else report({ what: "unknownMark", name });
  }
  return marks;
}

function text(value: unknown, marks: readonly Mark[] = Mark.none): Node[] {
  return typeof value === "string" && value !== "" ? [schema.text(value, marks)] : [];
}

/** The text of nodes of any depth, in reading order. */
function allText(json: unknown): string {
  let found = "";
  const rest = [json];
  while (rest.length > 0) {
    const node = rest.pop();
    if (typeof node === "string") found += node;
    if (!isRecord(node)) continue;
    if (typeof node["text"] === "string") found += node["text"];
    if (Array.isArray(node["content"])) rest.push(...(node["content"] as unknown[]).toReversed());
  }
  return found;
}
