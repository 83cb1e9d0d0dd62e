import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { backspace, deleteForward } from "../../../renderer/editor/structure/backspace.ts";
import type { Kind } from "../../../shared/domain/document.ts";
import {
  answer,
  attribution,
  boilerplate,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  exchange,
  figure,
  heading,
  headline,
  lead,
  listItem,
  paragraph,
  question,
  quotation,
  signOff,
  subheadline,
} from "../../../shared/rich-text/build.ts";
import { templateOf } from "../../../shared/templates/index.ts";
import { after, at, shown } from "./caret-text.ts";

type Case = readonly [what: string, kind: Kind, before: Node, after: Node];

const backspaces: readonly Case[] = [
  [
    "an empty part that may go goes",
    "press-release",
    doc(headline("H"), subheadline("|"), dateline("M", null)),
    doc(headline("H|"), dateline("M", null)),
  ],
  [
    "an empty part that must stay is only left",
    "press-release",
    doc(headline("H"), dateline("|", null), lead("L")),
    doc(headline("H|"), dateline("", null), lead("L")),
  ],
  [
    "of two parts that must stay one may go",
    "press-release",
    doc(headline("H"), lead("L"), lead("|")),
    doc(headline("H"), lead("L|")),
  ],
  [
    "a paragraph does not run into a part set in its own style",
    "note",
    doc(headline("H"), paragraph("|Text")),
    doc(headline("H|"), paragraph("Text")),
  ],
  [
    "a paragraph joins the lead, which stays a lead",
    "press-release",
    doc(lead("One."), paragraph("|Two.")),
    doc(lead("One.|Two.")),
  ],
  [
    "paragraphs join",
    "note",
    doc(paragraph("One."), paragraph("|Two.")),
    doc(paragraph("One.|Two.")),
  ],
  [
    "a heading becomes a paragraph first",
    "note",
    doc(paragraph("One"), heading(2, "|Two")),
    doc(paragraph("One"), paragraph("|Two")),
  ],
  [
    "an item leaves the list",
    "note",
    doc(bulletList(listItem(paragraph("one")), listItem(paragraph("|two")))),
    doc(bulletList(listItem(paragraph("one"))), paragraph("|two")),
  ],
  [
    "the first quoted words are no quotation any more",
    "note",
    doc(quotation(paragraph("|Said"), attribution("General"))),
    doc(paragraph("|Said"), paragraph("General")),
  ],
  [
    "who said it stays apart from what was said",
    "note",
    doc(quotation(paragraph("Said"), attribution("|General"))),
    doc(quotation(paragraph("Said|"), attribution("General"))),
  ],
  [
    "a paragraph stays out of the quotation before it",
    "note",
    doc(quotation(paragraph("Said"), attribution("General")), paragraph("|Text")),
    doc(quotation(paragraph("Said"), attribution("General|")), paragraph("Text")),
  ],
  [
    "an empty exchange goes",
    "interview",
    doc(exchange(question("Why?"), answer("So")), exchange(question("|"), answer())),
    doc(exchange(question("Why?"), answer("So|"))),
  ],
  [
    "the only exchange stays",
    "interview",
    doc(headline("H"), exchange(question("|"), answer())),
    doc(headline("H|"), exchange(question(), answer())),
  ],
  [
    "without its question an answer belongs to the exchange before",
    "interview",
    doc(exchange(question("Why?"), answer("So")), exchange(question("|"), answer("And so"))),
    doc(exchange(question("Why?"), answer("So"), answer("|And so"))),
  ],
  [
    "an answer never runs into its question",
    "interview",
    doc(exchange(question("Why?"), answer("|So"))),
    doc(exchange(question("Why?|"), answer("So"))),
  ],
  [
    "an empty further paragraph of an answer goes",
    "interview",
    doc(exchange(question("Why?"), answer("So"), answer("|"))),
    doc(exchange(question("Why?"), answer("So|"))),
  ],
  [
    "an empty standing text goes",
    "press-release",
    doc(paragraph("Text"), boilerplate(heading(2, "|"), paragraph())),
    doc(paragraph("Text|")),
  ],
  [
    "an empty figure goes",
    "note",
    doc(paragraph("Text"), figure({}, caption("|"), credit())),
    doc(paragraph("Text|")),
  ],
  ["selected text is deleted", "note", doc(paragraph("One| two|")), doc(paragraph("One|"))],
  [
    "in the middle of a text nothing but a character is meant",
    "note",
    doc(headline("H"), paragraph("One|")),
    doc(headline("H"), paragraph("One|")),
  ],
];

const deletes: readonly Case[] = [
  [
    "a headline does not take in what follows",
    "note",
    doc(headline("H|"), paragraph("Text")),
    doc(headline("H|"), paragraph("Text")),
  ],
  [
    "a paragraph does not take in a sign-off",
    "press-release",
    doc(paragraph("Text|"), signOff("Press Centre")),
    doc(paragraph("Text|"), signOff("Press Centre")),
  ],
  [
    "an empty part ahead that may go goes",
    "press-release",
    doc(headline("H|"), subheadline(), dateline("M", null)),
    doc(headline("H|"), dateline("M", null)),
  ],
  [
    "an empty paragraph goes and leaves what follows as it is",
    "press-release",
    doc(paragraph("|"), signOff("Press Centre")),
    doc(signOff("|Press Centre")),
  ],
];

describe("Backspace at the start", () => {
  it.each(backspaces)("%s (%s)", (_what, kind, before, expected) => {
    expect(shown(after(backspace(templateOf(kind)), at(before)))).toBe(shown(at(expected)));
  });
});

describe("Delete at the end", () => {
  it.each(deletes)("%s (%s)", (_what, kind, before, expected) => {
    expect(shown(after(deleteForward(templateOf(kind)), at(before)))).toBe(shown(at(expected)));
  });
});
