import type { Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";

import {
  setBlockType,
  toggleHeading,
  toggleList,
  blockTypes,
} from "../../../renderer/editor/structure/block-type.ts";
import {
  insertFigure,
  insertPart,
  insertQuotation,
  insertTable,
  offeredParts,
} from "../../../renderer/editor/structure/insert.ts";
import { toggleQuotation } from "../../../renderer/editor/structure/quotation.ts";
import { setSpeaker } from "../../../renderer/editor/structure/speaker.ts";
import { tab } from "../../../renderer/editor/structure/tab.ts";
import {
  answer,
  attribution,
  block,
  boilerplate,
  bulletList,
  dateline,
  doc,
  endMark,
  exchange,
  heading,
  headline,
  lead,
  listItem,
  mediaContact,
  orderedList,
  paragraph,
  question,
  quotation,
  signOff,
  subheadline,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import { templateOf } from "../../../shared/templates/index.ts";
import { after, at, shown } from "./caret-text.ts";

const release = templateOf("press-release");
const interview = templateOf("interview");

type Case = readonly [what: string, command: Command, before: Node, after: Node];

const moves: readonly Case[] = [
  [
    "goes to the next part and selects what is in it",
    tab(release, 1),
    doc(headline("H|"), dateline("Moscow", null)),
    doc(headline("H"), dateline("|Moscow|", null)),
  ],
  [
    "goes back with Shift",
    tab(release, -1),
    doc(headline(), dateline("Moscow|", null)),
    doc(headline("|"), dateline("Moscow", null)),
  ],
  [
    "goes from the head into the text",
    tab(release, 1),
    doc(lead("L|"), paragraph("Text")),
    doc(lead("L"), paragraph("|Text")),
  ],
  [
    "makes an item deeper",
    tab(release, 1),
    doc(bulletList(listItem(paragraph("a")), listItem(paragraph("b|")))),
    doc(bulletList(listItem(paragraph("a"), bulletList(listItem(paragraph("b|")))))),
  ],
  [
    "goes to the next cell and selects it",
    tab(release, 1),
    doc(table(tableRow(tableCell("a|"), tableCell("b")))),
    doc(table(tableRow(tableCell("a"), tableCell("|b|")))),
  ],
  [
    "adds a row after the last cell",
    tab(release, 1),
    doc(table(tableRow(tableCell("a"), tableCell("b|")))),
    doc(table(tableRow(tableCell("a"), tableCell("b")), tableRow(tableCell("|"), tableCell()))),
  ],
];

describe("Tab", () => {
  it.each(moves)("%s", (_what, command, before, expected) => {
    expect(shown(after(command, at(before)))).toBe(shown(at(expected)));
  });

  it("leaves the text where it has no meaning in it", () => {
    expect(tab(release, 1)(at(doc(paragraph("Text|"))))).toBe(false);
    expect(tab(release, -1)(at(doc(headline("H|"), lead("L"))))).toBe(false);
  });
});

const insertions: readonly Case[] = [
  [
    "a part lands where the template has it, wherever the caret is",
    insertPart(release, "subheadline", "en"),
    doc(headline("H"), dateline("M", null), lead("L"), paragraph("Text|")),
    doc(headline("H"), subheadline("|"), dateline("M", null), lead("L"), paragraph("Text")),
  ],
  [
    "a part of the tail goes before those that follow it",
    insertPart(release, "signOff", "en"),
    doc(headline("H|"), paragraph("Text"), endMark(), mediaContact("Tel.")),
    doc(headline("H"), paragraph("Text"), signOff("|"), endMark(), mediaContact("Tel.")),
  ],
  [
    "a standing text comes with its heading in the version's language",
    insertPart(release, "boilerplate", "ru"),
    doc(headline("H|"), endMark()),
    doc(headline("H"), endMark(), boilerplate(heading(2, "|Об учении"), paragraph())),
  ],
  [
    "a question is put after the one with the caret",
    insertPart(interview, "exchange", "en"),
    doc(exchange(question("A|"), answer("a")), exchange(question("B"), answer("b"))),
    doc(
      exchange(question("A"), answer("a")),
      exchange(question("|"), answer()),
      exchange(question("B"), answer("b")),
    ),
  ],
  [
    "a quotation takes the place of an empty paragraph",
    insertQuotation(release),
    doc(headline("H"), paragraph("|"), signOff("S")),
    doc(headline("H"), quotation(paragraph("|"), attribution()), signOff("S")),
  ],
  [
    "a table asked for in the head lands in the text",
    insertTable(release, { rows: 2, columns: 1, headerRow: true }),
    doc(headline("H|"), lead("L"), paragraph("Text"), signOff("S")),
    doc(
      headline("H"),
      lead("L"),
      paragraph("Text"),
      table(tableRow(tableHeader("|")), tableRow(tableCell())),
      signOff("S"),
    ),
  ],
];

describe("inserting", () => {
  it.each(insertions)("%s", (_what, command, before, expected) => {
    expect(shown(after(command, at(before)))).toBe(shown(at(expected)));
  });

  it("offers the parts that are not there yet, and always another question", () => {
    expect(offeredParts(release, doc(headline(), lead(), paragraph(), endMark()))).toEqual([
      "subheadline",
      "dateline",
      "signOff",
      "boilerplate",
      "mediaContact",
    ]);
    expect(offeredParts(interview, doc(headline(), exchange(question(), answer())))).toContain(
      "exchange",
    );
  });

  it("a photo comes with its size and type, and the words its file has", () => {
    const file = { blob: "a".repeat(64), mediaType: "image/png", width: 8, height: 6 };
    const picture = { ...file, caption: "The bridge", credit: "" };
    const { doc: result } = after(insertFigure(release, picture), at(doc(paragraph("Text|"))));
    expect(result.lastChild?.attrs).toMatchObject(file);
    expect(result.lastChild?.children.map((part) => part.textContent)).toEqual(["The bridge", ""]);
  });
});

const toggles: readonly Case[] = [
  ["a paragraph becomes a heading", toggleHeading(2), doc(paragraph("A|")), doc(heading(2, "A|"))],
  ["a heading a paragraph again", toggleHeading(2), doc(heading(2, "A|")), doc(paragraph("A|"))],
  [
    "paragraphs become a list",
    toggleList("bulletList"),
    doc(paragraph("|a"), paragraph("b|")),
    doc(bulletList(listItem(paragraph("|a")), listItem(paragraph("b|")))),
  ],
  [
    "one sort of list becomes the other",
    toggleList("orderedList"),
    doc(bulletList(listItem(paragraph("a|")))),
    doc(orderedList(listItem(paragraph("a|")))),
  ],
  [
    "paragraphs become a quotation",
    toggleQuotation,
    doc(paragraph("Said|"), paragraph("Text")),
    doc(quotation(paragraph("Said|"), attribution()), paragraph("Text")),
  ],
  [
    "a quotation becomes paragraphs",
    toggleQuotation,
    doc(quotation(paragraph("Said|"), attribution("General"))),
    doc(paragraph("Said|"), paragraph("General")),
  ],
  [
    "an attribution without a name goes, and the caret to what was said",
    toggleQuotation,
    doc(quotation(paragraph(""), attribution("|"))),
    doc(paragraph("|")),
  ],
];

const labels = (result: Node): unknown[] =>
  result.children.map((node): unknown => node.firstChild?.attrs["label"]);

describe("changing blocks", () => {
  it.each(toggles)("%s", (_what, command, before, expected) => {
    expect(shown(after(command, at(before)))).toBe(shown(at(expected)));
  });

  it("keeps the id, what the block was translated from and what was said of it", () => {
    const attributes = {
      id: "a123456789",
      translatedFrom: { hash: "h", text: "t" },
      review: { draft: true, approval: null, comments: [] },
      waivers: null,
    };
    const before = at(doc(block("paragraph", attributes, "A|")));
    const { doc: result } = after(setBlockType({ type: "heading", level: 3 }), before);
    expect(result.firstChild?.attrs).toEqual({ ...attributes, level: 3 });
  });

  it("offers nothing for a part that must stay, the free parts for a paragraph", () => {
    expect(blockTypes(release, at(doc(headline("H|"), paragraph())))).toEqual([]);
    const choices = blockTypes(release, at(doc(headline("H"), paragraph("P|"))));
    expect(choices.map(({ type }) => type)).toEqual([
      "paragraph",
      "heading",
      "heading",
      "subheadline",
      "dateline",
      "lead",
      "signOff",
      "mediaContact",
    ]);
  });

  it("names who speaks here or everywhere", () => {
    const talk = doc(exchange(question("A|"), answer("a")), exchange(question("B"), answer("b")));
    expect(labels(after(setSpeaker("TASS", "here"), at(talk)).doc)).toEqual(["TASS", ""]);
    expect(labels(after(setSpeaker("TASS", "everywhere"), at(talk)).doc)).toEqual(["TASS", "TASS"]);
  });
});
