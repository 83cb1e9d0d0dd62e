import type { Node } from "@tiptap/pm/model";
import { z } from "zod";

import type { Kind } from "../domain/document.ts";
import * as build from "../rich-text/build.ts";
import { schema } from "../rich-text/schema.ts";
import { templateOf } from "../templates/index.ts";
import { readDateline } from "./datelines.ts";
import { documentOf, placeOfPart, startOfBody, withRequired } from "./required-parts.ts";
import { plainWords, textBlock } from "./text-block.ts";

/** What a recognised block can be said to be instead. */
const correctable = [
  "headline",
  "subheadline",
  "dateline",
  "deliveryCaveat",
  "speaker",
  "occasion",
  "salutation",
  "interviewee",
  "interviewer",
  "outlet",
  "lead",
  "paragraph",
  "heading",
  "quotation",
  "question",
  "answer",
  "signOff",
  "mediaContact",
] as const;
export type CorrectPart = (typeof correctable)[number];

/** `block`: its place in the document as it is after the corrections before. */
export const correctionSchema = z.object({
  block: z.number().int().nonnegative(),
  part: z.enum(correctable),
});
export type Correction = z.infer<typeof correctionSchema>;

export const mostCorrections = 2000;

const running: ReadonlySet<string> = new Set(["paragraph", "heading", "quotation"]);
const spoken: ReadonlySet<string> = new Set(["question", "answer"]);

/** What a block of a document of the kind can be, in the order of the page. */
export function partsFor(kind: Kind): readonly CorrectPart[] {
  const { parts, body } = templateOf(kind);
  const types = new Set<string>(parts.map(({ type }) => type));
  return correctable.filter(
    (part) => types.has(part) || running.has(part) || (spoken.has(part) && body === "exchange"),
  );
}

/** A block that holds words and nothing a person has laid out: lists, tables and pictures stay what they are. */
export function isCorrectable(block: Node): boolean {
  if (block.isTextblock) return true;
  return block.type === schema.nodes.quotation || block.type === schema.nodes.exchange;
}

/**
 * The document with the block as the part that it is. A part there is only one of takes the place its
 * template has for it, and what was that part before becomes a paragraph. No word is lost.
 */
export function correct(content: Node, { block: at, part }: Correction, kind: Kind): Node {
  const given = content.children[at];
  if (given === undefined || !isCorrectable(given) || !partsFor(kind).includes(part))
    return content;
  const texts = textsOf(given);
  if (running.has(part)) {
    const blocks = inPlaceOf(given, runningBlocks(part, texts));
    return settled(kind, content.children.toSpliced(at, 1, ...blocks));
  }
  if (part === "question" || part === "answer")
    return settled(kind, withSpoken(content.children, at, part, texts));
  const others = withoutPart(content.children.toSpliced(at, 1), part, kind);
  const corrected = sameBlock(given, singlePart(part, texts));
  return settled(kind, others.toSpliced(placeOfPart(kind, others, part), 0, corrected));
}

/** What was the part before is where running text begins. */
function withoutPart(blocks: readonly Node[], part: string, kind: Kind): Node[] {
  const others = blocks.filter(({ type }) => type.name !== part);
  const displaced = blocks
    .filter((block) => block.type.name === part && textsOf(block).some((text) => text.length > 0))
    .flatMap((block) => inPlaceOf(block, runningBlocks("paragraph", textsOf(block))));
  return others.toSpliced(startOfBody(kind, others), 0, ...displaced);
}

/** What a block is changes, and that it is this one stays. */
function sameBlock(given: Node, block: Node): Node {
  const id: unknown = given.attrs["id"];
  return block.type.create({ ...block.attrs, id }, block.content);
}

function inPlaceOf(given: Node | undefined, blocks: readonly Node[]): Node[] {
  const [first, ...others] = blocks;
  if (given === undefined || first === undefined) return [...blocks];
  return [sameBlock(given, first), ...others];
}

function settled(kind: Kind, blocks: readonly Node[]): Node {
  return documentOf(withRequired(kind, blocks));
}

/** What each of its texts says; of a dateline, its day as well. */
function textsOf(block: Node): (readonly Node[])[] {
  const day: unknown = block.attrs["date"];
  if (typeof day === "string")
    return [plainWords([block.textContent, day].filter((text) => text !== "").join(", "))];
  const texts: (readonly Node[])[] = [];
  if (block.isTextblock) return [block.children];
  block.descendants((node) => {
    if (node.isTextblock && node.childCount > 0)
      texts.push([...plainWords(voiceOf(node)), ...node.children]);
    return !node.isTextblock;
  });
  return texts.length === 0 ? [[]] : texts;
}

/** Who speaks, where it is not the standing wording. */
function voiceOf({ attrs }: Node): string {
  const label: unknown = attrs["label"];
  return typeof label === "string" && label !== "" ? `${label}: ` : "";
}

function runningBlocks(part: CorrectPart, texts: readonly (readonly Node[])[]): Node[] {
  if (part === "quotation")
    return [
      build.quotation(...texts.map((text) => textBlock("paragraph", text)), build.attribution()),
    ];
  const name = part === "heading" ? "heading" : "paragraph";
  return texts.map((text) => textBlock(name, text));
}

/** An answer belongs to the question before it, whose block then has it; a question begins an exchange. */
function withSpoken(
  blocks: readonly Node[],
  at: number,
  part: "question" | "answer",
  texts: readonly (readonly Node[])[],
): Node[] {
  const said = texts.map((text) => textBlock(part, text));
  const before = blocks[at - 1];
  if (part === "answer" && before?.type === schema.nodes.exchange) {
    const written = before.children.filter((child, index) => index === 0 || child.childCount > 0);
    return blocks.toSpliced(at - 1, 2, sameBlock(before, build.exchange(...written, ...said)));
  }
  const exchange =
    part === "answer"
      ? [build.exchange(build.question(), ...said)]
      : said.map((question) => build.exchange(question, build.answer()));
  return blocks.toSpliced(at, 1, ...inPlaceOf(blocks[at], exchange));
}

function singlePart(part: CorrectPart, texts: readonly (readonly Node[])[]): Node {
  const content = texts.flatMap((text, index) =>
    index === 0 ? text : [schema.node("hardBreak"), ...text],
  );
  const block = textBlock(part, content);
  const read = part === "dateline" ? readDateline(block.textContent) : null;
  return read?.date == null || read.besides.length > 0
    ? block
    : build.dateline(read.place, read.date);
}
