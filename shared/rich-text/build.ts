import type { Mark, Node } from "@tiptap/pm/model";

import { type MarkName, type NodeName, schema } from "./schema.ts";

/**
 * Builders that let a document be written as it reads: `doc(headline("…"), lead("…"))`.
 * A string may hold line breaks: each "\n" becomes a hard break. Blocks come without ids.
 */
export type Inline = string | Node;
type Attributes = Readonly<Record<string, unknown>>;

function inline(content: readonly Inline[]): Node[] {
  return content.flatMap((piece) => (typeof piece === "string" ? lines(piece) : [piece]));
}

function lines(text: string): Node[] {
  const nodes: Node[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) nodes.push(schema.node("hardBreak"));
    if (line !== "") nodes.push(schema.text(line));
  }
  return nodes;
}

export function block(name: NodeName, attributes: Attributes, ...content: Inline[]): Node {
  return schema.nodes[name].createChecked(attributes, inline(content));
}

const textBuilder =
  (name: NodeName) =>
  (...content: Inline[]): Node =>
    block(name, {}, ...content);

const containerBuilder =
  (name: NodeName) =>
  (...content: Node[]): Node =>
    schema.nodes[name].createChecked(null, content);

export const doc = containerBuilder("doc");
export const headline = textBuilder("headline");
export const subheadline = textBuilder("subheadline");
export const lead = textBuilder("lead");
export const paragraph = textBuilder("paragraph");
export const signOff = textBuilder("signOff");
export const mediaContact = textBuilder("mediaContact");
export const speaker = textBuilder("speaker");
export const occasion = textBuilder("occasion");
export const salutation = textBuilder("salutation");
export const deliveryCaveat = textBuilder("deliveryCaveat");
export const outlet = textBuilder("outlet");
export const interviewer = textBuilder("interviewer");
export const interviewee = textBuilder("interviewee");
export const question = textBuilder("question");
export const answer = textBuilder("answer");
export const attribution = textBuilder("attribution");
export const caption = textBuilder("caption");
export const credit = textBuilder("credit");
export const quotation = containerBuilder("quotation");
export const exchange = containerBuilder("exchange");
export const boilerplate = containerBuilder("boilerplate");
export const bulletList = containerBuilder("bulletList");
export const orderedList = containerBuilder("orderedList");
export const listItem = containerBuilder("listItem");
export const table = containerBuilder("table");
export const tableRow = containerBuilder("tableRow");

export function dateline(place: string, date: string | null): Node {
  return block("dateline", { date }, place);
}

export function heading(level: 2 | 3, ...content: Inline[]): Node {
  return block("heading", { level }, ...content);
}

export function tableHeader(...content: Inline[]): Node {
  return schema.nodes.tableHeader.createChecked(null, paragraph(...content));
}

export function tableCell(...content: Inline[]): Node {
  return schema.nodes.tableCell.createChecked(null, paragraph(...content));
}

export function figure(attributes: Attributes, captionNode: Node, creditNode: Node): Node {
  return schema.nodes.figure.createChecked(attributes, [captionNode, creditNode]);
}

export function endMark(): Node {
  return schema.node("endMark");
}

function marked(name: MarkName, text: string, attributes: Attributes = {}): Node {
  const mark: Mark = schema.mark(name, attributes);
  return schema.text(text, [mark]);
}

export const bold = (text: string): Node => marked("bold", text);
export const italic = (text: string): Node => marked("italic", text);
export const underline = (text: string): Node => marked("underline", text);
export const link = (text: string, href: string): Node => marked("link", text, { href });
