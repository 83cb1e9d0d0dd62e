import type { Node } from "@tiptap/pm/model";

import type { Kind } from "../domain/document.ts";
import type { NewBlockId } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import * as build from "../rich-text/build.ts";
import { withBlockIds } from "../rich-text/blocks.ts";
import { schema } from "../rich-text/schema.ts";
import { leadingDateline } from "./datelines.ts";
import { type EndMatter, readEndMatter } from "./end-matter.ts";
import { type Head, readHead } from "./head.ts";
import { readInterviewText } from "./interview-text.ts";
import { doubtfulLanguage, damagedWords } from "./doubts.ts";
import { endsSentence } from "./line-shape.ts";
import { endOfLine, isSaid, type Line, readLines } from "./lines.ts";
import { clearNavigation } from "./navigation.ts";
import { readRunningText } from "./running-text.ts";
import { leftOut, uncertain, type Uncertainty } from "./uncertainty.ts";

export interface ImportedContent {
  readonly content: Node;
  readonly uncertainties: Uncertainty[];
}

export interface ImportOptions {
  readonly kind: Kind;
  readonly language: Language;
  readonly newId: NewBlockId;
}

/**
 * Plain text, as it comes from an e-mail, a web page or a text file, as a document of the kind.
 * Every word of it is in the document or among the uncertainties as left out. The document fits the
 * schema, holds what its kind always holds, and has an id on every block. Time grows with the text's
 * length alone: 20 MB take seconds.
 */
export function importPlainText(text: string, options: ImportOptions): ImportedContent {
  return importLines(readLines(text), text, options);
}

/** @param text of the lines, by which its language and its damages are told */
export function importLines(
  lines: readonly Line[],
  text: string,
  { kind, language, newId }: ImportOptions,
): ImportedContent {
  const cleared = clearNavigation(lines);
  const top = readHead(cleared.lines, kind, language);
  const bottom = readEndMatter(top.rest, kind, language, {
    ...top.head,
    interviewer: top.head.labelled.interviewer,
  });
  const body = kind === "interview" ? readInterviewText(bottom.body) : null;
  const opening = readOpening(body?.opening ?? bottom.body, kind, top.head, bottom.endMatter);
  const running = readRunningText(opening.rest);
  const blocks = [...running.blocks, ...(body?.blocks ?? [])];
  const parts = assemble(kind, top.head, opening, blocks, bottom.endMatter);
  const content = schema.nodes.doc.create(null, parts);
  return {
    content: withBlockIds(content, newId),
    uncertainties: [
      ...doubtfulLanguage(text, language),
      ...damagedWords(text),
      ...top.uncertainties,
      ...opening.uncertainties,
      ...running.uncertainties,
      ...(body?.uncertainties ?? []),
      ...bottom.uncertainties,
      ...cleared.navigation.flatMap(leftOut),
    ],
  };
}

interface Opening {
  readonly place: string;
  readonly date: string | null;
  readonly lead: readonly build.Inline[];
  readonly rest: readonly Line[];
  readonly uncertainties: readonly Uncertainty[];
}

/** Dateline and lead of the first paragraph. A speech and a note have no lead, a speech no dateline in its text. */
function readOpening(
  lines: readonly Line[],
  kind: Kind,
  head: Head,
  endMatter: EndMatter,
): Opening {
  const place = head.place || endMatter.place;
  const date = head.date ?? endMatter.date;
  const [first, ...others] = lines;
  if (first === undefined || isSaid(first) || kind === "speech")
    return { place, date, lead: [], rest: lines, uncertainties: [] };
  const leading = place === "" ? leadingDateline(first.text, date) : null;
  const agrees =
    leading !== null && (leading.date === null || date === null || leading.date === date);
  const found = agrees ? leading : null;
  const text = found === null ? first.text : found.rest;
  const withLead = kind !== "note" && !/^[•▪*–—-]\s/u.test(text);
  return {
    place: found?.place ?? place,
    date: found?.date ?? date,
    lead: withLead ? endOfLine(first, text) : [],
    rest: withLead || text === "" ? others : [lineEnding(first, text), ...others],
    uncertainties: [
      ...(found?.ambiguous === true ? [uncertain("dateline", first.text)] : []),
      ...(withLead && text !== "" && !endsSentence(text) ? [uncertain("lead", text)] : []),
    ],
  };
}

/** The line without its dateline. */
function lineEnding(line: Line, text: string): Line {
  if (line.block === undefined) return { ...line, text };
  return { ...line, text, block: build.paragraph(...endOfLine(line, text)) };
}

function assemble(
  kind: Kind,
  head: Head,
  opening: Opening,
  body: readonly Node[],
  endMatter: EndMatter,
): Node[] {
  const { labelled } = head;
  const where = opening.place !== "" || opening.date !== null;
  const dateline = optional(where || kind === "press-release" || kind === "speech", () =>
    build.dateline(opening.place, opening.date),
  );
  const interviewer = labelled.interviewer || endMatter.interviewer;
  const parts: Readonly<Record<Kind, readonly Node[]>> = {
    "press-release": [
      ...written(build.subheadline, head.subheadline),
      ...dateline,
      build.lead(...opening.lead),
    ],
    speech: [
      build.speaker(labelled.speaker),
      ...written(build.occasion, labelled.occasion),
      ...dateline,
      ...written(build.salutation, head.salutation),
    ],
    interview: [
      ...written(build.subheadline, head.subheadline),
      ...dateline,
      build.interviewee(labelled.interviewee),
      ...written(build.interviewer, interviewer),
      ...written(build.outlet, labelled.outlet),
      ...optional(opening.lead.length > 0, () => build.lead(...opening.lead)),
    ],
    note: dateline,
  };
  return [
    ...written(build.deliveryCaveat, head.deliveryCaveat),
    build.headline(head.headline),
    ...parts[kind],
    ...withRequired(kind, body),
    ...written(build.signOff, endMatter.signOff),
    ...optional(endMatter.endMark, build.endMark),
    ...endMatter.boilerplates.map(({ heading, paragraphs }) =>
      build.boilerplate(
        build.heading(2, heading),
        ...paragraphs.map((text) => build.paragraph(text)),
      ),
    ),
    ...written(build.mediaContact, endMatter.mediaContact),
  ];
}

function withRequired(kind: Kind, body: readonly Node[]): readonly Node[] {
  if (kind === "note" && !body.some((node) => node.type.name === "paragraph"))
    return [...body, build.paragraph()];
  if (kind === "interview" && !body.some((node) => node.type.name === "exchange"))
    return [...body, build.exchange(build.question(), build.answer())];
  return body;
}

function written(make: (text: string) => Node, text: string): Node[] {
  return optional(text !== "", () => make(text));
}

function optional(wanted: boolean, make: () => Node): Node[] {
  return wanted ? [make()] : [];
}
